import { defineMessages } from "./catalogue.ts";

/** What the public site says. */
export const publicPageMessages = defineMessages({
  "publicPage.question": { id: "Berapa anak?", en: "How many children?" },
  "publicPage.description": {
    id: "Berapa anak korban eksploitasi seksual yang tercatat di Indonesia, dari mana angkanya, mengapa angka lain berbeda, dan ke mana mencari bantuan.",
    en: "How many child victims of sexual exploitation are on record in Indonesia, where the number comes from, why others differ, and where to get help.",
  },
  "publicPage.notFound.title": { id: "Halaman tidak ditemukan", en: "Page not found" },
});
