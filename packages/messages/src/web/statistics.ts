import { defineMessages } from "../catalogue.ts";

/** Figures, claims, bridges, tables, the follow-up list. */
export const webStatisticsMessages = defineMessages({
  "web.figure.title": { id: "Angka nasional", en: "National figure" },
  "web.figure.lead": {
    id: "Satu angka untuk definisi yang Anda pilih. Setiap angka dapat dibuka sampai ke catatannya.",
    en: "One number for the definition you choose. Every number opens down to its records.",
  },
  "web.figure.from": { id: "Dari", en: "From" },
  "web.figure.to": { id: "Sampai", en: "To" },
  "web.figure.dateBasis": { id: "Menurut tanggal", en: "By date of" },
  "web.figure.placeBasis": { id: "Menurut tempat", en: "By place of" },
  "web.figure.ageGroup": { id: "Kelompok umur", en: "Age group" },
  "web.figure.province": { id: "Provinsi", en: "Province" },
  "web.figure.district": { id: "Kabupaten/kota", en: "District" },
  "web.figure.country": { id: "Seluruh Indonesia", en: "All of Indonesia" },
  "web.figure.wholeProvince": { id: "Seluruh provinsi", en: "Whole province" },
  "web.basis.incidentDate": { id: "kejadian", en: "incident" },
  "web.basis.reportDate": { id: "pelaporan", en: "report" },
  "web.basis.registrationDate": { id: "pencatatan", en: "registration" },
  "web.basis.incidentPlace": { id: "kejadian", en: "incident" },
  "web.basis.residence": { id: "tempat tinggal", en: "residence" },
  "web.basis.office": { id: "kantor pencatat", en: "registering office" },
  "web.figure.notLinked": { id: "Belum ada angka", en: "No figure yet" },
  "web.figure.notLinkedText": {
    id: "Angka muncul setelah kiriman data diimpor dan pemadanan untuk statistik selesai.",
    en: "A figure appears once deliveries are imported and a linkage run for statistics has ended.",
  },
  "web.figure.certain": {
    id: "{count, plural, =0 {tidak ada anak yang tercatat untuk definisi ini} other {anak korban eksploitasi seksual yang tercatat}}",
    en: "{count, plural, =0 {no child on record for this definition} one {child victim of sexual exploitation on record} other {child victims of sexual exploitation on record}}",
  },
  "web.figure.band": {
    id: "Antara {lower} dan {upper}, tergantung pasangan ragu yang belum diputuskan",
    en: "Between {lower} and {upper}, depending on unsure pairs not yet decided",
  },
  "web.figure.possible": {
    id: "{count, plural, other {# anak lagi mungkin termasuk}}",
    en: "{count, plural, one {# more child may belong} other {# more children may belong}}",
  },
  "web.figure.from.records": {
    id: "{count, plural, other {dari # catatan}}",
    en: "{count, plural, one {from # record} other {from # records}}",
  },
  "web.figure.linkedAt": { id: "menurut pemadanan {when}", en: "by the linkage of {when}" },
  "web.figure.period": { id: "{from} sampai {to}", en: "{from} to {to}" },
  "web.figure.source": { id: "catatan semua sumber, dipadankan", en: "records of all sources, linked" },
  "web.figure.unitChildren": { id: "anak", en: "children" },
  "web.figure.coverageTitle": {
    id: "Tidak ada satu sumber pun yang mengetahui lebih dari {share} anak",
    en: "No single list knows more than {share} of the children",
  },
  "web.figure.coverageSubtitle": {
    id: "Bagian dari anak dalam angka ini yang diketahui setiap sumber",
    en: "Share of the children in this figure that each list knows",
  },
  "web.figure.coverageDescription": {
    id: "{lists, plural, other {Batang cakupan untuk # sumber}}",
    en: "{lists, plural, one {Bar of the coverage of # list} other {Bars of the coverage of # lists}}",
  },
  "web.figure.coverageValue": { id: "{children} ({share})", en: "{children} ({share})" },
  "web.figure.share": { id: "Cakupan", en: "Coverage" },
  "web.figure.onlyHere": { id: "Hanya di sini", en: "Only here" },
  "web.figure.overlapTitle": {
    id: "{share} anak hanya diketahui satu sumber",
    en: "{share} of the children are known to one list only",
  },
  "web.figure.overlapSubtitle": {
    id: "Anak menurut gabungan sumber yang mengetahuinya",
    en: "Children by the combination of lists that know them",
  },
  "web.figure.overlapDescription": {
    id: "{count, plural, other {# gabungan sumber dengan jumlah anaknya}}",
    en: "{count, plural, one {# combination of lists with its number of children} other {# combinations of lists with their numbers of children}}",
  },
  "web.figure.lists": { id: "Sumber", en: "Lists" },
  "web.figure.yearTitle": {
    id: "Terbanyak pada {year}: {children} anak",
    en: "Most in {year}: {children} children",
  },
  "web.figure.yearSubtitle": {
    id: "Anak yang pasti termasuk, menurut tahun; yang tercatat bukan semua yang terjadi",
    en: "Children who certainly belong, by year; what is on record is not all that happened",
  },
  "web.figure.yearDescription": {
    id: "{count, plural, other {Satu batang untuk setiap tahun, # tahun}}",
    en: "{count, plural, one {A bar for # year} other {A bar for each of # years}}",
  },
  "web.figure.year": { id: "Tahun", en: "Year" },
  "web.figure.partCertain": { id: "Pasti", en: "Certain" },
  "web.figure.partPossible": { id: "Mungkin", en: "Possible" },
  "web.figure.formTitle": {
    id: "Bentuk yang paling sering tercatat: {form} ({children})",
    en: "The form most often on record: {form} ({children})",
  },
  "web.figure.formSubtitle": {
    id: "Satu anak dapat mengalami beberapa bentuk",
    en: "One child may have suffered several forms",
  },
  "web.figure.formDescription": {
    id: "{count, plural, other {Satu batang untuk setiap bentuk, # bentuk}}",
    en: "{count, plural, one {A bar for # form} other {A bar for each of # forms}}",
  },
  "web.figure.provinceTitle": { id: "Menurut provinsi", en: "By province" },
  "web.figure.provinceLead": {
    id: "Jumlah anak di samping kelengkapan datanya. Provinsi yang belum mengirim data tidak sama dengan nol.",
    en: "Children beside how complete the data are. A province that has sent nothing is not a zero.",
  },
  "web.figure.silent": { id: "belum mengirim data", en: "has sent no data" },
  "web.figure.districtsSent": { id: "Kabupaten/kota yang mengirim", en: "Districts that sent data" },
  "web.figure.districtsOf": { id: "{sent, number} dari {all, number}", en: "{sent, number} of {all, number}" },

  "web.records.certain": { id: "Catatan di balik angka ini", en: "Records behind this number" },
  "web.records.possible": { id: "Catatan anak yang mungkin termasuk", en: "Records of children who may belong" },
  "web.records.lead": {
    id: "Tanpa identitas. Beberapa catatan dapat menggambarkan anak yang sama.",
    en: "Without identity. Several records may describe the same child.",
  },
  "web.records.empty": { id: "Tidak ada catatan", en: "No records" },
  "web.records.emptyText": {
    id: "Tidak ada catatan untuk definisi ini. Luaskan periode atau wilayahnya.",
    en: "No record fits this definition. Widen the period or the territory.",
  },

  "web.publish.title": { id: "Tabel publik", en: "Public tables" },
  "web.publish.lead": {
    id: "Halaman publik hanya menampilkan tabel terlindungi: angka dibulatkan ke kelipatan lima, dan “tidak ada atau kurang dari lima” ditulis sama.",
    en: "The public page shows protected tables only: counts are rounded to multiples of five, and “none or fewer than five” reads the same.",
  },
  "web.publish.act": { id: "Terbitkan tabel publik", en: "Publish the public tables" },
  "web.publish.ask": { id: "Terbitkan tabel publik yang baru?", en: "Publish new public tables?" },
  "web.publish.askText": {
    id: "Tabel dibuat dari pemadanan terakhir, dilindungi, lalu terlihat oleh semua orang di halaman publik. Tabel lama tetap tersimpan.",
    en: "Tables are built from the latest linkage, protected, and then visible to everyone on the public page. The earlier tables are kept.",
  },
  "web.publish.done": {
    id: "{count, plural, other {# tabel terlindungi sudah terbit}}",
    en: "{count, plural, one {# protected table is published} other {# protected tables are published}}",
  },
  "web.publish.see": { id: "Lihat halaman publik", en: "See the public page" },

  "web.claims.title": { id: "Angka terbitan", en: "Claims" },
  "web.claims.lead": {
    id: "Angka yang sudah diterbitkan lembaga. Bukalah satu untuk melihat mengapa angkanya berbeda dari angka nasional.",
    en: "Numbers that organisations have published. Open one to see why it differs from the national figure.",
  },
  "web.claims.new": { id: "Tambah angka terbitan", en: "Add a claim" },
  "web.claims.empty": { id: "Belum ada angka terbitan", en: "No claim yet" },
  "web.claims.emptyText": {
    id: "Walidata memasukkan angka beserta definisi dan rujukannya, atau menghitungnya dari kiriman sumber.",
    en: "The data steward enters a number with its definition and citation, or computes it from a source's deliveries.",
  },
  "web.claim.organisation": { id: "Lembaga", en: "Organisation" },
  "web.claim.value": { id: "Angka", en: "Number" },
  "web.claim.unit": { id: "Satuan", en: "Unit" },
  "web.claim.population": { id: "Yang dihitung", en: "What is counted" },
  "web.claim.period": { id: "Periode", en: "Period" },
  "web.claim.territory": { id: "Wilayah", en: "Territory" },
  "web.claim.origin": { id: "Asal", en: "Origin" },
  "web.claim.origin.entered": { id: "dimasukkan walidata", en: "entered by the steward" },
  "web.claim.origin.computed": { id: "dihitung dari kiriman", en: "computed from deliveries" },
  "web.claim.origin.press": { id: "dari pemberitaan atau siaran pers", en: "from press or a press release" },
  "web.claim.notReproducible": {
    id: "tidak dapat dihitung ulang tanpa catatan",
    en: "not reproducible without records",
  },
  "web.newClaim.valueFault": {
    id: "Tulis bilangan bulat dengan angka saja, misalnya 9112.",
    en: "Write a whole number in digits alone, for example 9112.",
  },
  "web.newClaim.ageFault": { id: "Tulis umur dalam tahun, misalnya 18.", en: "Write an age in years, for example 18." },
  "web.newClaim.urlFault": {
    id: "Tulis alamat lengkap yang diawali https://",
    en: "Write the whole address, beginning with https://",
  },
  "web.claim.citation": { id: "Rujukan", en: "Citation" },
  "web.claim.citationHint": { id: "Judul, penerbit, tanggal, halaman", en: "Title, publisher, date, page" },
  "web.claim.url": { id: "Alamat web", en: "Web address" },
  "web.claim.note": { id: "Keterangan", en: "Note" },
  "web.claim.ageBelow": { id: "Umur di bawah", en: "Age below" },
  "web.claim.ageBelowHint": { id: "Dalam tahun; kosong berarti semua umur", en: "In years; empty means all ages" },
  "web.claim.asOf": { id: "Keadaan data per", en: "Data as of" },
  "web.claim.asOfHint": {
    id: "Tanggal lembaga mengambil angkanya, jika diketahui",
    en: "The day the organisation took the number, if known",
  },
  "web.newClaim.lead": {
    id: "Angka tanpa definisi tidak dapat dijelaskan. Tulis apa yang dihitung menurut penerbitnya.",
    en: "A number without its definition cannot be explained. Write what is counted in the publisher's own terms.",
  },
  "web.newClaim.way": { id: "Cara", en: "How" },
  "web.newClaim.entered": { id: "Masukkan angka yang diterbitkan", en: "Enter a published number" },
  "web.newClaim.enteredHint": {
    id: "Dari laporan, situs, atau siaran pers, dengan rujukannya",
    en: "From a report, site or press release, with its citation",
  },
  "web.newClaim.computed": { id: "Hitung dari kiriman sumber", en: "Compute from a source's deliveries" },
  "web.newClaim.computedHint": {
    id: "Yang akan diterbitkan sumber itu menurut definisi di bawah ini",
    en: "What the source would publish under the definition below",
  },
  "web.newClaim.noSource": { id: "Tidak mengirim catatan", en: "Delivers no records" },
  "web.newClaim.populationId": { id: "Yang dihitung, dalam bahasa Indonesia", en: "What is counted, in Indonesian" },
  "web.newClaim.populationEn": { id: "Yang dihitung, dalam bahasa Inggris", en: "What is counted, in English" },
  "web.newClaim.populationHint": {
    id: "Misalnya: anak korban eksploitasi yang ditangani",
    en: "For example: child victims of exploitation who were served",
  },
  "web.newClaim.save": { id: "Simpan angka terbitan", en: "Save the claim" },
  "web.newClaim.compute": { id: "Hitung", en: "Compute" },

  "web.bridge.one": { id: "Rincian selisih", en: "Bridge" },
  "web.bridge.title": { id: "Mengapa angka {organisation} berbeda", en: "Why the number of {organisation} differs" },
  "web.bridge.lead": {
    id: "Dari {claim} ke angka nasional {national}, satu alasan demi satu; jumlahnya tepat.",
    en: "From {claim} to the national figure of {national}, one reason at a time; they add up exactly.",
  },
  "web.bridge.notReproducible": {
    id: "Angka ini tidak dapat dihitung ulang tanpa catatan",
    en: "This number cannot be reproduced without records",
  },
  "web.bridge.notReproducibleText": {
    id: "Lembaga ini tidak mengirim catatan untuk periode itu, jadi seluruh selisihnya belum dapat diuraikan.",
    en: "This organisation delivered no records for the period, so the whole difference stays unexplained.",
  },
  "web.bridge.recomputed": {
    id: "Dihitung ulang dari kiriman menurut definisi angka itu sendiri: {value}, bukan {claim}.",
    en: "Recomputed from the delivery under the claim's own definition: {value}, not {claim}.",
  },
  "web.bridge.recomputedSame": {
    id: "Dihitung ulang dari kiriman menurut definisinya sendiri: {value}, sama dengan {claim} yang diterbitkan.",
    en: "Recomputed from the delivery under its own definition: {value}, the same as the {claim} published.",
  },
  "web.bridge.chartTitle": { id: "Dari {claim} ke {national}", en: "From {claim} to {national}" },
  "web.bridge.chartSubtitle": { id: "Setiap langkah dihitung dari catatan", en: "Every step is counted from records" },
  "web.bridge.chartUnit": {
    id: "anak; langkah pertama dalam satuan angka terbitan",
    en: "children; the first steps in the claim's own unit",
  },
  "web.bridge.chartDescription": {
    id: "{count, plural, other {# langkah dari angka terbitan ke angka nasional}}",
    en: "{count, plural, one {# step from the claim to the national figure} other {# steps from the claim to the national figure}}",
  },
  "web.bridge.start": { id: "Angka terbitan", en: "Claim" },
  "web.bridge.end": { id: "Angka nasional", en: "National figure" },
  "web.bridge.component": { id: "Alasan", en: "Reason" },
  "web.bridge.change": { id: "Perubahan", en: "Change" },
  "web.bridge.claim": { id: "Angka terbitan ini", en: "This claim" },
  "web.bridge.openRecords": {
    id: "{count, plural, other {Lihat # catatannya}}",
    en: "{count, plural, one {See its # record} other {See its # records}}",
  },
  "web.bridge.noRecords": {
    id: "Langkah ini tidak bertumpu pada catatan satu per satu.",
    en: "This step does not rest on single records.",
  },

  "web.tables.title": { id: "Bandingkan tabel", en: "Compare tables" },
  "web.tables.lead": {
    id: "Tabel satu lembaga tentang hal yang sama seharusnya cocok. Letakkan dua tabel atau lebih untuk menemukan sel yang tidak cocok dan sebabnya.",
    en: "One organisation's tables on the same matter ought to agree. Drop two or more to find the cells that do not, and why.",
  },
  "web.tables.drop": { id: "Letakkan tabel CSV di sini", en: "Drop CSV tables here" },
  "web.tables.hint": {
    id: "Dua sampai sepuluh berkas, masing-masing paling besar 5 MB",
    en: "Two to ten files, 5 MB each at most",
  },
  "web.tables.act": { id: "Bandingkan", en: "Compare" },
  "web.tables.clear": { id: "Kosongkan", en: "Clear" },
  "web.tables.agree": { id: "Semua tabel cocok", en: "All tables agree" },
  "web.tables.agreeText": { id: "Dibandingkan menurut {dimensions}.", en: "Compared by {dimensions}." },
  "web.tables.explanations": { id: "Penjelasan yang paling sederhana", en: "Simplest explanations" },
  "web.tables.explanationsLead": {
    id: "Ini usulan, bukan keputusan. Tanyakan kepada lembaga yang menerbitkannya.",
    en: "These are proposals, not findings. Ask the organisation that published the tables.",
  },
  "web.tables.misfiled": { id: "Tersimpan di tempat yang salah", en: "Filed in the wrong place" },
  "web.tables.totalRepeated": { id: "Jumlah tertulis sebagai bagian", en: "A total repeated as a part" },
  "web.tables.missingRow": { id: "Baris hilang", en: "A missing row" },
  "web.tables.unitChange": { id: "Satuan berubah", en: "The unit changed" },
  "web.tables.otherPopulation": { id: "Yang dihitung berbeda", en: "Another population" },
  "web.tables.unexplained": { id: "Belum dapat dijelaskan", en: "Not explained yet" },
  "web.tables.resolves": {
    id: "{count, plural, other {Jika benar, # sel kembali cocok}}",
    en: "{count, plural, one {If so, # cell agrees again} other {If so, # cells agree again}}",
  },
  "web.tables.disagreements": {
    id: "{count, plural, other {# sel tidak cocok}}",
    en: "{count, plural, one {# cell disagrees} other {# cells disagree}}",
  },

  "web.followUp.title": { id: "Daftar tindak lanjut", en: "Follow-up list" },
  "web.followUp.lead": {
    id: "Anak yang belum terlihat menerima layanan di daftar mana pun sejak dilaporkan. Mungkin sudah dilayani tanpa tercatat: periksa dahulu.",
    en: "Children on whom no list shows a service since the report. They may have been served without a record: check first.",
  },
  "web.followUp.empty": { id: "Tidak ada anak yang menunggu", en: "No child is waiting" },
  "web.followUp.emptyText": {
    id: "Daftar ini terisi dari kiriman yang boleh dipakai untuk tindak lanjut, setelah pemadanan untuk tindak lanjut selesai.",
    en: "This list fills from deliveries that may be used for follow-up, once a linkage run for follow-up has ended.",
  },
  "web.followUp.total": {
    id: "{count, plural, other {# anak menunggu}}, per {day}",
    en: "{count, plural, one {# child is waiting} other {# children are waiting}}, as of {day}",
  },
  "web.followUp.countsOnly": { id: "Jabatan ini hanya melihat jumlahnya", en: "This position sees counts only" },
  "web.followUp.countsOnlyText": {
    id: "Daftar anaknya hanya tampil bagi lembaga layanan yang mengirimnya dan petugas piket kabupaten/kotanya.",
    en: "The children are listed only for the service that delivered them and the duty officer of the district.",
  },
  "web.followUp.first": {
    id: "{shown, plural, other {Ditampilkan # yang paling lama menunggu}}",
    en: "{shown, plural, one {The # that has waited longest is shown} other {The # that have waited longest are shown}}",
  },
  "web.followUp.days": { id: "Hari menunggu", en: "Days waiting" },
  "web.followUp.byDistrict": { id: "Menurut kabupaten/kota", en: "By district" },
  "web.followUp.children": { id: "Anak menunggu", en: "Children waiting" },
  "web.followUp.longest": { id: "Paling lama (hari)", en: "Longest (days)" },
  "web.followUp.noDistrict": { id: "tidak diketahui", en: "not known" },
});
