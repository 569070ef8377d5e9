import { defineMessages } from "../catalogue.ts";

/** Signing in, what a position owes, sessions, reads of identity. */
export const webAccessMessages = defineMessages({
  "web.signIn.title": { id: "Masuk ke Suar", en: "Sign in to Suar" },
  "web.signIn.lead": {
    id: "Untuk petugas lembaga yang bekerja dengan Suar.",
    en: "For staff of the organisations that work with Suar.",
  },
  "web.signIn.email": { id: "Surel", en: "E-mail" },
  "web.signIn.password": { id: "Kata sandi", en: "Password" },
  "web.signIn.act": { id: "Masuk", en: "Sign in" },
  "web.signIn.demoTitle": { id: "Akun negara contoh", en: "Accounts of the demo country" },
  "web.signIn.demoLead": {
    id: "Semua data di sini buatan. Pilih satu akun untuk mengisi formulir di atas, lalu tekan Masuk.",
    en: "All data here are made up. Choose an account to fill in the form above, then press Sign in.",
  },
  "web.signIn.use": { id: "Pakai", en: "Use" },
  "web.signIn.useAccount": { id: "Pakai akun {role}", en: "Use the account of the {role}" },
  "web.signIn.public": { id: "Ke halaman publik", en: "To the public page" },
  "web.signIn.publicPath": { id: "/", en: "/en/" },

  "web.today.title": { id: "Yang menjadi tugas jabatan ini hari ini", en: "What this position owes today" },
  "web.today.lead": { id: "{position}, {organisation}", en: "{position}, {organisation}" },
  "web.today.nothing": { id: "Tidak ada tugas yang menunggu", en: "Nothing is waiting" },
  "web.today.nothingText": {
    id: "Begitu ada yang menunggu jabatan ini, tugasnya tampil di sini beserta lamanya menunggu.",
    en: "As soon as something waits for this position, it stands here with the days it has waited.",
  },
  "web.today.otherDuty": {
    id: "{count, plural, other {# hal menunggu}}",
    en: "{count, plural, one {# thing is waiting} other {# things are waiting}}",
  },
  "web.today.oldest": {
    id: "{days, plural, =0 {sejak hari ini} other {paling lama # hari}}",
    en: "{days, plural, =0 {since today} one {oldest # day} other {oldest # days}}",
  },

  "web.today.noPosition": {
    id: "Hari ini akun Anda tidak memegang jabatan, jadi tidak memberi hak apa pun. Hubungi administrator lembaga Anda.",
    en: "Your account holds no position today and so gives no rights. Ask your organisation's administrator.",
  },
  "web.guide.title": { id: "Yang dapat Anda lakukan di sini", en: "What you can do here" },
  "web.guide.receive": { id: "Menerima kiriman data", en: "Receive a delivery" },
  "web.guide.receiveText": {
    id: "Berkas apa adanya dari pemangku kepentingan: setiap baris menjadi catatan, atau ditolak dengan alasannya.",
    en: "A stakeholder's file as it is: every line becomes a record, or is rejected with its reason.",
  },
  "web.guide.link": { id: "Memadankan catatan", en: "Link records" },
  "web.guide.linkText": {
    id: "Menemukan catatan mana yang menggambarkan anak yang sama.",
    en: "Find which records describe the same child.",
  },
  "web.guide.review": { id: "Memutuskan pasangan ragu", en: "Decide unsure pairs" },
  "web.guide.reviewText": {
    id: "Dua catatan berdampingan beserta buktinya. Keputusan Anda mengikat dan dapat dibatalkan.",
    en: "Two records side by side with the evidence. Your decision binds and can be undone.",
  },
  "web.guide.figure": { id: "Membaca angka nasional", en: "Read the national figure" },
  "web.guide.figureText": {
    id: "Satu angka untuk setiap definisi, dengan cakupan dan irisan sumbernya, sampai ke catatannya.",
    en: "One number for any definition, with the coverage and overlaps of its lists, down to the records.",
  },
  "web.guide.tables": { id: "Membandingkan tabel terbitan", en: "Compare published tables" },
  "web.guide.tablesText": {
    id: "Menemukan sel yang saling bertentangan dan penjelasan yang paling sederhana.",
    en: "Find cells that contradict each other, and the simplest explanation.",
  },
  "web.guide.readClaims": { id: "Membaca angka terbitan", en: "Read claims" },
  "web.guide.readClaimsText": {
    id: "Angka yang pernah diterbitkan lembaga, dengan definisi dan rujukannya.",
    en: "Numbers that organisations have published, with definition and citation.",
  },
  "web.guide.followUp": { id: "Melihat daftar tindak lanjut", en: "See the follow-up list" },
  "web.guide.followUpText": {
    id: "Anak yang belum terlihat menerima layanan sejak dilaporkan, menurut lamanya menunggu.",
    en: "Children who show no service since the report, by days waiting.",
  },
  "web.guide.reads": { id: "Memeriksa pembacaan identitas", en: "Check reads of identity" },
  "web.guide.readsText": {
    id: "Siapa membuka bidang mana, kapan, dan untuk tujuan apa.",
    en: "Who opened which field, when, and for what purpose.",
  },
  "web.guide.manageSources": { id: "Mengelola sumber dan perjanjian", en: "Manage sources and agreements" },
  "web.guide.manageSourcesText": {
    id: "Tanpa perjanjian yang menyebut tujuannya, tidak ada data yang diterima.",
    en: "Without an agreement that names its purposes, no data are received.",
  },

  "web.sessions.title": { id: "Sesi Anda", en: "Your sessions" },
  "web.sessions.lead": {
    id: "Tempat akun ini sedang masuk. Jika ada yang tidak Anda kenali, akhiri sesinya dan beri tahu administrator.",
    en: "Where this account is signed in. If you do not recognise one, end it and tell the administrator.",
  },
  "web.sessions.started": { id: "Masuk", en: "Signed in" },
  "web.sessions.seen": { id: "Terakhir dipakai", en: "Last used" },
  "web.sessions.which": { id: "Sesi", en: "Session" },
  "web.sessions.current": { id: "Sesi ini", en: "This session" },
  "web.sessions.end": { id: "Akhiri", en: "End" },
  "web.sessions.endOne": { id: "Akhiri sesi sejak {startedAt}", en: "End the session since {startedAt}" },
  "web.sessions.other": { id: "Sesi lain", en: "Another session" },

  "web.reads.title": { id: "Pembacaan identitas", en: "Reads of identity" },
  "web.reads.lead": {
    id: "Setiap pembukaan identitas tercatat sebelum isinya tampil: siapa, kapan, bidang apa, untuk apa. Isinya sendiri tidak ditampilkan di sini.",
    en: "Every opening of an identity is recorded before it shows: who, when, which field, what for. The values themselves are never shown here.",
  },
  "web.reads.at": { id: "Waktu", en: "Time" },
  "web.reads.who": { id: "Siapa", en: "Who" },
  "web.reads.position": { id: "Jabatan", en: "Position" },
  "web.reads.why": { id: "Tujuan", en: "Purpose" },
  "web.reads.act": { id: "Tindakan", en: "Act" },
  "web.reads.act.identity.open": { id: "membuka identitas", en: "opened identity" },
  "web.reads.act.identity.open.refused": { id: "ditolak membuka identitas", en: "was refused identity" },
  "web.reads.act.identity.openForRun": {
    id: "membandingkan seluruh catatan dalam satu proses",
    en: "compared all records in one run",
  },
  "web.reads.fields": { id: "Bidang", en: "Fields" },
  "web.reads.subject": { id: "Catatan", en: "Record" },
  "web.reads.noPurpose": { id: "tanpa tujuan", en: "no purpose" },
  "web.reads.empty": { id: "Belum ada identitas yang dibuka", en: "No identity has been opened yet" },
  "web.reads.emptyText": {
    id: "Begitu seseorang membuka satu bidang identitas, pembukaannya tercatat di sini.",
    en: "As soon as somebody opens a field of an identity, the read stands here.",
  },

  "web.identity.title": { id: "Identitas", en: "Identity" },
  "web.identity.lead": {
    id: "Tersegel. Bidang dibuka satu per satu; setiap pembukaan tercatat dan dapat dilihat pengawas.",
    en: "Sealed. Fields open one at a time; every opening is recorded and visible to oversight.",
  },
  "web.identity.purpose": { id: "Tujuan membuka identitas", en: "Purpose of opening identity" },
  "web.identity.purposeHint": {
    id: "Tujuan ini tercatat bersama nama Anda.",
    en: "This purpose is recorded with your name.",
  },
  "web.identity.choosePurpose": { id: "Pilih tujuan dahulu", en: "Choose a purpose first" },
  "web.identity.open": { id: "Buka", en: "Open" },
  "web.identity.openField": { id: "Buka {field}", en: "Open {field}" },
  "web.identity.name": { id: "Nama", en: "Name" },
  "web.identity.nik": { id: "NIK", en: "NIK" },
  "web.identity.birthDate": { id: "Tanggal lahir", en: "Date of birth" },
  "web.identity.birthPlace": { id: "Tempat lahir", en: "Place of birth" },
  "web.identity.address": { id: "Alamat", en: "Address" },
  "web.identity.phone": { id: "Telepon", en: "Phone" },
  "web.identity.parentName": { id: "Nama orang tua", en: "Parent's name" },
  "web.purpose.linkReview": { id: "Memutuskan pasangan ragu", en: "Deciding an unsure pair" },
  "web.purpose.linkReviewMasked": {
    id: "Membandingkan tanpa menampilkan isinya",
    en: "Comparing without showing values",
  },
  "web.purpose.linkageStatistics": { id: "Pemadanan untuk statistik", en: "Linkage for statistics" },
  "web.purpose.linkageFollowUp": { id: "Pemadanan untuk tindak lanjut", en: "Linkage for follow-up" },
  "web.purpose.followUp": { id: "Menindaklanjuti anak", en: "Following up a child" },
  "web.purpose.dataQuality": { id: "Memeriksa mutu data", en: "Checking data quality" },
  "web.purpose.subjectRequest": { id: "Permintaan pemilik data", en: "Request of the person concerned" },
});
