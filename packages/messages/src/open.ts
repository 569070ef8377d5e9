import { defineMessages } from "./catalogue.ts";

export const openMessages = defineMessages({
  "open.publish.waitsForRelease": {
    id: "Di luar negara contoh, halaman publik menunggu rilis yang ditandatangani.",
    en: "Outside the demo country the public page waits for a signed release.",
  },
});
