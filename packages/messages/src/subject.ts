import { defineMessages } from "./catalogue.ts";

export const subjectMessages = defineMessages({
  "subject.noPosition": {
    id: "Untuk menangani permintaan tentang data, Anda harus sedang menjabat. Mintalah administrator mencatat pengangkatan Anda.",
    en: "Handling a request about data needs a position. Ask an administrator to record your appointment.",
  },
  "subject.request.notFound": {
    id: "Permintaan ini tidak ada, atau tidak terbuka bagi jabatan Anda.",
    en: "There is no such request, or it is not open to your position.",
  },
  "subject.request.idUsed": {
    id: "Nomor kiriman ini sudah dipakai untuk isi lain. Muat ulang halaman, lalu kirim lagi.",
    en: "This id has already been sent with other content. Reload the page and send again.",
  },
  "subject.request.otherState": {
    id: "Permintaan ini sudah berada pada tahap lain. Muat ulang halaman untuk melihatnya.",
    en: "This request is at another stage by now. Reload the page to see it.",
  },
  "subject.request.suspectedGuardian": {
    id: "Wali yang menjadi terlapor tidak berbicara atas nama anak. Catat permintaan anak sendiri, wali lain, atau wakil yang ditunjuk pengadilan.",
    en: "A guardian who is suspected does not speak for the child. Write down what the child itself, another guardian or a representative appointed by a court asks.",
  },
  "subject.request.whichGuardian": {
    id: "Bila wali yang meminta, katakan apakah wali itu terlapor; bila bukan wali, kosongkan.",
    en: "Where a guardian asks, say whether that guardian is suspected; where nobody of the kind asks, leave it out.",
  },
  "subject.request.whichGround": {
    id: "Penghapusan memerlukan dasar; permintaan lain tidak.",
    en: "An erasure needs a ground; other requests have none.",
  },
  "subject.request.whichFields": {
    id: "Perbaikan memerlukan setidaknya satu bagian yang salah; permintaan lain tidak.",
    en: "A correction names at least one part that is wrong; other requests name none.",
  },
  "subject.request.retentionIsProposed": {
    id: "Penghapusan karena masa simpan berakhir diusulkan dari halaman jadwal retensi.",
    en: "An erasure because a period has ended is proposed from the schedule of retention.",
  },
  "subject.request.when": {
    id: "Waktu permintaan diucapkan harus dalam 30 hari terakhir dan tidak di masa depan.",
    en: "When the request was made must lie within the last 30 days and not in the future.",
  },
  "subject.request.notYourList": {
    id: "Perbaikan ini bukan untuk daftar milik lembaga Anda.",
    en: "This correction is not for a list of your organisation.",
  },
  "subject.erasure.held": {
    id: "Ada penahanan penghapusan atas catatan ini atau catatan lain dari anak yang sama. Selama berlaku, tidak ada yang dihapus.",
    en: "A legal hold stands on these records or on others of the same child. While it stands nothing is erased.",
  },
  "subject.erasure.own": {
    id: "Penghapusan disetujui oleh orang lain, pada jabatan lain, daripada yang menerimanya.",
    en: "An erasure is approved by another person, in another position, than the one who accepted it.",
  },
  "subject.hold.notFound": {
    id: "Penahanan penghapusan ini tidak ada, atau tidak terbuka bagi jabatan Anda.",
    en: "There is no such legal hold, or it is not open to your position.",
  },
  "subject.hold.hasEnded": {
    id: "Penahanan penghapusan ini sudah diakhiri.",
    en: "This legal hold has ended already.",
  },
  "subject.hold.reviewOn": {
    id: "Tanggal ditinjau lagi harus setelah hari ini dan paling lama dua tahun lagi.",
    en: "The day to look at it again must be after today and at most two years ahead.",
  },
  "subject.retention.nonePast": {
    id: "Tidak ada catatan yang melewati masa simpannya.",
    en: "No record is past its period.",
  },
  "subject.duty.toDecide": {
    id: "{count, plural, other {# permintaan tentang data anak menunggu keputusan}}",
    en: "{count, plural, one {# request about a child's data waits} other {# requests about children's data wait}} for a decision",
  },
  "subject.duty.toApprove": {
    id: "{count, plural, other {# penghapusan menunggu persetujuan kedua}}",
    en: "{count, plural, one {# erasure waits} other {# erasures wait}} for the second approval",
  },
  "subject.duty.toCorrect": {
    id: "{count, plural, other {# perbaikan pada daftar lembaga Anda belum dijawab}}",
    en: "{count, plural, one {# correction} other {# corrections}} of your organisation's list to settle",
  },
  "subject.duty.toAnswer": {
    id: "{count, plural, other {# permintaan siap dijawab kepada yang meminta}}",
    en: "{count, plural, one {# request} other {# requests}} ready to be answered to whoever asked",
  },
  "subject.duty.holds": {
    id: "{count, plural, other {# penahanan penghapusan sudah waktunya ditinjau}}",
    en: "{count, plural, one {# legal hold is} other {# legal holds are}} due to be looked at again",
  },
});
