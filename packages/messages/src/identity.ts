import { defineMessages } from "./catalogue.ts";

export const identityMessages = defineMessages({
  "identity.notFound": {
    id: "Catatan ini tidak memiliki identitas tersimpan.",
    en: "No identity is kept for this record.",
  },
  "identity.keys.rewrapping": { id: "Membungkus ulang kunci", en: "Wrapping keys anew" },
  "identity.keys.notFormer": {
    id: "Hanya versi kunci terdahulu yang dapat dipensiunkan.",
    en: "Only a former version of the key can be retired.",
  },
  "identity.keys.turning": {
    id: "Pergantian kunci sedang berjalan. Tunggu sampai selesai.",
    en: "A turn of keys is under way. Wait for it to end.",
  },
  "identity.keys.inUse": {
    id: "Versi kunci ini masih membungkus kunci di {table}. Jalankan pergantian kunci sampai selesai lebih dahulu.",
    en: "This version still wraps keys in {table}. Let a turn of keys run to its end first.",
  },
  "identity.search.makingTokens": { id: "Menyiapkan penanda pencarian", en: "Preparing search tokens" },
});
