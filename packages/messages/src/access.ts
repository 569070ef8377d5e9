import { defineMessages } from "./catalogue.ts";

export const accessMessages = defineMessages({
  "access.signIn.wrong": {
    id: "Alamat surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
    en: "The e-mail address or password does not match. Check both and try again.",
  },
  "access.ticket.over": {
    id: "Langkah ini sudah kedaluwarsa atau sudah dipakai. Mulai lagi dari halaman masuk.",
    en: "This step has run out or was already used. Start again from the sign-in page.",
  },
  "access.secondFactor.wrong": {
    id: "Kode ini tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu coba lagi.",
    en: "This code does not match or was already used. Wait for the application's next code and try again.",
  },
  "access.authenticator.none": {
    id: "Akun ini belum memakai aplikasi autentikator.",
    en: "This account uses no authenticator application yet.",
  },
  "access.throttle.wait": {
    id: "Terlalu banyak percobaan yang salah. Tunggu {seconds, plural, other {# detik}}, lalu coba lagi. Kunci sandi tetap dapat dipakai sekarang.",
    en: "Too many wrong tries. Wait {seconds, plural, one {# second} other {# seconds}}, then try again. A passkey works at once.",
  },
  "access.password.common": {
    id: "Kata sandi ini mudah ditebak: ada di daftar kata sandi yang bocor atau umum. Pilih beberapa kata yang tidak berhubungan.",
    en: "This password is easy to guess: it is on lists of leaked or common ones. Choose several words that have nothing to do with each other.",
  },
  "access.password.own": {
    id: "Kata sandi ini tersusun dari nama, surel, atau lembaga Anda. Pilih kata lain.",
    en: "This password is made of your name, e-mail address or organisation. Choose other words.",
  },
  "access.passkey.notTaken": {
    id: "Kunci sandi ini tidak dikenal di sini. Coba kunci sandi lain, atau masuk dengan kata sandi.",
    en: "This passkey is not known here. Try another one, or sign in with your password.",
  },
  "access.passkey.needsName": {
    id: "Kunci sandi hanya bekerja di alamat resmi Suar. Di komputer sendiri, buka lewat http://localhost, bukan lewat angka.",
    en: "Passkeys work at Suar's own address only. On your own computer open http://localhost instead of a number.",
  },
  "access.passkey.notFound": { id: "Kunci sandi ini sudah tidak ada.", en: "This passkey no longer exists." },
  "access.factor.last": {
    id: "Ini cara terakhir untuk masuk. Tambahkan cara lain dahulu, lalu hapus yang ini.",
    en: "This is the last way to sign in. Add another one first, then remove this one.",
  },
  "access.stepUp.needed": {
    id: "Tindakan ini peka. Buktikan dahulu bahwa ini benar Anda.",
    en: "This act is sensitive. Prove first that it is you.",
  },
  "access.stepUp.wrong": {
    id: "Kata sandi atau kodenya tidak cocok. Periksa, lalu coba lagi.",
    en: "The password or code does not match. Check and try again.",
  },
  "access.stepUp.otherWay": {
    id: "Akun ini tidak memakai kata sandi. Buktikan diri dengan kunci sandi, atau keluar lalu masuk lagi.",
    en: "This account has no password. Prove yourself with a passkey, or sign out and in again.",
  },
  "access.issuer.none": {
    id: "Suar di sini tidak disiapkan untuk masuk dengan akun pemerintah.",
    en: "This Suar is not set up for signing in with a government's account.",
  },
  "access.issuer.needsOrigin": {
    id: "Masuk dengan akun pemerintah hanya bekerja di alamat resmi Suar.",
    en: "Signing in with a government's account works at Suar's own address only.",
  },
  "access.issuer.down": {
    id: "Layanan masuk pemerintah tidak dapat dihubungi. Masuklah dengan cara lain, atau coba lagi nanti.",
    en: "The government's sign-in cannot be reached. Sign in another way, or try again later.",
  },
  "access.issuer.denied": {
    id: "Anda atau layanan masuk pemerintah membatalkan langkah ini. Tidak ada yang berubah; mulailah lagi bila perlu.",
    en: "You or the government's sign-in ended this step. Nothing has changed; begin again if you like.",
  },
  "access.issuer.failed": {
    id: "Layanan masuk pemerintah menolak permintaan ini. Coba lagi; bila berulang, beri tahu administrator Anda.",
    en: "The government's sign-in refused this request. Try again; if it happens again, tell your administrator.",
  },
  "access.issuer.over": {
    id: "Jawaban layanan masuk pemerintah sudah kedaluwarsa atau sudah dipakai. Mulai lagi dari halaman masuk.",
    en: "The answer of the government's sign-in has run out or was already used. Start again from the sign-in page.",
  },
  "access.issuer.wrongAnswer": {
    id: "Jawaban layanan masuk pemerintah tidak cocok dengan permintaan dari peramban ini, jadi tidak diterima. Mulai lagi dari halaman masuk.",
    en: "The answer of the government's sign-in does not belong to what this browser asked for, and was not taken. Start again from the sign-in page.",
  },
  "access.issuer.unknown": {
    id: "Akun pemerintah ini belum ditautkan ke akun Suar. Masuklah dengan cara lain dan tautkan di halaman Keamanan akun, atau minta undangan kepada administrator lembaga Anda.",
    en: "This government account is not linked to an account of Suar. Sign in another way and link it on the account security page, or ask your organisation's administrator for an invitation.",
  },
  "access.issuer.taken": {
    id: "Akun pemerintah ini sudah membuka akun Suar lain, atau akun Suar Anda sudah punya tautan. Lepaskan yang lama dahulu.",
    en: "This government account already opens another account of Suar, or yours has a link already. Remove the former one first.",
  },
  "access.issuer.linkNotFound": { id: "Tautan ini sudah tidak ada.", en: "This link no longer exists." },
  "access.issuer.notAnew": {
    id: "Layanan masuk pemerintah tidak meminta Anda membuktikan diri lagi. Buktikan diri dengan cara lain.",
    en: "The government's sign-in did not ask you to prove yourself again. Prove yourself another way.",
  },
  "access.invitation.over": {
    id: "Undangan ini sudah dipakai, digantikan, atau lewat 72 jam. Minta yang baru kepada administrator lembaga Anda.",
    en: "This invitation was used or replaced, or is older than 72 hours. Ask your organisation's administrator for a new one.",
  },
  "access.invitation.hasFactors": {
    id: "Akun ini sudah punya cara masuk. Undang ulang hanya jika pemiliknya kehilangan semuanya: yang lama akan dihapus.",
    en: "This account already has a way to sign in. Invite again only if its owner has lost them all: the former ones will be removed.",
  },
  "access.invitation.self": {
    id: "Anda tidak dapat mengundang diri sendiri. Minta administrator lain.",
    en: "You cannot invite yourself. Ask another administrator.",
  },
  "access.enrolment.passwordFirst": {
    id: "Pilih kata sandi dahulu, baru aplikasi autentikator.",
    en: "Choose a password first, then the authenticator application.",
  },
  "access.session.notFound": { id: "Sesi ini sudah berakhir.", en: "This session has already ended." },
  "access.account.emailTaken": {
    id: "Alamat surel ini sudah dipakai akun lain.",
    en: "Another account already has this e-mail address.",
  },
  "access.role.justiceCounselling": {
    id: "Catatan konseling tertutup bagi peran penegak hukum. Lepaskan hak itu, atau tandai bahwa peran ini bukan penegak hukum.",
    en: "Counselling notes are closed to justice roles. Take away that right, or mark this role as not one of justice.",
  },
  "access.role.own": {
    id: "Anda memegang peran ini, jadi tidak dapat menambah haknya. Minta seseorang dengan peran lain yang mengelola akun.",
    en: "You hold this role and so cannot add to its rights. Ask somebody in another role that manages accounts.",
  },
  "access.inCharge.last": {
    id: "Setelah ini tidak ada lagi yang dapat mengelola akun. Angkat penggantinya dahulu.",
    en: "After this nobody could manage accounts any longer. Appoint a successor first.",
  },
  "access.superior.circle": {
    id: "Atasan yang dipilih berada di bawahnya sendiri. Pilih atasan lain.",
    en: "The superior chosen stands below it. Choose another superior.",
  },
  "access.account.notFound": { id: "Akun ini tidak ada.", en: "There is no such account." },
  "access.export.noSuchList": { id: "Daftar ini tidak dapat diekspor.", en: "This list cannot be exported." },
  "access.export.noPosition": {
    id: "Ekspor diminta dari sebuah jabatan, dan hari ini Anda tidak memegangnya.",
    en: "Exports are asked for from a position, and you hold none today.",
  },
  "access.export.empty": { id: "Tidak ada baris untuk diekspor.", en: "There is no row to export." },
  "access.export.tooMany": {
    id: "Satu ekspor memuat paling banyak {most, number} baris. Persempit daftarnya.",
    en: "One export holds at most {most, number} rows. Narrow the list.",
  },
  "access.export.idUsed": {
    id: "Permintaan dengan nomor ini sudah ada dan isinya lain. Muat ulang halaman, lalu minta lagi.",
    en: "There is a request of this number with other content. Reload the page and ask again.",
  },
  "access.export.notFound": { id: "Ekspor ini tidak ada.", en: "There is no such export." },
  "access.export.own": {
    id: "Ekspor yang diminta sendiri, atau dari jabatan yang sama, diputuskan orang lain.",
    en: "An export that you asked for, or that was asked for from your position, is decided by another person.",
  },
  "access.export.notWaiting": {
    id: "Ekspor ini tidak lagi menunggu keputusan.",
    en: "This export no longer waits for a decision.",
  },
  "access.export.otherPosition": {
    id: "Ekspor ini diminta dari jabatan lain. Beralihlah ke jabatan itu untuk mengambilnya.",
    en: "This export was asked for from another position. Switch to it to fetch the file.",
  },
  "access.reading.own": {
    id: "Pembacaan sendiri dilihat oleh orang lain. Mintalah rekan pengawas.",
    en: "One's own reading is looked at by somebody else. Ask a colleague of oversight.",
  },
  "access.reading.otherTerms": {
    id: "Jam malam hanya milik aturan malam hari, dan jam untuk membuka kasus hanya milik aturan tanpa hubungan kasus; di sana keduanya wajib.",
    en: "Hours of the night belong to the rule about the night alone, and hours to open a case to the rule about reading without a case; there they are needed.",
  },
  "access.answer.notFound": {
    id: "Tidak ada catatan dan tidak ada anak dari tindak lanjut dengan nomor ini.",
    en: "There is neither a record nor a child of the follow-up linkage with this id.",
  },
  "access.export.notReady": {
    id: "Ekspor ini belum disetujui, ditolak, atau sudah kedaluwarsa.",
    en: "This export is not approved yet, was refused, or has expired.",
  },
  "access.export.grown": {
    id: "Daftarnya kini lebih panjang daripada yang disetujui. Minta lagi.",
    en: "The list is longer now than what was asked for. Ask again.",
  },
  "access.export.reference": { id: "Rujukan", en: "Reference" },
  "access.export.notice": {
    id: "Tidak boleh diteruskan. Diekspor oleh {who}, {position}, {organisation}, {at}, untuk {purpose}: {reason} (ekspor {id})",
    en: "May not be passed on. Exported by {who}, {position}, {organisation}, {at}, for {purpose}: {reason} (export {id})",
  },
  "access.export.purpose.service": { id: "memberi layanan kepada anak", en: "serving children" },
  "access.export.purpose.supervision": { id: "penyeliaan dan pengawasan", en: "supervision and oversight" },
  "access.export.purpose.quality": { id: "memeriksa mutu data", en: "checking data quality" },
  "access.export.purpose.statistics": { id: "statistik", en: "statistics" },
  "access.export.purpose.legal": { id: "kewajiban hukum", en: "a legal duty" },
  "access.duty.exports": {
    id: "{count, plural, other {# ekspor menunggu persetujuan orang kedua}}",
    en: "{count, plural, one {# export waits for a second approval} other {# exports wait for a second approval}}",
  },
  "access.organisation.notFound": { id: "Lembaga ini tidak ada.", en: "There is no such organisation." },
  "access.organisation.nameTaken": {
    id: "Sudah ada lembaga dengan nama ini.",
    en: "There already is an organisation of this name.",
  },
  "access.position.notFound": {
    id: "Jabatan ini tidak ada atau sudah ditutup.",
    en: "There is no such position, or it is closed.",
  },
  "access.position.namesMissing": {
    id: "Yang disebut tidak ada atau sudah ditutup: {what}.",
    en: "What this names does not exist or is closed: {what}.",
  },
  "access.position.notHeld": {
    id: "Anda tidak sedang menjabat di sana.",
    en: "You do not hold this position today.",
  },
  "access.appointment.self": {
    id: "Pengangkatan diri sendiri tidak dapat dicatat. Minta administrator lain.",
    en: "You cannot appoint yourself. Ask another administrator.",
  },
  "access.appointment.endsBeforeItBegins": {
    id: "Hari terakhir mendahului hari pertama.",
    en: "The last day is before the first.",
  },
  "access.appointment.notFound": {
    id: "Pengangkatan ini tidak ada, belum mulai, atau sudah berakhir lebih dahulu.",
    en: "There is no such appointment, or it has not begun or ended earlier.",
  },
  "access.administrator.notFirst": {
    id: "Sudah ada akun. Administrator yang ada dapat membuat akun berikutnya.",
    en: "There are accounts already. An existing administrator can create the next one.",
  },
  "access.administrator.operatorOnly": {
    id: "Administrator pertama hanya dapat dibuat dari mesin server.",
    en: "The first administrator can only be created from the server's machine.",
  },
});
