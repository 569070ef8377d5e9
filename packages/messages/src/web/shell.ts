import { defineMessages } from "../catalogue.ts";

/** The frame around every screen, and what the controls say for themselves. */
export const webShellMessages = defineMessages({
  "web.ui.leave": { id: "Batal", en: "Cancel" },
  "web.ui.needed": { id: "Isi bidang ini.", en: "Fill in this field." },
  "web.ui.loading": { id: "Sedang memuat", en: "Loading" },
  "web.ui.retry": { id: "Coba lagi", en: "Try again" },
  "web.ui.search": { id: "Cari", en: "Search" },
  "web.ui.searchHint": { id: "Cari (tekan /)", en: "Search (press /)" },
  "web.ui.chooseFile": { id: "Pilih berkas", en: "Choose a file" },
  "web.ui.chooseFiles": { id: "Pilih beberapa berkas", en: "Choose files" },
  "web.ui.breadcrumb": { id: "Letak halaman ini", en: "Where this page stands" },

  "web.table.find": { id: "Saring daftar ini", en: "Filter this list" },
  "web.table.all": { id: "Semua", en: "All" },
  "web.table.shown": {
    id: "{shown, number} dari {total, number} ditampilkan",
    en: "{shown, number} of {total, number} shown",
  },
  "web.table.export": { id: "Unduh CSV", en: "Download CSV" },
  "web.table.sort": { id: "urutkan", en: "sort" },
  "web.table.nothing": {
    id: "Tidak ada yang cocok dengan saringan ini. Kosongkan saringan untuk melihat semuanya.",
    en: "Nothing matches this filter. Clear the filter to see everything.",
  },
  "web.table.loaded": {
    id: "{loaded, number} dari {total, number} sudah dimuat",
    en: "{loaded, number} of {total, number} loaded",
  },
  "web.table.more": { id: "Muat lagi", en: "Load more" },

  "web.shell.skip": { id: "Langsung ke isi", en: "Skip to content" },
  "web.shell.menu": { id: "Menu", en: "Menu" },
  "web.shell.closeMenu": { id: "Tutup", en: "Close" },
  "web.shell.rooms": { id: "Ruang kerja", en: "Rooms" },
  "web.shell.signOut": { id: "Keluar", en: "Sign out" },
  "web.shell.offlineTitle": { id: "Tidak ada sambungan", en: "No connection" },
  "web.shell.offline": {
    id: "Yang sudah tampil tetap dapat dibaca. Tidak ada perubahan yang tersimpan di perangkat ini; perubahan baru dapat dikirim setelah tersambung lagi.",
    en: "What is on the screen can still be read. No change is kept on this device; changes can be sent once you are connected again.",
  },

  "web.room.today": { id: "Hari ini", en: "Today" },
  "web.room.childSearch": { id: "Cari anak", en: "Search for a child" },
  "web.room.deliveries": { id: "Kiriman data", en: "Deliveries" },
  "web.room.sources": { id: "Sumber", en: "Sources" },
  "web.room.children": { id: "Pemadanan anak", en: "Linkage" },
  "web.room.figures": { id: "Angka", en: "Figures" },
  "web.room.claims": { id: "Angka terbitan", en: "Claims" },
  "web.room.followUp": { id: "Tindak lanjut", en: "Follow-up" },
  "web.room.reads": { id: "Jejak audit", en: "Audit trail" },

  "web.notPermitted.title": { id: "Tidak untuk jabatan ini", en: "Not for this position" },
  "web.notPermitted.who": { id: "Halaman ini dibuka oleh: {roles}.", en: "This page may be opened by: {roles}." },
  "web.notPermitted.how": {
    id: "Anda masuk sebagai {role}. Jika tugas Anda memerlukan halaman ini, mintalah administrator Suar di lembaga Anda untuk menyesuaikan jabatan Anda.",
    en: "You are signed in as {role}. If your duties need this page, ask the Suar administrator of your organisation to adjust your position.",
  },
  "web.nothingHere.title": { id: "Halaman tidak ditemukan", en: "Page not found" },
  "web.nothingHere.meaning": {
    id: "Tidak ada halaman di alamat ini. Mungkin alamatnya salah ketik atau sudah berubah.",
    en: "There is no page at this address. It may have been mistyped, or it has changed.",
  },
  "web.nothingHere.back": { id: "Kembali ke Hari ini", en: "Back to Today" },

  "web.problem.title": { id: "Ini tidak berhasil", en: "This did not work" },
  "web.problem.offline": {
    id: "Server tidak dapat dihubungi. Periksa sambungan internet, lalu coba lagi.",
    en: "The server cannot be reached. Check the connection, then try again.",
  },
  "web.problem.signedOut": {
    id: "Sesi Anda sudah berakhir. Masuk lagi.",
    en: "Your session has ended. Sign in again.",
  },
  "web.problem.notPermitted": {
    id: "Jabatan Anda tidak berhak melakukan ini.",
    en: "Your position may not do this.",
  },
  "web.problem.notFound": { id: "Yang Anda cari tidak ada.", en: "What you are looking for is not there." },
  "web.problem.conflict": {
    id: "Sementara itu ada yang berubah. Muat ulang halaman, lalu periksa lagi.",
    en: "Something has changed in the meantime. Reload the page and check again.",
  },
  "web.problem.tooLarge": {
    id: "Berkas ini lebih besar daripada yang diterima.",
    en: "This file is larger than what is accepted.",
  },
  "web.problem.tooMany": {
    id: "Terlalu banyak permintaan. Tunggu satu menit, lalu coba lagi.",
    en: "Too many requests. Wait a minute, then try again.",
  },
  "web.problem.server": {
    id: "Server mengalami gangguan. Data Anda tidak berubah. Coba lagi sebentar lagi.",
    en: "The server has a fault. Your data have not changed. Try again shortly.",
  },
  "web.problem.refused": {
    id: "Server menolak permintaan ini. Periksa isian, lalu coba lagi.",
    en: "The server refused this request. Check what you entered, then try again.",
  },
  "web.problem.bug": {
    id: "Halaman ini mengalami kesalahan. Muat ulang; jika berulang, beri tahu administrator.",
    en: "This page has failed. Reload it; if it happens again, tell the administrator.",
  },

  "web.job.going": { id: "Sedang berjalan", en: "Under way" },
  "web.job.counts": { id: "{done, number} dari {total, number}", en: "{done, number} of {total, number}" },
  "web.job.left": {
    id: "{seconds, plural, =1 {kira-kira 1 detik lagi} other {kira-kira # detik lagi}}",
    en: "{seconds, plural, one {about # second left} other {about # seconds left}}",
  },
  "web.job.leave": {
    id: "Anda boleh meninggalkan halaman ini; pekerjaan tetap berjalan.",
    en: "You may leave this page; the work goes on.",
  },
  "web.job.cancel": { id: "Hentikan", en: "Stop" },
  "web.job.resume": { id: "Lanjutkan", en: "Resume" },
  "web.job.done": { id: "Selesai", en: "Done" },
  "web.job.failed": { id: "Pekerjaan ini gagal", en: "This work failed" },
  "web.job.stopped": {
    id: "Pekerjaan ini dihentikan. Yang sudah tersimpan tetap ada.",
    en: "This work was stopped. What was saved remains.",
  },

  "web.search.title": { id: "Hasil pencarian “{words}”", en: "Search results for “{words}”" },
  "web.search.lead": {
    id: "{count, plural, =0 {Tidak ada yang ditemukan} other {# ditemukan}} di antara yang boleh Anda lihat.",
    en: "{count, plural, =0 {Nothing found} other {# found}} among what you may see.",
  },
  "web.search.nothing": { id: "Tidak ada yang cocok", en: "Nothing matches" },
  "web.search.nothingText": {
    id: "Pencarian menemukan ruang kerja, sumber, nama berkas kiriman, angka terbitan, dan catatan menurut nomor pengenalnya. Nama anak tidak dapat dicari di sini.",
    en: "Search finds rooms, sources, delivered files by name, claims, and records by their id. Children's names cannot be searched here.",
  },
  "web.search.room": { id: "Ruang kerja", en: "Room" },
  "web.search.source": { id: "Sumber", en: "Source" },
  "web.search.delivery": { id: "Kiriman data", en: "Delivery" },
  "web.search.claim": { id: "Angka terbitan", en: "Claim" },
});
