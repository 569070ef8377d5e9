import { defineMessages } from "./catalogue.ts";

export const platformMessages = defineMessages({
  "platform.http.badRequest": {
    id: "Permintaan ini tidak dapat dibaca.",
    en: "This request cannot be read.",
  },
  "platform.http.invalid": {
    id: "Isian ini belum benar: {fields}. Periksa lalu kirim lagi.",
    en: "These fields are not right yet: {fields}. Check them and send again.",
  },
  "platform.http.signInFirst": {
    id: "Masuk dahulu untuk membuka ini.",
    en: "Sign in to open this.",
  },
  "platform.http.forbidden": {
    id: "Jabatan Anda tidak berhak membuka ini. Tanyakan kepada administrator lembaga Anda.",
    en: "Your position may not open this. Ask your organisation's administrator.",
  },
  "platform.http.otherSite": {
    id: "Permintaan ini datang dari situs lain, jadi tidak dijalankan.",
    en: "This request came from another site, so it was not carried out.",
  },
  "platform.http.notFound": { id: "Tidak ada apa pun di alamat ini.", en: "There is nothing at this address." },
  "platform.http.conflict": {
    id: "Ini bertentangan dengan yang sudah tercatat.",
    en: "This conflicts with what is already recorded.",
  },
  "platform.http.tooLarge": {
    id: "Kiriman ini lebih besar dari yang diterima di sini.",
    en: "This is larger than what is accepted here.",
  },
  "platform.http.wrongMediaType": {
    id: "Jenis isi permintaan ini tidak diterima di sini.",
    en: "This type of content is not accepted here.",
  },
  "platform.http.unprocessable": {
    id: "Ini dapat dibaca, tetapi tidak dapat dijalankan.",
    en: "This can be read but not carried out.",
  },
  "platform.http.alteredBody": {
    id: "Isi permintaan tidak sama dengan yang disebut Content-Digest, jadi tidak diterima. Kirim lagi.",
    en: "The body is not what Content-Digest says, and so is not taken. Send it again.",
  },
  "platform.http.unknownDigest": {
    id: "Content-Digest tidak dapat diperiksa: perlu sha-256 atau sha-512, tanpa Content-Encoding.",
    en: "Content-Digest cannot be checked: sha-256 or sha-512 is needed, without Content-Encoding.",
  },
  "platform.http.tooMany": {
    id: "Terlalu banyak percobaan. Tunggu satu menit, lalu coba lagi.",
    en: "Too many attempts. Wait a minute, then try again.",
  },
  "platform.http.tooSlow": {
    id: "Kiriman ini terlalu lambat datang, jadi dihentikan. Coba lagi dengan sambungan yang lebih baik.",
    en: "This came in too slowly and was stopped. Try again on a better connection.",
  },
  "platform.http.tooManyUploads": {
    id: "Akun ini sedang mengirim {count} berkas sekaligus. Tunggu salah satunya selesai, lalu kirim lagi.",
    en: "This account is sending {count} files at once. Wait until one of them is done, then send again.",
  },
  "platform.http.failed": {
    id: "Suar gagal menjalankan ini. Kegagalannya sudah tercatat; coba lagi nanti.",
    en: "Suar failed to do this. The failure has been recorded; try again later.",
  },
  "platform.job.waiting": { id: "Menunggu giliran", en: "Waiting for its turn" },
  "platform.job.running": { id: "Sedang dikerjakan", en: "Working" },
  "platform.job.finished": { id: "Selesai", en: "Finished" },
  "platform.job.stopping": { id: "Akan berhenti", en: "Stopping" },
  "platform.job.notAppointed": {
    id: "Pekerjaan ini tidak dilanjutkan: jabatan yang memulainya sudah tidak dipegang lagi. Mulai lagi dari jabatan yang berlaku.",
    en: "This job does not go on: the position that started it is no longer held. Start it again from a present position.",
  },
  "platform.job.failed": {
    id: "Pekerjaan ini gagal karena kesalahan di Suar. Yang sudah tersimpan tetap ada; lanjutkan bila siap.",
    en: "This job failed because of an error in Suar. What was saved is kept; resume it when ready.",
  },
  "platform.job.workerDied": {
    id: "Server berhenti di tengah pekerjaan ini. Yang sudah tersimpan tetap ada; lanjutkan bila siap.",
    en: "The server stopped in the middle of this job. What was saved is kept; resume it when ready.",
  },
  "platform.job.notFound": { id: "Pekerjaan ini tidak ada.", en: "There is no such job." },
  "platform.job.notResumable": {
    id: "Hanya pekerjaan yang berhenti atau gagal yang dapat dilanjutkan.",
    en: "Only a stopped or failed job can be resumed.",
  },
  "platform.job.kindUnknown": {
    id: "Server ini tidak mengenal jenis pekerjaan itu.",
    en: "This server does not know that kind of job.",
  },
  "platform.demo.writing": { id: "Menulis negara contoh", en: "Writing the demo country" },
  "platform.demo.importing": { id: "Menerima kiriman data", en: "Receiving deliveries" },
  "platform.demo.linking": {
    id: "Mencari catatan yang memuat anak yang sama",
    en: "Finding which records are the same child",
  },
  "platform.demo.publishing": { id: "Melindungi dan menayangkan tabel", en: "Protecting and publishing tables" },
});
