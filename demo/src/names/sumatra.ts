import { byRank } from "../chance.ts";
import type { NameCulture } from "./culture.ts";

export const batak: NameCulture = {
  first: {
    F: byRank(
      "Maria Grace Elisabet Ruth Yohana Sarah Ester Debora Cindy Rotua Lamria Tiurma Melva Riris Dameria Kristina Angel Febiola Natalia Romauli Desi Evelin Gracia Hotmaida Junita",
    ),
    M: byRank(
      "Daniel Samuel Yohanes Rafael Jonathan Andreas Gabriel Togar Parlindungan Hotman Maruli Bonar Sahat Josua Ruben Immanuel Tumpal Hasiholan Kevin Marojahan David Timotius Binsar Alboin Pangihutan",
    ),
  },
  more: {
    F: byRank(
      "Romauli Natalia Oktavia Putri Magdalena Uli Veronika Theresia Patricia Novelina Angelina Kristiani Sabrina Marlina Elisa",
    ),
    M: byRank(
      "Parulian Halomoan Martua Christian Agung Pardamean Gabe Hamonangan Saut Poltak Adrianus Febrianto Yosua Marganda Natanael",
    ),
  },
  parents: {
    F: byRank("Rosmawati Tiodora Nurmaida Lasmaria Rumondang Asnah Saurma Duma Relly Masdiana Tiarma"),
    M: byRank("Parlaungan Mangasi Jonson Sabam Tigor Pantas Robert Manahan Krisman Bistok Jabintang"),
  },
  clan: byRank(
    "Siregar Nasution Harahap Simanjuntak Sihombing Lubis Hutagalung Sitorus Manurung Situmorang Nainggolan Pasaribu Panjaitan Tambunan Ginting Sembiring Tarigan Purba Saragih Silalahi Simbolon Hutapea Siahaan Butar-butar Aritonang Marbun Tampubolon Sinaga Damanik Perangin-angin Karo-karo Rangkuti Daulay Hasibuan Napitupulu Gultom Samosir Pardede Rajagukguk Batubara",
  ),
  mononyms: 0,
  thirdName: 0.18,
};
export const minang: NameCulture = {
  first: {
    F: byRank(
      "Rahmi Yulia Fitri Suci Annisa Silvia Rika Mutiara Resti Nilam Wulan Zahratul Elvira Yolanda Vivi Siti Nurul Aisyah Miftahul Hidayatul",
    ),
    M: byRank(
      "Muhammad Rahmat Fadli Ilham Rizki Zulfikar Hendra Afdal Yogi Randi Habib Aldi Doni Fikri Arif Taufik Rezi Ikhlas Hanif Syukri",
    ),
  },
  more: {
    F: byRank(
      "Rahmadani Putri Yanti Hasanah Fitria Oktavia Sari Khaira Ramadhani Aini Zulfa Yuliana Maharani Efendi Junaidi",
    ),
    M: byRank(
      "Ramadhan Putra Syahputra Hidayat Efendi Zulkarnain Chaniago Saputra Alfarizi Kurnia Mahendra Yulizar Rusdi Anwar Fernando",
    ),
  },
  parents: {
    F: byRank("Yusmaniar Erni Yurnalis Ernawati Asni Nurlela Yusnidar Rosda Desmawati Elmiati"),
    M: byRank("Syafrizal Zulkifli Asril Yulizar Amrizal Syamsuar Nasrul Edison Darwis Jufri"),
  },
  mononyms: 0.1,
  thirdName: 0.14,
};
export const malay: NameCulture = {
  first: {
    F: byRank(
      "Nur Siti Putri Nurul Dewi Aulia Zahra Tengku Wan Cut Rahma Fitri Intan Syarifah Mutiara Nadia Ramlah Indah Suci Annisa Melati Cinta Bunga",
    ),
    M: byRank(
      "Muhammad Ahmad Rizky Teuku Wan Raja Syahrul Fadhil Aulia Said Zulfan Arif Rian Iqbal Mulia Hafizh Andika Khairul Heru Firman",
    ),
  },
  more: {
    F: byRank(
      "Azkia Rahmah Syafira Nabila Hayati Maulidia Khairani Humaira Sakinah Ulfa Sari Azizah Marhamah Putroe Fajria Hanum Rauzah Aqilla",
    ),
    M: byRank(
      "Rizal Fahmi Syahputra Khadafi Maulana Fadhlan Munandar Zikri Aulia Iskandar Hamdani Akmal Ramadhan Alfatih Hafidh Mirza Saputra",
    ),
  },
  parents: {
    F: byRank("Nurhayati Rosmiati Mariana Cut Halimah Syarifah Zubaidah Nuraini Asmah Fatimah Rukiah"),
    M: byRank("Zainuddin Ismail Abdullah Hasballah Nurdin Yusri Anwar Razali Muhammad Bakhtiar Hamzah Jamaluddin"),
  },
  mononyms: 0.08,
  thirdName: 0.16,
};
