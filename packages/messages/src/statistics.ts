import { defineMessages } from "./catalogue.ts";

export const statisticsMessages = defineMessages({
  "statistics.component.notReproducible": {
    id: "Tidak dapat dihitung ulang dari kiriman data",
    en: "Cannot be reproduced from the delivery",
  },
  "statistics.component.notReproducible.explained": {
    id: "Selisih antara angka terbitan dan hitungan ulang dari catatan yang dikirim, dengan definisi angka itu sendiri.",
    en: "The difference between the claim and a recount of the delivered records under the claim's own definition.",
  },
  "statistics.component.otherUnit": { id: "Satuan lain", en: "Another unit" },
  "statistics.component.otherUnit.explained": {
    id: "Angka itu menghitung kasus, laporan, layanan, atau permohonan; di sini dihitung catatan tentang anak.",
    en: "The claim counts cases, reports, services or requests; here records on children are counted.",
  },
  "statistics.component.repeatedWithinList": {
    id: "Tercatat berulang dalam satu sumber",
    en: "Repeated within the list",
  },
  "statistics.component.repeatedWithinList.explained": {
    id: "Anak yang sama tercatat lebih dari sekali oleh sumber ini.",
    en: "The same child stands more than once on this list.",
  },
  "statistics.component.outsideDefinition": { id: "Di luar definisi", en: "Outside the definition" },
  "statistics.component.outsideDefinition.explained": {
    id: "Umur atau bentuknya berbeda dari definisi nasional.",
    en: "Age or form differs from the national definition.",
  },
  "statistics.component.undecidable": {
    id: "Tidak dapat diputuskan dari kode sumber",
    en: "Cannot be decided from the source's code",
  },
  "statistics.component.undecidable.explained": {
    id: "Kode, umur, tanggal, atau tempat dari sumber tidak cukup untuk memutuskan. Anak ini dihitung sebagai mungkin, bukan dipaksakan masuk golongan.",
    en: "The source's code, age, date or place is not enough to decide. These children are counted as possible, not forced into a category.",
  },
  "statistics.component.outsidePeriod": { id: "Di luar periode", en: "Outside the period" },
  "statistics.component.outsidePeriod.explained": {
    id: "Angka itu memakai tanggal lain, misalnya tanggal pencatatan dan bukan tanggal pelaporan.",
    en: "The claim goes by another date, for example registration instead of report.",
  },
  "statistics.component.outsideTerritory": { id: "Di luar wilayah", en: "Outside the territory" },
  "statistics.component.outsideTerritory.explained": {
    id: "Angka itu memakai wilayah lain, misalnya tempat kantor dan bukan tempat kejadian.",
    en: "The claim goes by another place, for example the office instead of the incident.",
  },
  "statistics.component.lateRegistration": { id: "Tercatat kemudian", en: "Registered later" },
  "statistics.component.lateRegistration.explained": {
    id: "Tercatat oleh sumber setelah tanggal angka itu diambil.",
    en: "Registered by the source after the day on which the claim was taken.",
  },
  "statistics.component.countedFromOtherLists": {
    id: "Dihitung dari sumber lain",
    en: "Already counted from other lists",
  },
  "statistics.component.countedFromOtherLists.explained": {
    id: "Anak ini ada pada sumber ini, tetapi catatan sumber lain yang memasukkannya ke angka nasional.",
    en: "These children stand on this list, but it is another list's record that brings them into the national figure.",
  },
  "statistics.component.knownOnlyToOthers": { id: "Hanya diketahui sumber lain", en: "Known only to other lists" },
  "statistics.component.knownOnlyToOthers.explained": {
    id: "Anak yang tidak memiliki satu catatan pun pada sumber ini.",
    en: "Children on whom this list holds no record at all.",
  },

  "statistics.figure.periodBackwards": {
    id: "Tanggal akhir mendahului tanggal awal. Balikkan keduanya, lalu coba lagi.",
    en: "The last day comes before the first. Exchange them and try again.",
  },
  "statistics.figure.unknownForm": {
    id: "Bentuk yang diminta tidak ada dalam daftar kode.",
    en: "The form asked for is not on the code list.",
  },
  "statistics.figure.unknownTerritory": {
    id: "Kode wilayah yang diminta tidak ada dalam daftar Kemendagri.",
    en: "The territory asked for is not on the Kemendagri list.",
  },
  "statistics.claim.notFound": { id: "Angka terbitan ini tidak ada.", en: "There is no such claim." },
  "statistics.claim.sourceNotFound": { id: "Sumber ini tidak ada.", en: "There is no such source." },
  "statistics.claim.notCountable": {
    id: "Satuan ini tidak dapat dihitung dari catatan sumber itu. Masukkan angka terbitannya beserta rujukannya.",
    en: "This unit cannot be counted from that source's records. Enter the published number with its citation.",
  },
  "statistics.followUp.noService": {
    id: "Akun ini tidak terhubung dengan lembaga yang mengirim data tindak lanjut. Minta administrator menghubungkannya.",
    en: "This account belongs to no service that delivers follow-up records. Ask the administrator to connect it.",
  },

  "statistics.public.nothingDelivered": {
    id: "Belum ada kiriman data untuk statistik, jadi belum ada yang dapat ditampilkan kepada umum.",
    en: "Nothing has been delivered for statistics yet, so there is nothing to show to the public.",
  },

  "statistics.duty.followUp": {
    id: "{count, plural, other {# anak belum terlihat menerima layanan setelah dilaporkan}}",
    en: "{count, plural, one {# child shows no service after the report} other {# children show no service after the report}}",
  },

  "statistics.tables.misfiled": {
    id: "{table} mencatat {amounts} milik {from} di bawah {to}. {others, plural, =0 {} other {{agreeing} menempatkannya di {from}. }}Bila dipindahkan, {resolves, plural, other {# sel}} tidak lagi berselisih.",
    en: "{table} files {amounts} of {from} under {to}. {others, plural, =0 {} one {{agreeing} has it under {from}. } other {{agreeing} have it under {from}. }}If it is moved, {resolves, plural, one {# cell no longer disagrees} other {# cells no longer disagree}}.",
  },
  "statistics.tables.misfiledEither": {
    id: "Salah satu tabel mencatat {amounts} milik {from} di bawah {to}, atau sebaliknya; tabelnya sendiri tidak menunjukkan yang mana. Bila dipindahkan, {resolves, plural, other {# sel}} tidak lagi berselisih.",
    en: "One of the tables files {amounts} of {from} under {to}, or the other way round; the tables themselves do not tell which. If it is moved, {resolves, plural, one {# cell no longer disagrees} other {# cells no longer disagree}}.",
  },
  "statistics.tables.totalRepeated": {
    id: "{table} memuat jumlah keseluruhan sebagai bagian: “{from}” pada {to} sama dengan jumlah semua yang lain. Bila dikeluarkan, {resolves, plural, other {# sel}} tidak lagi berselisih.",
    en: "{table} repeats a total as a part: “{from}” in {to} equals the sum of all the others. If it is left out, {resolves, plural, one {# cell no longer disagrees} other {# cells no longer disagree}}.",
  },
  "statistics.tables.missingRow": {
    id: "{table} tidak memiliki baris untuk {cells}, yang dimuat {agreeing}.",
    en: "{table} has no row for {cells}, although it stands in {agreeing}.",
  },
  "statistics.tables.unitChange": {
    id: "{table} memakai satuan lain{from, select, whole {} other { pada {from}}}: setiap angkanya {factor} kali angka {agreeing}.",
    en: "{table} uses another unit{from, select, whole {} other { in {from}}}: each of its numbers is {factor} times that of {agreeing}.",
  },
  "statistics.tables.unitChangeEither": {
    id: "Satuan kedua tabel berbeda{from, select, whole {} other { pada {from}}}: setiap angka salah satunya {factor} kali angka yang lain.",
    en: "The two tables use different units{from, select, whole {} other { in {from}}}: each number of one is {factor} times that of the other.",
  },
  "statistics.tables.otherPopulation": {
    id: "{table} berbeda dari {agreeing} di sebagian besar sel ({count}), jadi tampaknya menghitung hal lain dan tidak dapat disandingkan.",
    en: "{table} differs from {agreeing} in most cells ({count}), so it seems to count something else and cannot be set beside the rest.",
  },
  "statistics.tables.unexplained": {
    id: "Belum terjelaskan: {cells}.",
    en: "Not explained: {cells}.",
  },
  "statistics.tables.unexplainedIn": {
    id: "Belum terjelaskan; hanya {table} yang berbeda: {cells}.",
    en: "Not explained; {table} alone differs: {cells}.",
  },
});
