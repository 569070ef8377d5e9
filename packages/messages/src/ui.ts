import { defineMessages } from "./catalogue.ts";

/** Words of the parts that know no domain. */
export const uiMessages = defineMessages({
  "ui.chart.unit": { id: "Satuan: {unit}", en: "Unit: {unit}" },
  "ui.chart.source": { id: "Sumber: {source}", en: "Source: {source}" },
  "ui.chart.showTable": { id: "Lihat angkanya dalam tabel", en: "See the numbers as a table" },
  "ui.chart.take": { id: "Simpan:", en: "Save:" },
  "ui.chart.takeAs": { id: "{format}: simpan “{title}”", en: "{format}: save “{title}”" },
});
