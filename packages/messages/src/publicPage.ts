import { defineMessages } from "./catalogue.ts";

/** What the public site says: frame, first screen and the way to help. */
export const publicPageMessages = defineMessages({
  "publicPage.question": { id: "Berapa anak?", en: "How many children?" },
  "publicPage.description": {
    id: "Berapa anak korban eksploitasi seksual yang tercatat di Indonesia, dari mana angkanya, mengapa angka lain berbeda, dan ke mana mencari bantuan.",
    en: "How many child victims of sexual exploitation are on record in Indonesia, where the number comes from, why others differ, and where to get help.",
  },
  "publicPage.skip": { id: "Langsung ke isi", en: "Skip to the content" },
  "publicPage.home": { id: "Suar, halaman depan", en: "Suar, front page" },
  "publicPage.switchLanguage": { id: "English", en: "Bahasa Indonesia" },
  "publicPage.exit": { id: "Keluar cepat", en: "Quick exit" },
  "publicPage.exit.explained": {
    id: "Keluar cepat: halaman ini langsung diganti dengan situs cuaca. Tombol Esc melakukan hal yang sama.",
    en: "Quick exit: this page is replaced at once by a weather site. The Esc key does the same.",
  },
  "publicPage.offer": { id: "Baca halaman ini dalam bahasa Inggris", en: "Read this page in English" },
  "publicPage.offer.dismiss": { id: "Tetap di sini", en: "Stay here" },
  "publicPage.notices": { id: "Pemberitahuan", en: "Notices" },
  "publicPage.demo": {
    id: "Negara contoh: semua data di sini rekaan.",
    en: "Demo country: all data here are made up.",
  },
  "publicPage.onThisPage": { id: "Di halaman ini", en: "On this page" },

  "publicPage.figure.unit": {
    id: "anak korban eksploitasi seksual tercatat, {from} sampai {to}",
    en: "child victims of sexual exploitation on record, {from} to {to}",
  },
  "publicPage.figure.band": {
    id: "Antara {lower, number} dan {upper, number}.",
    en: "Between {lower, number} and {upper, number}.",
  },
  "publicPage.figure.possible": {
    id: "Di luar itu, {possible, number} anak lagi mungkin termasuk.",
    en: "Beyond that, {possible, number} more children may belong.",
  },
  "publicPage.figure.story": {
    id: "Disusun dari {records, number} catatan dalam {sources, number} daftar lembaga: catatan anak yang sama ditautkan, lalu setiap anak dihitung sekali.",
    en: "Drawn from {records, number} records on {sources, number} organisations’ lists: records on the same child are linked, then every child is counted once.",
  },
  "publicPage.picture.title": {
    id: "Daftar yang paling lengkap pun memuat hanya {share} dari anak-anak ini",
    en: "Even the fullest list holds only {share} of these children",
  },
  "publicPage.picture.all": { id: "Semua daftar", en: "All lists" },
  "publicPage.none.title": { id: "Belum ada angka terbitan", en: "No figure has been published yet" },
  "publicPage.none.why": {
    id: "Suar menampilkan angka hanya setelah data lembaga-lembaga ditautkan, diperiksa, dilindungi agar tidak ada anak yang dapat dikenali, dan rilisnya ditandatangani. Rilis pertama belum ada.",
    en: "Suar shows a figure only after the organisations’ data have been linked, checked and protected so that no child can be recognised, and the release has been signed. The first release has not been made yet.",
  },
  "publicPage.none.until": {
    id: "Sampai saat itu, halaman ini menjelaskan bagaimana angkanya akan disusun. Bantuan tersedia sekarang juga.",
    en: "Until then this page explains how the figure will be made. Help is available now.",
  },
  "publicPage.zero": { id: "tidak ada atau kurang dari lima", en: "none or fewer than five" },
  "publicPage.children": { id: "anak", en: "children" },
  "publicPage.share": { id: "bagian", en: "share" },
  "publicPage.source": {
    id: "Suar, tabel terlindungi, data sampai {asOf}",
    en: "Suar, protected tables, data up to {asOf}",
  },
  "publicPage.source.demo": {
    id: "Suar, negara contoh (rekaan), data sampai {asOf}",
    en: "Suar, demo country (made up), data up to {asOf}",
  },
  "publicPage.period": { id: "{from} sampai {to}", en: "{from} to {to}" },

  "publicPage.help.title": { id: "Ke mana mencari bantuan", en: "Where to get help" },
  "publicPage.help.short": {
    id: "Butuh bantuan, untuk diri sendiri atau anak lain?",
    en: "Need help, for yourself or another child?",
  },
  "publicPage.help.call": { id: "Telepon SAPA 129", en: "Call SAPA 129" },
  "publicPage.help.whatsapp": { id: "WhatsApp 08111-129-129", en: "WhatsApp 08111-129-129" },
  "publicPage.help.anyone": {
    id: "SAPA 129 adalah layanan pemerintah untuk perempuan dan anak. Siapa pun boleh menghubunginya: anak, orang tua, guru, tetangga.",
    en: "SAPA 129 is the government’s service for women and children. Anyone may contact it: a child, a parent, a teacher, a neighbour.",
  },
  "publicPage.help.suspicion": {
    id: "Dugaan sudah cukup. Anda tidak perlu membuktikan apa pun, dan nama pelapor tidak disampaikan kepada terduga pelaku.",
    en: "Suspicion is enough. You need not prove anything, and a reporter’s name is not passed on to the alleged perpetrator.",
  },
  "publicPage.help.blame": {
    id: "Anak korban tidak bersalah atas apa yang orang lain lakukan kepadanya.",
    en: "A child is never to blame for what others have done.",
  },

  "publicPage.foot.about": {
    id: "Suar menyusun satu angka nasional yang dapat dijelaskan dari catatan banyak lembaga. Suar tidak menyimpan atau menampilkan materi kekerasan, dan halaman ini tidak memuat data satu anak pun.",
    en: "Suar makes one national figure that can be explained from many organisations’ records. Suar neither stores nor shows abuse material, and this page holds no single child’s data.",
  },
  "publicPage.foot.work": { id: "Ruang kerja lembaga", en: "Workspace for organisations" },
  "publicPage.foot.workAddress": { id: "/kerja", en: "/work" },
  "publicPage.foot.api": { id: "Data halaman ini (JSON)", en: "This page’s data (JSON)" },
  "publicPage.foot.cookie": {
    id: "Halaman ini tidak memuat apa pun dari situs lain. Satu-satunya yang diingat di perangkat Anda adalah pilihan bahasa, jika Anda menggantinya; keluar cepat menghapusnya.",
    en: "This page loads nothing from other sites. All that your device remembers is the language, if you switch it; quick exit erases it.",
  },
  "publicPage.notFound.title": { id: "Halaman tidak ditemukan", en: "Page not found" },
  "publicPage.notFound.text": {
    id: "Alamat ini tidak ada atau sudah pindah. Periksa kembali tulisannya, atau mulai dari halaman depan.",
    en: "This address does not exist or has moved. Check how it is spelt, or start from the front page.",
  },
  "publicPage.notFound.home": { id: "Ke halaman depan", en: "To the front page" },
});
