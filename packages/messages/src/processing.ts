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
  "processing.breach.window": {
    id: "Akhir jangka waktu mendahului awalnya.",
    en: "The window ends before it begins.",
  },
  "processing.breach.notKnownYet": {
    id: "Saat diketahui belum tiba. Isi saat yang sudah lewat.",
    en: "The moment at which it became known has not come. Enter one in the past.",
  },
  "processing.breach.nothingRead": {
    id: "Dalam jangka ini jejak audit tidak memuat pembacaan catatan anak. Periksa waktu, akun, lembaga, dan jabatannya.",
    en: "The audit trail holds no read of a child's record in this window. Check the times, the account, the organisation and the position.",
  },
  "processing.breach.notFound": { id: "Pemberitahuan ini tidak ada.", en: "There is no such notice." },
  "processing.breach.noLetter": {
    id: "Surat ini tidak ada, atau bukan lembaga Anda yang menyampaikannya.",
    en: "There is no such letter, or it is not your organisation that hands it over.",
  },
  "processing.breach.sent": { id: "Ini sudah tercatat sebagai terkirim.", en: "This is recorded as sent already." },
  "processing.breach.told": { id: "Subjek data ini sudah diberi tahu.", en: "This subject has been told already." },
  "processing.breach.guardianSuspected": {
    id: "Orang tua atau wali anak ini terduga pelaku: surat tidak disampaikan kepadanya. Sampaikan kepada anak atau wakil yang ditunjuk.",
    en: "A parent or guardian of this child is a suspect: the letter does not go to them. Hand it to the child or an appointed representative.",
  },
  "processing.duty.letters": {
    id: "{count, plural, other {# surat tentang kegagalan pelindungan data harus disampaikan}}",
    en: "{count, plural, one {# letter about a data breach to hand over} other {# letters about a data breach to hand over}}",
  },
  "processing.duty.notices": {
    id: "{count, plural, other {# pemberitahuan kegagalan pelindungan data belum terkirim (tenggat 3×24 jam)}}",
    en: "{count, plural, one {# notice of a data breach has not been sent (within 3×24 hours)} other {# notices of a data breach have not been sent (within 3×24 hours)}}",
  },
  "processing.cause.insider": { id: "pembacaan oleh orang dalam tanpa hak", en: "reading by an insider without right" },
  "processing.cause.account": { id: "akun diambil alih", en: "an account was taken over" },
  "processing.cause.device": { id: "perangkat hilang atau dicuri", en: "a device was lost or stolen" },
  "processing.cause.software": { id: "cacat perangkat lunak", en: "a fault of the software" },
  "processing.cause.configuration": { id: "salah pengaturan", en: "a wrong setting" },
  "processing.cause.thirdParty": { id: "kegagalan pada pihak penerima", en: "a failure at a recipient" },
  "processing.cause.unknown": { id: "belum diketahui", en: "not known yet" },
  "processing.letter.what": { id: "Data yang terungkap", en: "What was disclosed" },
  "processing.letter.when": { id: "Kapan dan bagaimana", en: "When and how" },
  "processing.letter.whenText": {
    id: "Data dibaca antara {first} dan {last}. Hal ini diketahui pada {known}. Sebab sejauh yang diketahui: {cause}.",
    en: "The data were read between {first} and {last}. This became known on {known}. Cause, as far as is known: {cause}.",
  },
  "processing.letter.efforts": { id: "Upaya penanganan dan pemulihan", en: "Efforts of handling and recovery" },
  "processing.letter.subject.title": {
    id: "Pemberitahuan tentang data Anda (UU 27/2022 ps. 46)",
    en: "Notice about your data (Law 27/2022 art. 46)",
  },
  "processing.letter.subject.opening": {
    id: "Data tentang Anda dibaca oleh pihak yang tidak berhak. Anda tidak melakukan kesalahan apa pun. Surat ini menjelaskan apa yang terjadi, apa yang kami lakukan, dan apa hak Anda.",
    en: "Data about you were read by somebody who had no right to. You have done nothing wrong. This letter says what happened, what we are doing, and what you may ask for.",
  },
  "processing.letter.subject.what": {
    id: "Jenis data: {categories}. Surat ini sengaja tidak memuat isinya.",
    en: "Kinds of data: {categories}. On purpose this letter does not say what they contain.",
  },
  "processing.letter.subject.rights": { id: "Hak Anda", en: "Your rights" },
  "processing.letter.subject.mayAsk": {
    id: "Anda boleh bertanya siapa yang membaca data Anda, kapan, dan untuk apa.",
    en: "You may ask who read your data, when, and for what.",
  },
  "processing.letter.subject.mayComplain": {
    id: "Anda boleh mengadu kepada lembaga pelindungan data, dan meminta ganti rugi.",
    en: "You may complain to the data-protection agency and ask for compensation.",
  },
  "processing.letter.subject.service": {
    id: "Layanan bagi Anda tetap berjalan. Pendamping Anda dapat membantu membaca surat ini.",
    en: "Services for you go on. Whoever accompanies you can help you read this letter.",
  },
  "processing.letter.agency.title": {
    id: "Pemberitahuan kegagalan pelindungan data pribadi (UU 27/2022 ps. 46)",
    en: "Notice of a failure to protect personal data (Law 27/2022 art. 46)",
  },
  "processing.letter.agency.opening": {
    id: "Kepada lembaga pelindungan data pribadi: dengan ini kami memberitahukan kegagalan pelindungan berikut.",
    en: "To the personal data protection agency: we hereby give notice of the following failure.",
  },
  "processing.letter.agency.point": { id: "Pokok", en: "Point" },
  "processing.letter.agency.said": { id: "Keterangan", en: "Particulars" },
  "processing.letter.agency.records": { id: "Catatan anak yang terdampak", en: "Children's records affected" },
  "processing.letter.agency.entries": { id: "Pembacaan pada jejak audit", en: "Reads on the audit trail" },
  "processing.letter.agency.categories": { id: "Jenis data", en: "Kinds of data" },
  "processing.letter.agency.fields": { id: "Bagian yang dibaca", en: "Fields that were read" },
  "processing.letter.agency.window": { id: "Jangka yang diperiksa", en: "Window looked at" },
  "processing.letter.agency.reads": { id: "Pembacaan pertama dan terakhir", en: "First and last read" },
  "processing.letter.agency.known": { id: "Diketahui pada", en: "Became known" },
  "processing.letter.agency.due": { id: "Tenggat pemberitahuan (3×24 jam)", en: "Notice due (3×24 hours)" },
  "processing.letter.agency.cause": { id: "Sebab sejauh yang diketahui", en: "Cause as far as is known" },
  "processing.letter.agency.subjects": { id: "Pemberitahuan kepada subjek data", en: "Notice to the subjects" },
  "processing.letter.agency.subjectsText": {
    id: "{owners, plural, other {Subjek data diberi tahu oleh # lembaga yang mengenal kontak aman mereka; tidak pernah melalui orang tua atau wali yang terduga pelaku.}}",
    en: "{owners, plural, one {The subjects are told by # office that knows a safe contact of theirs; never through a parent or guardian who is a suspect.} other {The subjects are told by # offices that know a safe contact of theirs; never through a parent or guardian who is a suspect.}}",
  },
  "processing.document.since": { id: "Berlaku sejak", en: "In force since" },
  "processing.document.register": {
    id: "Daftar kegiatan pemrosesan data pribadi (UU 27/2022 ps. 31)",
    en: "Register of processing of personal data (Law 27/2022 art. 31)",
  },
  "processing.document.registerLead": {
    id: "{count, plural, other {# tujuan}}, sebagaimana berlaku pada {day}.",
    en: "{count, plural, one {# purpose} other {# purposes}}, as they stand on {day}.",
  },
  "processing.document.assessment": {
    id: "Penilaian dampak pelindungan data pribadi (UU 27/2022 ps. 34)",
    en: "Data protection impact assessment (Law 27/2022 art. 34)",
  },
  "processing.document.assessmentLead": {
    id: "Disusun pada {day} dari daftar pemrosesan, peran yang berlaku, jumlah yang terhitung, dan model ancaman.",
    en: "Built on {day} from the register of processing, the roles as they stand, counted volumes, and the threat model.",
  },
  "processing.document.necessity": { id: "Apa yang diproses dan mengapa", en: "What is processed, and why" },
  "processing.document.necessityText": {
    id: "{count, plural, other {# tujuan}}; {specific, plural, other {# di antaranya}} memakai data spesifik (UU 27/2022 ps. 4). Persetujuan tidak pernah menjadi satu-satunya dasar.",
    en: "{count, plural, one {# purpose} other {# purposes}}; {specific, plural, one {# of them uses} other {# of them use}} specific data (Law 27/2022 art. 4). Consent is never the only basis.",
  },
  "processing.document.volumes": { id: "Seberapa banyak", en: "How much" },
  "processing.document.what": { id: "Apa", en: "What" },
  "processing.document.count": { id: "Jumlah", en: "Number" },
  "processing.volume.sources": { id: "sumber data", en: "sources" },
  "processing.volume.records": { id: "catatan", en: "records" },
  "processing.volume.identities": { id: "identitas tersegel", en: "sealed identities" },
  "processing.volume.cases": { id: "kasus", en: "cases" },
  "processing.volume.sharings": {
    id: "pembagian kasus, termasuk yang sudah berakhir",
    en: "sharings of cases, ended ones included",
  },
  "processing.volume.consents": { id: "pernyataan persetujuan", en: "decisions on consent" },
  "processing.volume.exports": { id: "ekspor daftar", en: "exports of lists" },
  "processing.volume.accounts": { id: "akun", en: "accounts" },
  "processing.volume.trail": { id: "entri jejak audit", en: "entries of the audit trail" },
  "processing.document.roles": { id: "Siapa boleh apa", en: "Who may do what" },
  "processing.document.rolesText": {
    id: "Hak berasal dari jabatan yang sedang dipegang; baris mana yang terbuka diputuskan oleh basis data (docs/access-matrix.md).",
    en: "Rights come from a position that is held today; which rows are open is the database's decision (docs/access-matrix.md).",
  },
  "processing.document.risks": { id: "Risiko dan pengamanan", en: "Risks and measures" },
  "processing.document.risksText": {
    id: "{count, plural, other {# ancaman}} dalam model ancaman; {covered, plural, other {# di antaranya}} ditunjukkan oleh pengujian. Model ancaman ditulis dalam bahasa Inggris (docs/threat-model.md).",
    en: "{count, plural, one {# threat} other {# threats}} in the threat model; {covered, plural, one {# of them is} other {# of them are}} shown by tests. The model names each test (docs/threat-model.md).",
  },
  "processing.document.risk": { id: "Risiko", en: "Risk" },
  "processing.document.measure": { id: "Pengamanan", en: "What stands against it" },
  "processing.document.tests": { id: "Pengujian", en: "Tests" },
  "processing.document.remains": { id: "Yang tersisa", en: "What remains" },
});
