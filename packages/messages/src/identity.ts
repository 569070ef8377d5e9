import { defineMessages } from "./catalogue.ts";

export const identityMessages = defineMessages({
  "identity.mayNotOpen": {
    id: "Jabatan Anda tidak berhak membuka identitas catatan ini. Permintaan ini tercatat.",
    en: "Your position may not open the identity of this record. This request has been recorded.",
  },
  "identity.notFound": {
    id: "Catatan ini tidak memiliki identitas tersimpan.",
    en: "No identity is kept for this record.",
  },
});
