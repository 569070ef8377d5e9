import { defineMessages } from "./catalogue.ts";

/** What a role may do, one sentence for each right (packages/contract/src/rights.ts), and what it may not though people might expect it. */
export const rightMessages = defineMessages({
  "access.right.deliveries.send": {
    id: "Mengirim data lembaganya sendiri.",
    en: "Send deliveries of its own organisation.",
  },
  "access.right.deliveries.manage": {
    id: "Menerima dan mengimpor kiriman data semua sumber.",
    en: "Receive and import deliveries of every source.",
  },
  "access.right.sources.manage": {
    id: "Mendaftarkan sumber data dan mencatat perjanjiannya.",
    en: "Register sources and record their agreements.",
  },
  "access.right.records.read": {
    id: "Membaca catatan kiriman lembaganya sendiri, tanpa identitas.",
    en: "Read records that its own organisation delivered, without identity.",
  },
  "access.right.records.readAll": {
    id: "Membaca catatan semua sumber, tanpa identitas.",
    en: "Read records of every source, without identity.",
  },
  "access.right.identity.open": {
    id: "Membuka identitas dalam catatan yang boleh dilihatnya, satu bidang demi satu, dengan tujuan yang tercatat.",
    en: "Open the identity of records it may see, field by field, for a purpose that is recorded.",
  },
  "access.right.identity.search": {
    id: "Mencari anak dengan nama, NIK, atau telepon sebelum mendaftarkannya; setiap pencarian tercatat.",
    en: "Search for a child by name, NIK or phone before registering; every search is recorded.",
  },
  "access.right.children.read": {
    id: "Melihat jalannya pemadanan dan modelnya.",
    en: "See linkage runs and their model.",
  },
  "access.right.children.link": {
    id: "Menjalankan pemadanan catatan.",
    en: "Run the linkage of records.",
  },
  "access.right.children.review": {
    id: "Memutuskan pasangan ragu: menautkan atau memisahkan catatan.",
    en: "Decide unsure pairs: link records or split them.",
  },
  "access.right.followUp.ownService": {
    id: "Melihat daftar anak yang menunggu layanan di antara kiriman lembaganya sendiri.",
    en: "See the children waiting for a service among those its own organisation delivered.",
  },
  "access.right.followUp.ownTerritory": {
    id: "Melihat daftar anak yang menunggu layanan di wilayahnya.",
    en: "See the children waiting for a service in its territory.",
  },
  "access.right.followUp.count": {
    id: "Melihat jumlah anak yang menunggu layanan per daerah, bukan daftarnya.",
    en: "See how many children wait for a service in each district, not who.",
  },
  "access.right.figures.read": {
    id: "Membaca angka dan rincian selisihnya.",
    en: "Read figures and their bridges.",
  },
  "access.right.figures.manage": {
    id: "Membuka catatan di balik angka dan mencatat angka terbitan.",
    en: "Open the records behind a figure and enter claims.",
  },
  "access.right.tables.compare": {
    id: "Membandingkan tabel terbitan satu lembaga.",
    en: "Compare the published tables of one organisation.",
  },
  "access.right.tables.publish": {
    id: "Melindungi tabel dan menerbitkannya untuk umum.",
    en: "Protect tables and publish them.",
  },
  "access.right.cases.work": {
    id: "Membuka dan mengerjakan kasus: asesmen, rencana, layanan, rujukan, tinjauan.",
    en: "Open cases and work on them: assessment, plan, services, referrals, reviews.",
  },
  "access.right.cases.read": {
    id: "Membaca kasus yang dipegang lembaganya atau dibagikan kepadanya.",
    en: "Read cases that its organisation holds or that are shared with it.",
  },
  "access.right.cases.approve": {
    id: "Menyetujui penutupan dan pengalihan kasus.",
    en: "Approve the closing and transfer of cases.",
  },
  "access.right.cases.counselling": {
    id: "Membaca dan menulis catatan konseling.",
    en: "Read and write counselling notes.",
  },
  "access.right.cases.perpetrators": {
    id: "Membaca siapa terduga pelaku dalam kasus yang boleh dibacanya.",
    en: "Read who is the alleged perpetrator in cases it may read.",
  },
  "access.right.emergency.use": {
    id: "Memakai akses darurat: membaca satu kasus di luar haknya selama tiga jam, dengan alasan yang langsung diberitahukan dan kemudian ditinjau.",
    en: "Use break-glass: read one case outside its rights for three hours, with a reason that is told at once and reviewed afterwards.",
  },
  "access.right.emergency.review": {
    id: "Meninjau akses darurat orang lain.",
    en: "Review other people's break-glass readings.",
  },
  "access.right.exports.ask": {
    id: "Membawa daftar tanpa identitas ke luar sistem: sampai 50 baris dengan tujuan, lebih dari itu dengan persetujuan orang kedua.",
    en: "Take lists without identity out of the system: up to 50 rows for a purpose, more with a second person's approval.",
  },
  "access.right.exports.approve": {
    id: "Menyetujui atau menolak ekspor yang diminta orang lain.",
    en: "Approve or refuse exports that others ask for.",
  },
  "access.right.subject.answer": {
    id: "Menjawab anak atau walinya: siapa yang membaca datanya, dan apa yang terjadi dengan permintaannya.",
    en: "Answer children or their guardians: who has read their record, and what became of what they asked.",
  },
  "access.right.subject.decide": {
    id: "Memutuskan permintaan perbaikan, pembatasan, dan penghapusan; menahan penghapusan; menetapkan masa simpan.",
    en: "Decide requests for correction, restriction and erasure; set legal holds; set how long identities are kept.",
  },
  "access.right.subject.erase": {
    id: "Menyetujui, sebagai orang kedua, penghapusan data seorang anak dengan memusnahkan kuncinya.",
    en: "Approve, as the second person, that a child's data is erased by destroying its keys.",
  },
  "access.right.processing.read": {
    id: "Membaca daftar kegiatan pemrosesan dan penilaian dampaknya.",
    en: "Read the register of processing and the impact assessment.",
  },
  "access.right.processing.manage": {
    id: "Menulis versi baru kegiatan pemrosesan dalam daftar.",
    en: "Write new versions of purposes in the register of processing.",
  },
  "access.right.breach.prepare": {
    id: "Menyiapkan pemberitahuan kegagalan pelindungan data.",
    en: "Prepare the notice of a data breach.",
  },
  "access.right.audit.read": {
    id: "Membaca jejak audit: siapa membaca apa, kapan, dan untuk tujuan apa.",
    en: "Read the audit trail: who read what, when and for what purpose.",
  },
  "access.right.audit.export": {
    id: "Membawa jejak audit dan jangkarnya untuk diperiksa pihak lain.",
    en: "Take out the audit trail and its anchors for a third party to check.",
  },
  "access.right.accounts.read": {
    id: "Melihat lembaga, jabatan, pengangkatan, dan akun.",
    en: "See organisations, positions, appointments and accounts.",
  },
  "access.right.accounts.manage": {
    id: "Membuat lembaga, jabatan, dan akun; mengangkat orang lain; mengubah peran.",
    en: "Create organisations, positions and accounts; appoint others; change roles.",
  },
  "access.right.clients.manage": {
    id: "Memberi dan mencabut kunci sistem lain yang mengirim data.",
    en: "Give and revoke the keys of other systems that send data.",
  },
  "access.right.keys.manage": {
    id: "Mengganti kunci yang menyegel identitas; kuncinya sendiri tidak terlihat.",
    en: "Rotate the keys that seal identities; the keys themselves are never seen.",
  },
  "access.right.jobs.readAll": {
    id: "Melihat kemajuan pekerjaan latar semua orang.",
    en: "See the progress of everybody's background jobs.",
  },
  "access.right.territory.nation": {
    id: "Bertugas untuk seluruh negeri, bukan satu wilayah.",
    en: "Serve the whole country instead of one territory.",
  },

  "access.limit.purpose": {
    id: "Tidak membaca identitas tanpa menyebut tujuan, dan tidak tanpa jejak.",
    en: "Never reads an identity without naming a purpose, nor without a trace.",
  },
  "access.limit.identity": {
    id: "Tidak membuka identitas anak: nama, NIK, alamat, dan telepon tetap tersegel.",
    en: "Does not open children's identities: name, NIK, address and phone stay sealed.",
  },
  "access.limit.ownRecordsOnly": {
    id: "Tidak membaca catatan kiriman lembaga lain.",
    en: "Does not read records that other organisations delivered.",
  },
  "access.limit.noRecords": {
    id: "Tidak membaca catatan satu per satu.",
    en: "Does not read single records.",
  },
  "access.limit.childList": {
    id: "Tidak menerima daftar anak. Anak yang menunggu layanan hanya terlihat oleh layanan pengirimnya dan petugas wilayahnya, tidak pernah oleh polisi sebagai daftar.",
    en: "Never gets a list of children. Children waiting for a service are shown only to the service that delivered them and the officer of the district, never to police as a list.",
  },
  "access.limit.childCounts": {
    id: "Melihat jumlah anak yang menunggu, tetapi bukan daftarnya.",
    en: "Sees how many children wait, but not who they are.",
  },
  "access.limit.counsellingJustice": {
    id: "Catatan konseling tertutup: peran penegak hukum tidak pernah dapat membacanya, juga dengan akses darurat.",
    en: "Counselling notes are closed: a justice role can never read them, not by break-glass either.",
  },
  "access.limit.counselling": {
    id: "Tidak membaca catatan konseling.",
    en: "Does not read counselling notes.",
  },
  "access.limit.perpetrators": {
    id: "Tidak melihat siapa terduga pelaku.",
    en: "Does not see who the alleged perpetrator is.",
  },
  "access.limit.otherCases": {
    id: "Tidak membaca kasus lembaga lain yang tidak dibagikan kepadanya.",
    en: "Does not read cases of other organisations that are not shared with it.",
  },
  "access.limit.cases": { id: "Tidak membaca kasus.", en: "Does not read cases." },
  "access.limit.ownExport": {
    id: "Tidak menyetujui ekspornya sendiri, juga tidak yang diminta dari jabatan yang sama.",
    en: "Does not approve its own exports, nor those asked for from the same position.",
  },
  "access.limit.export": {
    id: "Tidak membawa daftar tentang anak ke luar sistem.",
    en: "Does not take lists about children out of the system.",
  },
  "access.limit.ownAppointment": {
    id: "Tidak mengangkat diri sendiri dan tidak menambah hak perannya sendiri.",
    en: "Does not appoint itself and does not add to its own role's rights.",
  },
  "access.limit.appoint": {
    id: "Melihat siapa menjabat apa, tetapi tidak mengangkat siapa pun.",
    en: "Sees who holds which position, but appoints nobody.",
  },
  "access.limit.ownEmergency": {
    id: "Tidak meninjau akses daruratnya sendiri.",
    en: "Does not review its own break-glass readings.",
  },
  "access.limit.changeTrail": {
    id: "Tidak dapat mengubah atau menghapus jejak audit; tidak ada peran yang dapat.",
    en: "Cannot change or delete the audit trail; no role can.",
  },
});
