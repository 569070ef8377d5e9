import { defineMessages } from "./catalogue.ts";

export const casesMessages = defineMessages({
  "cases.notFound": {
    id: "Kasus ini tidak ada, atau tidak terbuka bagi jabatan Anda.",
    en: "There is no such case, or it is not open to your position.",
  },
  "cases.noPosition": {
    id: "Untuk mengerjakan kasus, Anda harus sedang menjabat. Mintalah administrator mencatat pengangkatan Anda.",
    en: "Working on a case needs a position. Ask an administrator to record your appointment.",
  },
  "cases.notOwner": {
    id: "Hanya lembaga yang memegang kasus ini yang dapat melakukannya.",
    en: "Only the unit that owns this case can do this.",
  },
  "cases.alreadyOpen": {
    id: "Dari catatan ini sudah dibuka kasus {reference}.",
    en: "Case {reference} has already been opened from this record.",
  },
  "cases.otherContent": {
    id: "Nomor kiriman ini sudah dipakai untuk isi lain. Muat ulang halaman, lalu kirim lagi.",
    en: "This id has already been sent with other content. Reload the page and send again.",
  },
  "cases.note.notShared": {
    id: "Catatan pendampingan kasus ini tidak dibagikan kepada jabatan Anda.",
    en: "The notes of this case are not shared with your position.",
  },
  "cases.note.counsellingClosed": {
    id: "Catatan konseling tertutup bagi peran penegak hukum.",
    en: "Counselling notes are closed to justice roles.",
  },
  "cases.share.notATarget": {
    id: "Kasus tidak dapat dibagikan ke sana: pilih lembaga lain yang memiliki jabatan pembaca kasus.",
    en: "A case cannot be shared there: choose another organisation that has a position which reads cases.",
  },
  "cases.share.untilPast": {
    id: "Hari terakhir pembagian sudah lewat: pilih hari ini atau sesudahnya.",
    en: "The last day of the sharing is past: choose today or later.",
  },
  "cases.share.notFound": {
    id: "Pembagian ini tidak ada atau sudah diakhiri.",
    en: "There is no such sharing, or it has ended already.",
  },
  "cases.staff.notYours": {
    id: "Identitas petugas lain hanya dapat diisi oleh administrator.",
    en: "Only an administrator can enter the identity of somebody else.",
  },
  "cases.conflict.notFound": {
    id: "Benturan kepentingan ini tidak ada atau sudah dicabut.",
    en: "There is no such conflict of interest, or it has been lifted.",
  },
  "cases.emergency.noSuchCase": {
    id: "Tidak ada kasus dengan nomor ini. Periksa huruf dan angkanya, lalu coba lagi.",
    en: "There is no case with this reference. Check its letters and digits and try again.",
  },
  "cases.emergency.mayReadAlready": {
    id: "Kasus ini sudah terbuka bagi jabatan Anda; akses darurat tidak diperlukan.",
    en: "This case is open to your position already; emergency access is not needed.",
  },
  "cases.emergency.nobodyToTell": {
    id: "Tidak ada peninjau di lembaga lain yang dapat diberi tahu, sehingga akses darurat tidak dapat dibuka. Hubungi petugas piket nasional.",
    en: "There is no reviewer in another unit to be told, so emergency access cannot be opened. Contact the national duty officer.",
  },
  "cases.emergency.notFound": {
    id: "Akses darurat ini tidak ada, atau tidak terbuka bagi jabatan Anda.",
    en: "There is no such emergency reading, or it is not open to your position.",
  },
  "cases.emergency.ownUnit": {
    id: "Akses darurat ditinjau oleh lembaga lain, bukan oleh lembaga pembacanya sendiri.",
    en: "An emergency reading is reviewed by another unit, not by the reader's own.",
  },
  "cases.emergency.reviewed": {
    id: "Akses darurat ini sudah ditinjau.",
    en: "This emergency reading has been reviewed already.",
  },
  "cases.duty.owed": {
    id: "{count, plural, other {# kasus dipegang jabatan Anda}}",
    en: "{count, plural, one {# case that your position owns} other {# cases that your position owns}}",
  },
  "cases.duty.routed": {
    id: "{count, plural, other {# kasus beralih kepada Anda karena jabatan di bawah tidak boleh memegangnya}}",
    en: "{count, plural, one {# case has come to you because the position below may not hold it} other {# cases have come to you because the positions below may not hold them}}",
  },
  "cases.duty.toReview": {
    id: "{count, plural, other {# akses darurat menunggu tinjauan Anda}}",
    en: "{count, plural, one {# emergency reading waits for your review} other {# emergency readings wait for your review}}",
  },
  "cases.duty.overdue": {
    id: "{count, plural, other {# akses darurat belum ditinjau dalam tujuh hari}}",
    en: "{count, plural, one {# emergency reading was not reviewed within seven days} other {# emergency readings were not reviewed within seven days}}",
  },
  "cases.duty.unowed": {
    id: "{count, plural, other {# kasus tanpa jabatan yang boleh memegangnya: tunjuk seseorang}}",
    en: "{count, plural, one {# case that no position may hold: see that somebody is appointed} other {# cases that no position may hold: see that somebody is appointed}}",
  },
});
