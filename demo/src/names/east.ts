import { byRank } from "../chance.ts";
import type { NameCulture } from "./culture.ts";

const christianGirls = byRank(
  "Maria Yohana Ester Ruth Marlina Yuliana Novita Kristina Meilani Julia Agustina Paulina Dorkas Elsye Selvi Naomi Yolanda Gracia Frida Adriana Yosina Rahel Priskila Debora Mersi",
);
const christianBoys = byRank(
  "Yohanis Samuel Markus Daniel Yakob Frans Melkias Yulianus Otis Yance Demianus Kristian Simson Elia Natan Marthen Obed Jefri Lukas Alfons Boas Isak Matius Theo Ronaldo",
);
const middleGirls = byRank(
  "Anjelina Yuliana Marselina Novita Febiola Lidia Sofia Imelda Oktovina Aprilia Meylani Kristiana Jenifer Regina",
);
const middleBoys = byRank(
  "Yulius Benyamin Fransiskus Kornelius Agustinus Natanael Rivaldo Stevanus Jhon Pieter Alexander Gerson Imanuel Yusak",
);
const christian = {
  first: { F: christianGirls, M: christianBoys },
  more: { F: middleGirls, M: middleBoys },
  parents: { F: christianGirls, M: christianBoys },
};

export const papuan: NameCulture = {
  ...christian,
  clan: byRank(
    "Wenda Kogoya Tabuni Yikwa Murib Telenggen Mote Pekei Tebai Douw Gobai Pigai Rumbiak Wonda Enumbi Kossay Wetipo Asso Hubi Matuan Yoman Karoba Awom Rumbino Mansoben Korwa Warinussy Mandacan Saiba Iba Gebze Mahuze Kaize Ndiken Balagaize Basik-basik Kambu Howay Salossa Isir Yable Sesa Kafiar Felle Ohee Suebu Yoku Ondikeleuw Kalem Bahabol",
  ),
  mononyms: 0.02,
  thirdName: 0.2,
};
export const minahasan: NameCulture = {
  ...christian,
  clan: byRank(
    "Mandagi Wowor Tumbelaka Rumengan Pangemanan Sondakh Lumentut Kaunang Supit Worang Kalalo Runtu Mamesah Tangkudung Rorong Walangitan Pelealu Lengkong Sumual Wenas Palit Sompie Tuwaidan Karamoy Kawilarang",
  ),
  mononyms: 0,
  thirdName: 0.3,
};
export const moluccan: NameCulture = {
  ...christian,
  clan: byRank(
    "Pattimura Latuconsina Tuasikal Pelupessy Tomasoa Siahaya Manuputty Sahetapy Lekatompessy Matulessy Wattimena Leatemia Ohoirat Renwarin Rahayaan Tuanakotta Sopacua Nikijuluw Hatumena Souisa Umasugi Soamole Marasabessy Salampessy",
  ),
  mononyms: 0.03,
  thirdName: 0.2,
};
export const bugis: NameCulture = {
  first: {
    F: byRank(
      "Andi Nur Sitti Nurul Hasnah Fitriani Risma Putri Reski Besse Suci Indo Aulia Nabila Wahyuni Rahmi Ayu Kasmawati Mutmainnah Magfira",
    ),
    M: byRank(
      "Muhammad Andi Muh Ahmad Reski Rahmat Baso Fadel Ambo Aswar Syahrul Akbar Alif Sudirman Fahri Ilham Daeng Arman Asrul Wahyu",
    ),
  },
  more: {
    F: byRank(
      "Ramadhani Azisah Aulia Fadillah Khaerunnisa Hikmah Amaliah Rezky Aprilia Magfirah Tenri Batari Salsabila Alfiani Inayah",
    ),
    M: byRank(
      "Ramadhan Saputra Mappatunru Akbar Rifaldi Fausan Ikram Alfian Arfah Yusran Hidayat Syawal Maulana Ashari Fadli",
    ),
  },
  parents: {
    F: byRank("Hasnawati Sitti Nurhayati Hj_Rosmini Indo Besse Rosdiana Sitti_Hajar Kartini Mardiana Daeng_Ngai"),
    M: byRank("Abdul Daeng Baharuddin Muhammad Syamsuddin Ambo Hamzah Sudirman Haeruddin Kamaruddin Baso"),
  },
  mononyms: 0.1,
  thirdName: 0.15,
};
export const banjar: NameCulture = {
  first: {
    F: byRank(
      "Noor Siti Norhayati Rabiatul Nur Aulia Raudatul Zahratun Mahmudah Khairunnisa Annisa Laila Hafizah Maulida",
    ),
    M: byRank("Muhammad Ahmad M Akhmad Abdul Noor Hairul Rizali Fahrian Syaifullah Said Gusti Aditya Khairani"),
  },
  more: {
    F: byRank("Adawiyah Jannah Hasanah Aisyah Huda Wardah Latifah Hidayah Rahmah Azizah Safitri"),
    M: byRank("Rifani Fadillah Rahman Saputra Anshari Hadi Aini Zaini Noor Hidayat Maulana Ramadhani"),
  },
  parents: {
    F: byRank("Galuh Masniah Noorhayati Rusmini Mariatul Hamidah Fauziah"),
    M: byRank("Utuh Syahrani Jumberi Hairudin Masrani Arbain Sarkani"),
  },
  mononyms: 0.13,
  thirdName: 0.07,
};
export const chinese: NameCulture = {
  first: {
    F: byRank(
      "Jessica Angelina Michelle Felicia Stephanie Vanessa Clarissa Jennifer Evelyn Natasha Livia Cindy Mei Gracella Valencia",
    ),
    M: byRank(
      "Kevin Jason William Steven Michael Calvin Vincent Ricky Felix Andrew Jonathan Nicholas Edward Hendra Wilson",
    ),
  },
  more: {
    F: byRank("Gabriella Aurelia Theresia Olivia Patricia Lim Tania Christabel Natalia"),
    M: byRank("Christian Alexander Gunawan Leonardo Sebastian Halim Wijaya Nathaniel Adrian"),
  },
  parents: {
    F: byRank("Lina Susanti Mei_Ling Yenny Fransiska Lanny Meliana"),
    M: byRank("Hendra Budi Andi Tjandra Rudy Johan Soedjono Hartono"),
  },
  clan: byRank(
    "Wijaya Tanuwijaya Halim Salim Gunawan Hartono Lim Tan Santoso Chandra Kusuma Setiawan Susanto Liem Oei Sutanto",
  ),
  mononyms: 0.02,
  thirdName: 0.15,
};
