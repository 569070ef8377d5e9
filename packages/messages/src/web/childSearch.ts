import { defineMessages } from "../catalogue.ts";

/** Looking for a child before registering one. */
export const webChildSearchMessages = defineMessages({
  "web.childSearch.title": { id: "Cari anak", en: "Search for a child" },
  "web.childSearch.lead": {
    id: "Cari dahulu sebelum mendaftarkan. Isi NIK atau telepon, atau nama bersama tahun lahir, tanggal lahir, atau kabupaten/kota. Ejaan boleh berbeda.",
    en: "Search before you register. Give a NIK or a phone number, or a name together with a birth year, birth date or district. Spelling may differ.",
  },
  "web.childSearch.birthYear": { id: "Tahun lahir", en: "Year of birth" },
  "web.childSearch.birthYearHint": {
    id: "Perkiraan cukup; tidak perlu jika tanggal lahir diisi.",
    en: "An estimate is enough; not needed with a date of birth.",
  },
  "web.childSearch.yearFault": { id: "Isi tahun dengan empat angka.", en: "Write the year with four digits." },
  "web.childSearch.anywhere": { id: "Tidak tahu", en: "Not known" },
  "web.childSearch.search": { id: "Cari", en: "Search" },
  "web.childSearch.recorded": {
    id: "Pencarian ini tercatat pada jejak audit; yang Anda ketik tidak ikut dicatat dan tidak disimpan.",
    en: "This search is put on the audit trail; what you type is neither recorded nor kept.",
  },
  "web.childSearch.results": {
    id: "{count, plural, other {# catatan mungkin tentang anak ini}}",
    en: "{count, plural, one {# record may be about this child} other {# records may be about this child}}",
  },
  "web.childSearch.masked": {
    id: "Identitas disamarkan: hanya huruf pertama setiap kata yang tampak. Yang paling mirip lebih dahulu.",
    en: "Identity is masked: only the first letter of each word shows. The most alike come first.",
  },
  "web.childSearch.many": {
    id: "Hanya catatan yang paling mirip yang ditampilkan. Tambahkan keterangan untuk mempersempit.",
    en: "Only the most alike are shown. Add what else you know to narrow the search.",
  },
  "web.childSearch.empty": { id: "Tidak ada catatan yang cocok", en: "No record matches" },
  "web.childSearch.emptyText": {
    id: "Di antara catatan yang boleh Anda lihat, tidak ada yang cocok. Coba ejaan atau keterangan lain.",
    en: "None of the records that you may see matches. Try another spelling, or other details.",
  },
  "web.childSearch.elsewhere": {
    id: "Anak ini mungkin sudah dikenal lembaga lain",
    en: "Another agency may know this child",
  },
  "web.childSearch.elsewhereText": {
    id: "Dua penanda kuat cocok dengan catatan di luar kewenangan Anda. Isinya tidak dapat ditampilkan; tanyakan kepada penyelia Anda.",
    en: "Two strong identifiers match a record outside your rights. Its content cannot be shown; ask your supervisor.",
  },
  "web.childSearch.usedUp": {
    id: "Batas hari ini untuk mengetahui apakah lembaga lain mengenal seorang anak sudah tercapai. Catatan yang boleh Anda lihat tetap dicari.",
    en: "Today's limit for learning whether another agency knows a child is reached. Records that you may see are still searched.",
  },
  "web.childSearch.likeness": {
    id: "Kemungkinan anak yang sama: {share}",
    en: "Probability of the same child: {share}",
  },
  "web.childSearch.unweighed": {
    id: "Belum ditimbang: pemadanan tindak lanjut belum pernah berjalan",
    en: "Not weighed: no follow-up linkage has run yet",
  },
  "web.childSearch.fieldAgrees": { id: "{value} ({agreement})", en: "{value} ({agreement})" },
});
