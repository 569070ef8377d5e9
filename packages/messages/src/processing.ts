import { defineMessages } from "./catalogue.ts";

export const processingMessages = defineMessages({
  "processing.otherContent": {
    id: "Nomor kiriman ini sudah dipakai untuk isi lain. Muat ulang halaman, lalu kirim lagi.",
    en: "This id has already been sent with other content. Reload the page and send again.",
  },
  "processing.purpose.notFound": {
    id: "Tujuan pemrosesan ini tidak ada dalam daftar.",
    en: "The register has no such purpose of processing.",
  },
  "processing.purpose.onlyConsent": {
    id: "Persetujuan tidak boleh menjadi satu-satunya dasar: siapa yang bergantung pada layanan tidak bebas menolak. Sebutkan dasar lain.",
    en: "Consent cannot be the only basis: whoever depends on a service is not free to refuse. Name another basis.",
  },
  "processing.purpose.newerVersion": {
    id: "Sementara itu ada versi lain yang ditulis. Muat ulang, baca versi itu, lalu tulis lagi.",
    en: "Another version was written in the meantime. Reload, read that version, and write again.",
  },
  "processing.consent.notAsked": {
    id: "Tujuan ini tidak berdasar persetujuan, sehingga tidak ada yang perlu ditanyakan.",
    en: "This purpose does not rest on consent, so there is nothing to ask.",
  },
  "processing.consent.guardianSuspected": {
    id: "Orang tua atau wali anak ini terduga pelaku: persetujuannya tidak pernah menjadi dasar. Dengarkan anak, atau mintalah wakil yang ditunjuk.",
    en: "A parent or guardian of this child is a suspect: their consent is never a basis. Hear the child, or ask for an appointed representative.",
  },
  "processing.consent.nothingToWithdraw": {
    id: "Pihak ini belum memberi persetujuan untuk tujuan ini. Bila pihak ini tidak setuju, catat sebagai penolakan.",
    en: "This party has given no consent for this purpose. If they do not agree, record a refusal.",
  },
  "processing.consent.inTheFuture": {
    id: "Tanggal keputusan belum tiba. Isi tanggal hari ini atau sebelumnya.",
    en: "The day of the decision has not come. Enter today or an earlier day.",
  },
  "processing.consent.endsBefore": {
    id: "Hari terakhir berlaku mendahului tanggal keputusan.",
    en: "The last day is before the day of the decision.",
  },
  "processing.consent.blocksSharing": {
    id: "Persetujuan untuk pembagian ini ditolak atau ditarik, sehingga kasus tidak dapat dibagikan ke sana. Layanan bagi anak tetap berjalan.",
    en: "Consent to this sharing was refused or withdrawn, so the case cannot be shared there. Services for the child go on.",
  },
  "processing.guardian.needsApproval": {
    id: "Hanya jabatan yang menyetujui kasus yang dapat menyatakan bahwa tidak ada wali yang terduga.",
    en: "Only a position that approves cases can say that no guardian is a suspect.",
  },
  "processing.obligation.notFound": {
    id: "Kewajiban ini tidak ada, atau tidak terbuka bagi jabatan Anda.",
    en: "There is no such obligation, or it is not open to your position.",
  },
  "processing.obligation.notYours": {
    id: "Hanya penerima, atau pemegang kasus atas kabar penerima, yang dapat menjawab.",
    en: "Only the recipient, or the case's owner on the recipient's word, can answer.",
  },
  "processing.obligation.answered": {
    id: "Kewajiban ini sudah dijawab.",
    en: "This obligation has been answered already.",
  },
  "processing.obligation.basis": {
    id: "Sebutkan dasar hukum hanya bila data tetap disimpan karena diwajibkan hukum.",
    en: "Name a legal basis only where what you hold is kept because the law says so.",
  },
  "processing.duty.toAnswer": {
    id: "{count, plural, other {# penarikan persetujuan menunggu jawaban Anda}}",
    en: "{count, plural, one {# withdrawal of consent waits for your answer} other {# withdrawals of consent wait for your answer}}",
  },
  "processing.duty.unanswered": {
    id: "{count, plural, other {# penerima belum menjawab penarikan persetujuan pada kasus Anda}}",
    en: "{count, plural, one {# recipient has not answered a withdrawal in your cases} other {# recipients have not answered withdrawals in your cases}}",
  },
  "processing.duty.overdue": {
    id: "{count, plural, other {# penarikan persetujuan belum dijawab dalam 3×24 jam}}",
    en: "{count, plural, one {# withdrawal of consent was not answered within 3×24 hours} other {# withdrawals of consent were not answered within 3×24 hours}}",
  },
});
