import { defineMessages } from "./catalogue.ts";

export const childrenMessages = defineMessages({
  "children.run.step.reading": { id: "Membaca catatan", en: "Reading records" },
  "children.run.step.training": { id: "Menghitung bobot kecocokan", en: "Estimating match weights" },
  "children.run.step.comparing": { id: "Membandingkan pasangan catatan", en: "Comparing pairs of records" },
  "children.run.step.grouping": { id: "Mengelompokkan catatan tiap anak", en: "Grouping the records of each child" },
  "children.run.step.writing": { id: "Menyimpan hasil pemadanan", en: "Keeping the links" },
  "children.run.notFound": { id: "Proses pemadanan ini tidak ada.", en: "There is no such linkage run." },
  "children.run.nothingToLink": {
    id: "Belum ada catatan untuk tujuan ini. Impor kiriman data dahulu.",
    en: "There are no records for this purpose yet. Import a delivery first.",
  },
  "children.run.overtaken": {
    id: "Proses pemadanan lain untuk tujuan yang sama selesai lebih dahulu. Jalankan lagi agar hasilnya dihitung dari yang terbaru.",
    en: "Another run for the same purpose ended first. Run it again so that it starts from the newest links.",
  },
  "children.pair.notFound": { id: "Pasangan ini tidak ada.", en: "There is no such pair." },
  "children.child.notFound": {
    id: "Anak ini tidak ada dalam pemadanan.",
    en: "There is no such child in the linkage.",
  },
  "children.decision.otherContent": {
    id: "Keputusan dengan nomor yang sama sudah tercatat dengan isi lain. Muat ulang pasangan ini, lalu putuskan lagi.",
    en: "A decision with the same number is already recorded with other content. Load the pair again, then decide.",
  },
  "children.duty.unsure.statistics": {
    id: "{count, plural, other {# pasangan ragu untuk statistik menunggu keputusan}}",
    en: "{count, plural, one {# unsure pair for statistics waits for a decision} other {# unsure pairs for statistics wait for a decision}}",
  },
  "children.duty.unsure.followup": {
    id: "{count, plural, other {# pasangan ragu untuk tindak lanjut menunggu keputusan}}",
    en: "{count, plural, one {# unsure pair for follow-up waits for a decision} other {# unsure pairs for follow-up wait for a decision}}",
  },
  "children.duty.stale.statistics": {
    id: "{count, plural, other {# kiriman data datang setelah pemadanan statistik terakhir}}",
    en: "{count, plural, one {# delivery came after the newest linkage for statistics} other {# deliveries came after the newest linkage for statistics}}",
  },
  "children.duty.stale.followup": {
    id: "{count, plural, other {# kiriman data datang setelah pemadanan tindak lanjut terakhir}}",
    en: "{count, plural, one {# delivery came after the newest linkage for follow-up} other {# deliveries came after the newest linkage for follow-up}}",
  },
  "children.search.tooLittle": {
    id: "Isi NIK atau nomor telepon, atau nama bersama tahun lahir, tanggal lahir, atau kabupaten/kota.",
    en: "Give a NIK or a phone number, or a name together with a birth year, birth date or district.",
  },
});
