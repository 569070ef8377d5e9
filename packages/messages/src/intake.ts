import { defineMessages } from "./catalogue.ts";

export const intakeMessages = defineMessages({
  "intake.file.media": {
    id: "Berkas ini memuat gambar, video, atau suara. Suar menolaknya dan tidak menyimpannya. Kirim ulang daftar tanpa lampiran.",
    en: "This file holds pictures, video or sound. Suar has refused it and kept nothing. Send the list again without attachments.",
  },
  "intake.file.mediaInLine": {
    id: "Baris {line, number} memuat gambar, video, atau berkas lain dalam bentuk teks. Kiriman ditolak dan tidak disimpan.",
    en: "Line {line, number} holds a picture, video or other file written as text. The delivery was refused and not kept.",
  },
  "intake.file.embedded": {
    id: "Berkas ini memuat berkas lain atau makro. Simpan sebagai daftar biasa, lalu kirim ulang.",
    en: "This file holds other files or macros. Save it as a plain list and send it again.",
  },
  "intake.file.doctype": {
    id: "Berkas XML ini memuat deklarasi DOCTYPE atau entitas, yang tidak kami baca demi keamanan. Hapus deklarasi itu, lalu kirim ulang.",
    en: "This XML file holds a DOCTYPE or entity declaration, which we do not read for safety. Remove it and send the file again.",
  },
  "intake.file.malformed": {
    id: "Susunan berkas rusak di sekitar baris {line, number}. Minta berkas baru dari pengirim.",
    en: "The file's structure is broken near line {line, number}. Ask the sender for a new file.",
  },
  "intake.file.malformedZip": {
    id: "Berkas Excel ini rusak. Buka dan simpan ulang, lalu kirim lagi.",
    en: "This Excel file is damaged. Open it, save it again and send it once more.",
  },
  "intake.file.truncated": {
    id: "Berkas terputus di baris {line, number}, jadi sisanya hilang. Kirim ulang berkas utuhnya.",
    en: "The file breaks off at line {line, number}, so the rest is missing. Send the whole file again.",
  },
  "intake.file.truncatedArchive": {
    id: "Berkas Excel ini terputus sebelum selesai. Kirim ulang berkas utuhnya.",
    en: "This Excel file breaks off before its end. Send the whole file again.",
  },
  "intake.file.zipBomb": {
    id: "Isi berkas ini jauh lebih besar daripada yang wajar untuk sebuah daftar, jadi tidak kami buka.",
    en: "This file unpacks to far more than a list can be, so we have not opened it.",
  },
  "intake.file.locked": {
    id: "Berkas ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu kirim ulang.",
    en: "This file is locked with a password. Save it without one and send it again.",
  },
  "intake.file.oldWorkbook": {
    id: "Ini berkas Excel lama (.xls) atau berkas yang dikunci. Simpan sebagai .xlsx tanpa kata sandi, lalu kirim ulang.",
    en: "This is an old Excel file (.xls) or a locked one. Save it as .xlsx without a password and send it again.",
  },
  "intake.file.notATable": {
    id: "Berkas ini bukan daftar yang kami kenal. Kirim CSV, XLSX, JSON, JSON per baris, atau XML CyberTipline.",
    en: "This file is no list that we know. Send CSV, XLSX, JSON, JSON lines or CyberTipline XML.",
  },
  "intake.file.binary": {
    id: "Berkas ini bukan teks, atau ditulis dengan penyandian yang tidak kami kenal. Simpan sebagai UTF-8, lalu kirim ulang.",
    en: "This file is not text, or is written in an encoding that we do not know. Save it as UTF-8 and send it again.",
  },
  "intake.file.noLines": {
    id: "Tidak ada satu pun baris data dalam berkas ini.",
    en: "This file holds no line of data.",
  },
  "intake.file.noSuchSheet": {
    id: "Lembar yang disebut profil tidak ada dalam berkas ini.",
    en: "The sheet that the profile names is not in this file.",
  },
  "intake.file.profileDoesNotFit": {
    id: "Tidak satu pun kolom profil ini ada dalam berkas. Periksa pemetaan, lalu impor lagi.",
    en: "None of this profile's columns is in the file. Check the mapping and import again.",
  },
  "intake.file.tooManyColumns": {
    id: "Baris {line, number} memiliki terlalu banyak kolom untuk sebuah daftar.",
    en: "Line {line, number} has too many columns for a list.",
  },
  "intake.file.tooLarge": {
    id: "Berkas ini terlalu besar. Bagi menjadi beberapa berkas, lalu kirim satu per satu.",
    en: "This file is too large. Split it into several and send them one by one.",
  },
  "intake.file.unclosedQuote": {
    id: "Tanda kutip di sekitar baris {line, number} tidak ditutup, jadi baris sesudahnya tidak dapat dibedakan. Perbaiki, lalu kirim ulang.",
    en: "A quotation mark near line {line, number} is never closed, so the lines after it cannot be told apart. Mend it and send the file again.",
  },
  "intake.file.lineTooLong": {
    id: "Baris {line, number} terlalu panjang untuk sebuah catatan.",
    en: "Line {line, number} is too long for a record.",
  },
  "intake.reject.lineTooLong": { id: "Baris terlalu panjang", en: "The line is too long" },
  "intake.reject.encoding": {
    id: "Memuat huruf yang tidak terbaca dalam penyandian berkas",
    en: "Holds letters that cannot be read in the file's encoding",
  },
  "intake.reject.controlCharacters": { id: "Memuat karakter kendali", en: "Holds control characters" },
  "intake.reject.cellCount": {
    id: "Jumlah sel tidak sama dengan jumlah kolom, jadi nilai bergeser",
    en: "The number of cells differs from the number of columns, so values have shifted",
  },
  "intake.reject.notJson": { id: "Bukan JSON yang sah", en: "Not valid JSON" },
  "intake.reject.notAnObject": { id: "Bukan objek JSON", en: "Not a JSON object" },
  "intake.reject.tooDeep": { id: "Susunannya terlalu dalam", en: "Nested too deeply" },
  "intake.reject.noDate": {
    id: "Tidak ada tanggal kejadian, laporan, atau pencatatan",
    en: "Neither incident, report nor registration has a date",
  },
  "intake.reject.dateUnreadable": { id: "Tanggal tidak terbaca", en: "The date cannot be read" },
  "intake.reject.dateInFuture": {
    id: "Tanggal sesudah kiriman diterima",
    en: "The date lies after the delivery was received",
  },
  "intake.reject.dateTooEarly": { id: "Tanggal terlalu lampau", en: "The date lies too far back" },
  "intake.reject.ageUnreadable": { id: "Umur tidak terbaca", en: "The age cannot be read" },
  "intake.reject.codeUnknown": { id: "Kode tidak dikenal profil ini", en: "The code is unknown to this profile" },
  "intake.reject.tooLong": { id: "Nilai terlalu panjang untuk kolom ini", en: "The value is too long for this field" },
  "intake.delivery.notFound": { id: "Kiriman data ini tidak ada.", en: "There is no such delivery." },
  "intake.delivery.notKept": {
    id: "Kiriman data ini ditolak saat diterima dan tidak disimpan.",
    en: "This delivery was refused when it came and was not kept.",
  },
  "intake.delivery.alreadyImported": {
    id: "Kiriman data ini sudah diimpor. Untuk memperbaikinya, kirim berkas pengganti.",
    en: "This delivery has been imported. To correct it, send a delivery that supersedes it.",
  },
  "intake.delivery.stopped": {
    id: "Impor kiriman data ini berhenti di tengah. Lanjutkan tugasnya; untuk memakai profil lain, kirim ulang sebagai pengganti.",
    en: "The import of this delivery has stopped half-way. Resume its job; to use another profile, send the file again to supersede it.",
  },
  "intake.delivery.importing": {
    id: "Kiriman data ini sedang diimpor.",
    en: "This delivery is being imported.",
  },
  "intake.delivery.supersededTwice": {
    id: "Kiriman data itu sudah diganti oleh kiriman lain. Ganti kiriman yang terbaru.",
    en: "That delivery has already been superseded. Supersede the newest one.",
  },
  "intake.delivery.otherSource": {
    id: "Kiriman pengganti harus datang dari sumber yang sama.",
    en: "A delivery can only supersede one of the same source.",
  },
  "intake.delivery.interrupted": {
    id: "Pengiriman terputus, jadi tidak ada yang disimpan. Kirim ulang berkasnya.",
    en: "Sending was interrupted, so nothing was kept. Send the file again.",
  },
  "intake.source.notFound": { id: "Sumber ini tidak terdaftar.", en: "This source is not registered." },
  "intake.source.codeTaken": { id: "Kode sumber ini sudah dipakai.", en: "This source code is already taken." },
  "intake.source.notYours": {
    id: "Posisi Anda hanya dapat mengirim data dari lembaga Anda sendiri.",
    en: "Your position can only send deliveries of your own organisation.",
  },
  "intake.agreement.notFound": {
    id: "Perjanjian ini tidak ada untuk sumber tersebut.",
    en: "That source has no such agreement.",
  },
  "intake.agreement.notValid": {
    id: "Perjanjian ini tidak berlaku hari ini.",
    en: "This agreement is not valid today.",
  },
  "intake.profile.notFound": {
    id: "Profil ini tidak ada untuk sumber tersebut.",
    en: "That source has no such profile.",
  },
  "intake.record.notFound": { id: "Catatan ini tidak ada.", en: "There is no such record." },
  "intake.step.reading": { id: "Membaca dan mencatat baris", en: "Reading lines into records" },
  "intake.step.skipping": { id: "Mencari tempat impor berhenti", en: "Finding where the import stopped" },
  "intake.duty.toImport": {
    id: "{count, plural, other {# kiriman data menunggu diimpor}}",
    en: "{count, plural, one {# delivery waits to be imported} other {# deliveries wait to be imported}}",
  },
  "intake.field.externalId": { id: "Nomor entri", en: "Entry number" },
  "intake.field.caseId": { id: "Nomor kasus", en: "Case number" },
  "intake.field.name": { id: "Nama", en: "Name" },
  "intake.field.nik": { id: "NIK", en: "NIK" },
  "intake.field.birthDate": { id: "Tanggal lahir", en: "Birth date" },
  "intake.field.birthPlace": { id: "Tempat lahir", en: "Birthplace" },
  "intake.field.ageYears": { id: "Umur", en: "Age" },
  "intake.field.sex": { id: "Jenis kelamin", en: "Sex" },
  "intake.field.address": { id: "Alamat", en: "Address" },
  "intake.field.phone": { id: "Telepon", en: "Telephone" },
  "intake.field.parentName": { id: "Nama orang tua atau wali", en: "Name of parent or guardian" },
  "intake.field.incidentDate": { id: "Tanggal kejadian", en: "Date of the incident" },
  "intake.field.reportedDate": { id: "Tanggal laporan", en: "Date of the report" },
  "intake.field.registeredDate": { id: "Tanggal pencatatan", en: "Date of registration" },
  "intake.field.incidentDistrict": { id: "Kabupaten/kota kejadian", en: "District of the incident" },
  "intake.field.residenceDistrict": { id: "Kabupaten/kota tempat tinggal", en: "District of residence" },
  "intake.field.officeDistrict": { id: "Kabupaten/kota kantor", en: "District of the office" },
  "intake.field.form": { id: "Bentuk eksploitasi", en: "Form of exploitation" },
  "intake.field.legalBasis": { id: "Dasar hukum", en: "Legal basis" },
  "intake.field.channel": { id: "Saluran laporan", en: "Channel of the report" },
  "intake.field.service": { id: "Layanan", en: "Service" },
  "intake.field.serviceDate": { id: "Tanggal layanan", en: "Date of the service" },
  "intake.field.stage": { id: "Tahap", en: "Stage" },
  "intake.original.sealing": { id: "Menyegel naskah asli baris demi baris", en: "Sealing the original line by line" },
  "intake.erasures.altered": {
    id: "Berkas ini bukan ekspor buku penghapusan yang utuh: baris {line} tidak cocok.",
    en: "This file is not a whole export of the ledger of erasures: line {line} does not match.",
  },
  "intake.erasures.unsigned": {
    id: "Buku penghapusan ini tidak ditandatangani oleh instalasi ini.",
    en: "This ledger of erasures was not signed by this installation.",
  },
  "intake.erasures.tooLarge": {
    id: "Berkas ini terlalu besar untuk sebuah buku penghapusan.",
    en: "This file is too large for a ledger of erasures.",
  },
  "intake.erasure.noRule": {
    id: "Penghapusan belum dapat dilakukan: pemasangan ini belum dapat memeriksa penahanan karena proses hukum.",
    en: "Nothing can be erased yet: this installation cannot check for legal holds.",
  },
  "intake.erasure.beingSealed": {
    id: "Naskah asli kiriman ini masih disegel baris demi baris. Coba lagi setelah pekerjaan itu selesai.",
    en: "The original of this delivery is still being sealed line by line. Try again once that job has ended.",
  },
});
