import { defineMessages } from "./catalogue.ts";

export const accessMessages = defineMessages({
  "access.signIn.wrong": {
    id: "Alamat surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
    en: "The e-mail address or password does not match. Check both and try again.",
  },
  "access.session.notFound": { id: "Sesi ini sudah berakhir.", en: "This session has already ended." },
  "access.account.emailTaken": {
    id: "Alamat surel ini sudah dipakai akun lain.",
    en: "Another account already has this e-mail address.",
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
