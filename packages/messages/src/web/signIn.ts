import { defineMessages } from "../catalogue.ts";

/** Proving who one is: signing in, choosing how to, one's own passkeys, password and authenticator. */
export const webSignInMessages = defineMessages({
  "web.signIn.withPasskey": { id: "Masuk dengan kunci sandi", en: "Sign in with a passkey" },
  "web.signIn.passkeyHint": {
    id: "Perangkat Anda meminta sidik jari, wajah, atau PIN. Tidak ada yang perlu diketik.",
    en: "Your device asks for your finger, face or PIN. There is nothing to type.",
  },
  "web.signIn.withIssuer": { id: "Masuk dengan {name}", en: "Sign in with {name}" },
  "web.signIn.issuerHint": {
    id: "Anda dibawa ke halaman {name}, lalu kembali ke sini.",
    en: "You are taken to the page of {name}, and then back here.",
  },
  "web.signIn.withPassword": { id: "Masuk dengan kata sandi", en: "Sign in with a password" },

  "web.secondStep.title": { id: "Satu langkah lagi", en: "One more step" },
  "web.secondStep.lead": {
    id: "Kata sandinya benar. Tunjukkan juga sesuatu yang hanya ada pada Anda.",
    en: "The password is right. Show something as well that only you have.",
  },
  "web.secondStep.leadIssuer": {
    id: "Akun pemerintah Anda dikenal di sini. Tunjukkan juga sesuatu yang hanya ada pada Anda.",
    en: "Your government account is known here. Show something as well that only you have.",
  },
  "web.secondStep.code": { id: "Kode", en: "Code" },
  "web.secondStep.hint": {
    id: "Enam angka dari aplikasi autentikator, atau satu kode pemulihan.",
    en: "Six digits from your authenticator application, or one recovery code.",
  },
  "web.secondStep.short": { id: "Kode terdiri dari paling sedikit enam angka.", en: "A code has at least six digits." },
  "web.secondStep.back": { id: "Kembali ke awal", en: "Back to the start" },

  "web.enrol.title": { id: "Pilih cara masuk Anda", en: "Choose how you sign in" },
  "web.enrol.lead": {
    id: "Kata sandi saja tidak cukup untuk membuka data anak. Pilih salah satu cara berikut.",
    en: "A password alone is not enough to open data about children. Choose one of these ways.",
  },
  "web.enrol.leadIssuer": {
    id: "Akun pemerintah saja tidak cukup untuk membuka data anak. Pilih salah satu cara berikut sebagai langkah kedua.",
    en: "A government account alone is not enough to open data about children. Choose one of these ways as the second step.",
  },
  "web.enrol.issuerLead": {
    id: "Dengan akun yang sudah Anda pakai di layanan pemerintah lain.",
    en: "With the account that you use for other government services.",
  },
  "web.enrol.authenticator": { id: "Aplikasi autentikator", en: "Authenticator application" },
  "web.enrol.passkey": { id: "Kunci sandi (disarankan)", en: "Passkey (recommended)" },
  "web.enrol.passkeyLead": {
    id: "Tersimpan di perangkat Anda, tidak dapat ditebak, dan tidak dapat dicuri lewat situs tiruan.",
    en: "It stays on your device, cannot be guessed, and cannot be stolen by an imitated site.",
  },
  "web.enrol.password": { id: "Kata sandi dan aplikasi autentikator", en: "Password and authenticator application" },
  "web.enrol.passwordLead": {
    id: "Untuk perangkat yang tidak mengenal kunci sandi.",
    en: "For devices that do not know passkeys.",
  },
  "web.invitation.title": { id: "Selamat datang di Suar", en: "Welcome to Suar" },
  "web.invitation.lead": {
    id: "Undangan untuk {name} ({email}). Pilih cara masuk Anda.",
    en: "An invitation for {name} ({email}). Choose how you sign in.",
  },
  "web.invite.title": { id: "Cara masuk", en: "Way in" },
  "web.invite.lead": {
    id: "Lewat tautan undangan, pemilik akun memilih sendiri cara masuknya. Anda tidak pernah mengetahui kata sandinya.",
    en: "With an invitation's link the account's owner chooses how to sign in. You never learn a password.",
  },
  "web.invite.make": { id: "Buat tautan undangan", en: "Make an invitation link" },
  "web.invite.replace": {
    id: "Undang ulang dan hapus cara masuk yang lama",
    en: "Invite again and remove the former ways in",
  },
  "web.invite.link": { id: "Tautan untuk {name}", en: "Link for {name}" },
  "web.invite.hint": {
    id: "Hanya tampil sekali ini. Berlaku sekali, sampai {until}. Serahkan langsung kepada orangnya.",
    en: "Shown only this once. Good once, until {until}. Give it to the person directly.",
  },

  "web.security.title": { id: "Keamanan akun", en: "Account security" },
  "web.security.lead": {
    id: "Cara Anda membuktikan diri. Simpan paling sedikit dua, agar kehilangan satu tidak menutup jalan.",
    en: "How you prove who you are. Keep at least two, so that losing one does not shut you out.",
  },
  "web.security.sessions": {
    id: "Tempat akun ini sedang masuk, dan dengan cara apa.",
    en: "Where this account is signed in, and how.",
  },
  "web.security.toSessions": { id: "Lihat dan akhiri sesi", en: "See and end sessions" },
  "web.security.remove": { id: "Hapus", en: "Remove" },

  "web.passkey.title": { id: "Kunci sandi", en: "Passkeys" },
  "web.passkey.lead": {
    id: "Masuk dengan sidik jari, wajah, atau PIN perangkat, tanpa mengetik apa pun.",
    en: "Sign in with your device's finger, face or PIN, typing nothing.",
  },
  "web.passkey.none": { id: "Belum ada kunci sandi.", en: "No passkey yet." },
  "web.passkey.make": { id: "Buat kunci sandi", en: "Make a passkey" },
  "web.passkey.name": { id: "Nama kunci sandi", en: "Name of the passkey" },
  "web.passkey.nameHint": { id: "Misalnya: ponsel kantor.", en: "For example: office telephone." },
  "web.passkey.firstName": { id: "Perangkat ini", en: "This device" },
  "web.passkey.made": { id: "Dibuat {when}", en: "Made {when}" },
  "web.passkey.used": { id: "Terakhir dipakai {when}", en: "Last used {when}" },
  "web.passkey.removeOne": { id: "Hapus kunci sandi {name}", en: "Remove the passkey {name}" },
  "web.passkey.notGiven": {
    id: "Perangkat tidak memberikan kunci sandi: dibatalkan, waktunya habis, atau tidak ada. Coba lagi, atau pakai cara lain.",
    en: "The device gave no passkey: it was cancelled, ran out of time, or has none. Try again, or use another way.",
  },

  "web.issuer.lead": {
    id: "Masuk dengan akun ini sebagai langkah pertama. Suar hanya menyimpan sidiknya, bukan nama atau nomor Anda di sana.",
    en: "Sign in with this account as the first step. Suar keeps a fingerprint of it only, not your name or number there.",
  },
  "web.issuer.none": { id: "Belum ada akun yang ditautkan.", en: "No account is linked yet." },
  "web.issuer.link": { id: "Tautkan {name}", en: "Link {name}" },
  "web.issuer.linked": { id: "Ditautkan {when}", en: "Linked {when}" },
  "web.issuer.used": { id: "Terakhir dipakai {when}", en: "Last used {when}" },
  "web.issuer.unlink": { id: "Hapus tautan {name}", en: "Remove the link to {name}" },
  "web.issuer.former": { id: "penyedia yang tidak dipakai lagi di sini", en: "a sign-in no longer used here" },
  "web.issuer.returnTitle": { id: "Kembali dari {name}", en: "Back from {name}" },
  "web.issuer.toSignIn": { id: "Ke halaman masuk", en: "To the sign-in page" },
  "web.issuer.toSecurity": { id: "Ke halaman Keamanan akun", en: "To the account security page" },
  "web.issuer.close": {
    id: "Selesai. Tutup jendela ini dan lanjutkan di jendela sebelumnya. Bila tidak ada jendela lain, mulailah lagi dari halaman masuk.",
    en: "Done. Close this window and go on in the one before. If there is no other window, start again from the sign-in page.",
  },
  "web.issuer.closeTitle": { id: "Jawaban sudah diterima", en: "The answer has arrived" },
  "web.issuer.noWindow": {
    id: "Peramban tidak membuka jendela untuk {name}. Izinkan jendela dari Suar, atau pakai cara lain.",
    en: "The browser opened no window for {name}. Allow windows from Suar, or use another way.",
  },
  "web.proof.issuer": { id: "Buktikan dengan {name}", en: "Prove it with {name}" },

  "web.authenticator.title": { id: "Aplikasi autentikator", en: "Authenticator application" },
  "web.authenticator.lead": {
    id: "Langkah kedua setelah kata sandi: kode enam angka yang berganti setiap 30 detik.",
    en: "The second step after a password: a six-digit code that changes every 30 seconds.",
  },
  "web.authenticator.none": { id: "Belum dipakai.", en: "Not in use yet." },
  "web.authenticator.has": {
    id: "Dipakai. Sisa kode pemulihan: {codes}.",
    en: "In use. Recovery codes left: {codes}.",
  },
  "web.authenticator.begin": { id: "Siapkan aplikasi autentikator", en: "Set up an authenticator application" },
  "web.authenticator.replace": { id: "Ganti aplikasi autentikator", en: "Replace the authenticator application" },
  "web.authenticator.remove": { id: "Hapus aplikasi autentikator", en: "Remove the authenticator application" },
  "web.authenticator.scan": {
    id: "Pindai gambar ini dengan aplikasi autentikator Anda.",
    en: "Scan this picture with your authenticator application.",
  },
  "web.authenticator.picture": {
    id: "Kode QR untuk aplikasi autentikator",
    en: "QR code for the authenticator application",
  },
  "web.authenticator.letters": { id: "Atau ketik kunci ini:", en: "Or type this key:" },
  "web.authenticator.code": { id: "Kode dari aplikasi", en: "Code from the application" },
  "web.authenticator.confirm": { id: "Pakai aplikasi ini", en: "Use this application" },

  "web.recovery.title": { id: "Simpan kode pemulihan ini sekarang", en: "Keep these recovery codes now" },
  "web.recovery.lead": {
    id: "Setiap kode membuka akun satu kali jika ponsel hilang. Kode tidak akan tampil lagi. Simpan jauh dari ponsel.",
    en: "Each opens the account once if the telephone is lost. They will not be shown again. Keep them away from the telephone.",
  },
  "web.recovery.list": { id: "Kode pemulihan", en: "Recovery codes" },
  "web.recovery.kept": { id: "Sudah saya simpan", en: "I have kept them" },
  "web.recovery.renew": { id: "Buat kode pemulihan baru", en: "Make new recovery codes" },

  "web.password.title": { id: "Kata sandi", en: "Password" },
  "web.password.lead": {
    id: "Mengganti kata sandi mengakhiri semua sesi lain.",
    en: "Changing the password ends all other sessions.",
  },
  "web.password.none": {
    id: "Akun ini tidak memakai kata sandi. Anda boleh menambahkannya sebagai cadangan.",
    en: "This account has no password. You may add one as a fallback.",
  },
  "web.password.new": { id: "Kata sandi baru", en: "New password" },
  "web.password.hint": {
    id: "Paling sedikit 12 huruf, jenisnya bebas. Beberapa kata yang tidak berhubungan mudah diingat dan sulit ditebak.",
    en: "At least 12 letters of any kind. Several words that have nothing to do with each other are easy to remember and hard to guess.",
  },
  "web.password.short": {
    id: "Kata sandi paling sedikit {letters} huruf.",
    en: "A password has at least {letters} letters.",
  },
  "web.password.set": { id: "Simpan kata sandi", en: "Save the password" },
  "web.password.changed": {
    id: "Kata sandi sudah diganti. Sesi lain yang diakhiri: {sessions}.",
    en: "The password has been changed. Other sessions ended: {sessions}.",
  },

  "web.proof.title": { id: "Buktikan bahwa ini Anda", en: "Prove that it is you" },
  "web.proof.lead": {
    id: "Tindakan ini peka. Setelah terbukti, tindakan berlanjut sendiri; isian Anda tetap ada.",
    en: "This act is sensitive. Once proven it goes on by itself; what you typed is kept.",
  },
  "web.proof.passkey": { id: "Pakai kunci sandi", en: "Use a passkey" },
  "web.proof.act": { id: "Lanjutkan", en: "Continue" },

  "web.sessions.device": { id: "Perangkat", en: "Device" },
  "web.sessions.unknownDevice": { id: "Tidak dikenal", en: "Unknown" },
  "web.sessions.how": { id: "Cara masuk", en: "Signed in with" },
  "web.sessions.how.password": { id: "kata sandi", en: "password" },
  "web.sessions.how.authenticator": { id: "kata sandi dan autentikator", en: "password and authenticator" },
  "web.sessions.how.recoveryCode": { id: "kata sandi dan kode pemulihan", en: "password and recovery code" },
  "web.sessions.how.passkey": { id: "kunci sandi", en: "passkey" },
  "web.sessions.how.issuer": { id: "akun pemerintah", en: "a government's account" },
  "web.sessions.endOthers": { id: "Akhiri semua sesi lain", en: "End all other sessions" },
});
