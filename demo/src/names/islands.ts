import { byRank } from "../chance.ts";
import type { NameCulture } from "./culture.ts";

export const balinese: NameCulture = {
  orderNames: ["Wayan", "Made", "Komang", "Ketut", "Putu", "Kadek", "Nyoman", "Gede", "Luh"],
  first: {
    F: byRank(
      "Ayu Dewi Sri Kadek Desak Sinta Ratna Citra Putri Indah Pradnya Widya Gayatri Saraswati Ari Mirah Trisna Laksmi",
    ),
    M: byRank("Agus Eka Putra Dwi Adi Arya Bagus Surya Krisna Dharma Yoga Budi Rai Aditya Wira Ngurah Semara Dipta"),
  },
  more: {
    F: byRank(
      "Lestari Pratiwi Dewi Maharani Sari Wulandari Anggreni Cahyani Widiantari Purnami Suryani Astuti Parwati Juliantari Yuniari",
    ),
    M: byRank(
      "Saputra Wirawan Pratama Mahendra Suardana Sudiarta Artawan Suartana Widiarta Darmawan Adnyana Sutarja Yasa Suputra Arimbawa",
    ),
  },
  parents: {
    F: byRank("Sutarini Suparmi Wati Rusni Sudiani Nadi Suarni Murniati Rasmini"),
    M: byRank("Sudana Suarta Wardana Sukarta Rena Suwitra Merta Sudarsana Suwendra"),
  },
  mononyms: 0,
  thirdName: 0.3,
};
export const nusaTenggara: NameCulture = {
  first: {
    F: byRank(
      "Maria Yuliana Kristina Theresia Margaretha Agustina Elisabeth Fransiska Yohana Rosalia Angelina Bernadeta Katarina Anastasia Melania Paulina Skolastika Emerensiana Ermelinda Regina",
    ),
    M: byRank(
      "Yohanes Petrus Fransiskus Antonius Yosef Stefanus Paulus Aloysius Gregorius Markus Emanuel Ferdinandus Kristoforus Dominikus Vinsensius Melkianus Adrianus Hendrikus Oktovianus Silvester",
    ),
  },
  more: {
    F: byRank(
      "Goreti Yasinta Anjelina Novita Putri Florida Yunita Evarista Bunga Oktaviani Merlin Yosefina Ina Febriani Dolorosa",
    ),
    M: byRank(
      "Aprilius Kristian Lasarus Yulius Gaudensius Rinaldi Falentino Dedimus Januarius Oktavian Marselinus Ama Kornelis Wilibrodus Savio",
    ),
  },
  parents: {
    F: byRank("Maria Yuliana Martha Kristina Adriana Ance Yosefina Naomi Dorkas Selfina Margareta"),
    M: byRank("Yohanes Petrus Daud Markus Simon Yakobus Lukas Hermanus Thomas Benediktus Kornelis"),
  },
  clan: byRank(
    "Lopez Fernandez Nabu Bria Seran Klau Taneo Tefa Nenobais Benu Tnunay Rihi Riwu Lede Dangga Bili Umbu_Lado Ndapa Kaka Malo Bora Djawa Lamen Wungubelen Kleden Hayon Ola Koten Sogen Da_Silva Parera Nong Wea Meo Bhoki Ngaga Jehadu Jemadu Sahi Boimau Baun Natonis Lakapu",
  ),
  mononyms: 0.01,
  thirdName: 0.25,
};
export const sasak: NameCulture = {
  first: {
    F: byRank("Baiq Siti Nurul Lale Zohratul Husnul Hikmah Aulia Rohani Sopiah Nadia Mariana Baiq Yuliana Intan Riska"),
    M: byRank(
      "Lalu Muhammad Ahmad Zainul Hamzan Zulkarnaen Rizal Saeful Junaidi Hirwan Lalu Samsul Abdul Dedi Hendra Yusril",
    ),
  },
  more: {
    F: byRank("Hidayati Wahyuni Aini Zahra Husna Maulida Safitri Ramdani Apriani Hasanah Yulianti Rahmatika"),
    M: byRank("Hadi Hidayat Anwar Gunawan Azhari Pratama Rizki Mahyudin Ramdani Wathoni Fahrurrozi Maulana"),
  },
  parents: {
    F: byRank("Inaq Sahnim Murniati Saknah Rahmah Baiq Nurhasanah Sumiati Raehan"),
    M: byRank("Amaq Sahdan Lalu Mahsun Muhsan Sapri Nurdin Sahabudin Jumahir"),
  },
  mononyms: 0.12,
  thirdName: 0.1,
};
export const dayak: NameCulture = {
  first: {
    F: byRank(
      "Maria Yosefa Lidia Dayang Veronika Elisa Ririn Yulita Monika Agnes Natalia Siska Helena Kristina Bunga Winda",
    ),
    M: byRank(
      "Yohanes Aloysius Markus Stefanus Petrus Jimi Herkulanus Yosep Gregorius Hendro Krispinus Rinto Dominikus Apui Lukas",
    ),
  },
  more: {
    F: byRank("Novianti Susanti Oktaviana Lestari Enjelina Yanti Florentina Marselina Putri Sari Agata"),
    M: byRank("Ledjau Usat Ngau Bilung Kristian Sabinus Ding Jalung Lawing Saputra Anyeq Laing"),
  },
  parents: {
    F: byRank("Yuliana Martina Lunsa Ratih Sunarti Dorotea Ance Tipung"),
    M: byRank("Petrus Ajang Simon Unyang Jalung Yonathan Lawai Dalung Ngang"),
  },
  mononyms: 0.06,
  thirdName: 0.1,
};
