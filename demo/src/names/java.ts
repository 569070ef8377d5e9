import { byRank } from "../chance.ts";
import type { NameCulture } from "./culture.ts";

const muslimGirls = byRank(
  "Siti Nur Aisyah Putri Nabila Zahra Aulia Salsabila Naila Khansa Anisa Rahma Nadia Azzahra Fitri Intan Kayla Syifa Alya Keisha Amira Hafsah Rania Safira Tiara Zaskia Najwa Shafa Dinda Citra Mutia Laila Maryam Nafisa Qonita Salma Humaira Jihan Layla Raisa Bilqis Hana Inara Farah Ghina Aqila Khadijah Yasmin Zulfa Fatimah Meutia Sabrina",
);
const muslimBoys = byRank(
  "Muhammad Ahmad Rizky Abdul Fajar Rafi Dimas Ilham Raihan Fauzan Aldi Farhan Iqbal Rafa Daffa Azka Akbar Reza Naufal Yusuf Ibrahim Arya Galih Bagas Hafiz Zidan Fahri Alif Ridho Gilang Ikhsan Habibi Rasya Zaki Faiz Nabil Rehan Irfan Kevin Luthfi Syahrul Haikal Adam Bayu Umar Ali Malik Hasan Salman Taufik",
);
const moreGirls = byRank(
  "Putri Azzahra Ramadhani Lestari Maharani Wulandari Permata Sari Anggraini Rahmawati Safitri Nur'aini Khoirunnisa Fauziah Aprilia Ayu Dewi Amelia Pratiwi Hidayah Kirana Novita Julianti Septiani Maulida Cahyani Oktaviani Handayani Puspita Rosalina Agustin Hasanah Wahyuni Fadilah Damayanti Az-Zahra Salsabila Kurnia Nurjanah Febriani Utami Melati Sabila Fitriani Larasati Istiqomah Rizkia Ananda Desiana Marlina",
);
const moreBoys = byRank(
  "Ramadhan Pratama Saputra Maulana Hidayat Nugroho Setiawan Putra Firmansyah Prasetyo Wijaya Kurniawan Hakim Rahman Ma'ruf Santoso Fadillah Alamsyah Ardiansyah Gunawan Permana Rizki Syahputra Wibowo Hidayatullah Budiman Aditya Nugraha Fauzi Ardana Purnama Hermawan Susanto Anggara Irawan Mahendra Al-Ghifari Yulianto Septian Mubarok Darmawan Aprilio Sanjaya Rahmat Suryadi Kusuma Akbar Perdana Wicaksono Febrian",
);
const javaneseMothers = byRank(
  "Sri Siti Suparti Sumarni Sulastri Wahyuni Endang Tri Dwi Purwanti Sumiyati Supriyati Lestari Winarti Murni Rukmini Yuliati Suharti Ngatini Wiji Kartini Mulyani Sutarmi Indah Eko Rina Sukarti Tumini Sunarti Poniyem Juminten Ratna Darmi Marsinah Sukinah",
);
const javaneseFathers = byRank(
  "Slamet Sutrisno Supriyanto Agus Budi Suyanto Sugeng Bambang Joko Wahyudi Mulyono Eko Sumarno Heri Suwarno Suparman Purwanto Sukardi Hariyanto Tri Sunarto Teguh Widodo Paijo Ngadimin Suroto Sarwono Kasiman Sutikno Djumadi Soeparno Margono Wagiman Rusdi Sudarmaji",
);
const sundaneseMothers = byRank(
  "Neneng Euis Iis Ai Cucu Yayah Lilis Imas Tati Entin Yeti Eneng Nani Rohaeti Teti Wiwin Elis Titin Aisah Iim Kokom Enok Oom Dedeh Popon",
);
const sundaneseFathers = byRank(
  "Asep Dadang Ujang Cecep Deden Dede Agus Endang Iwan Wawan Jajang Tatang Yayan Engkus Aep Maman Nana Usep Ade Entis Didin Atang Oman Encep Dayat",
);

const shared = { rareNames: 0.32, first: { F: muslimGirls, M: muslimBoys }, more: { F: moreGirls, M: moreBoys } };

export const javanese: NameCulture = {
  ...shared,
  parents: { F: javaneseMothers, M: javaneseFathers },
  mononyms: 0.08,
  thirdName: 0.32,
};
export const sundanese: NameCulture = {
  ...shared,
  parents: { F: sundaneseMothers, M: sundaneseFathers },
  mononyms: 0.11,
  thirdName: 0.25,
};
/** Names of Muslim families anywhere, where no local custom shows. */
export const general: NameCulture = {
  ...shared,
  parents: { F: muslimGirls, M: muslimBoys },
  mononyms: 0.08,
  thirdName: 0.28,
};
export const madurese: NameCulture = {
  ...shared,
  first: {
    F: byRank(
      "Siti Nur Hotimah Kholifah Sittina Maimunah Hosniyah Juhairiyah Musrifah Sulaiha Romlah Aminah Hasanah Rofiqoh Wardatun",
    ),
    M: byRank("Moh Abd Ach Mat Fathor Imam Syaiful Khoirul Zainal Hosen Rofiqi Badrus Samsul Holil Mahfud Sulton"),
  },
  parents: {
    F: byRank("Hotijah Sumiyati Maryam Hosnawiyah Misriyah Suhriya Busina Hatima"),
    M: byRank("Mattali Sahrawi Moh Hosnan Misnadi Suhri Abdurrahman Saniman Mat"),
  },
  mononyms: 0.17,
  thirdName: 0.1,
};
