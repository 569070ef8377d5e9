import { Weighted } from "../chance.ts";
import type { Entry } from "../entry.ts";
import type { DemoSource } from "./source.ts";
import { addressOf, dayDmy, digits, dmy, provinceName, romanMonth, upperDistrict, yearOf } from "./writeParts.ts";

const OFFENCES: Readonly<Record<string, string>> = {
  E1: "EKSPLOITASI SEKSUAL ANAK (PROSTITUSI)",
  E2a: "KSBE - BUJUK RAYU DARING",
  E2b: "KSBE - PEMERASAN SEKSUAL",
  E2c: "KSBE - SIARAN LANGSUNG",
  E2d: "KSBE - PENYEBARAN MATERI",
  E3: "MATERI KEKERASAN SEKSUAL ANAK",
  E4: "TPPO ANAK - TUJUAN SEKSUAL",
  E5: "EKSPLOITASI SEKSUAL ANAK (WISATA)",
  E6: "PEMAKSAAN PERKAWINAN ANAK",
  E7: "PERBUDAKAN SEKSUAL",
};
const OPEN_OFFENCES = ["EKSPLOITASI ANAK", "TPPO ANAK", "PERLINDUNGAN ANAK"];
const ARTICLES: Readonly<Record<string, string>> = {
  E1: "Ps. 12 UU 12/2022",
  E2a: "Ps. 14 UU 12/2022",
  E2b: "Ps. 14 ayat (2) UU 12/2022",
  E2c: "Ps. 76I UU 35/2014",
  E2d: "Ps. 27 UU 1/2024",
  E3: "Ps. 11 UU 44/2008",
  E4: "Ps. 2 UU 21/2007",
  E5: "Ps. 76I UU 35/2014",
  E6: "Ps. 10 UU 12/2022",
  E7: "Ps. 13 UU 12/2022",
};
const STAGES: Readonly<Record<string, string>> = {
  LIDIK: "inquiry",
  SIDIK: "investigation",
  "TAHAP I": "fileToProsecutor",
  "P-19": "returned",
  "P-21": "complete",
  "TAHAP II": "handedOver",
  SIDANG: "trial",
  VONIS: "verdict",
  SP3: "stopped",
  DIVERSI: "diverted",
};
const stage = new Weighted([
  ["LIDIK", 30],
  ["SIDIK", 24],
  ["TAHAP I", 9],
  ["P-19", 6],
  ["P-21", 7],
  ["TAHAP II", 8],
  ["SIDANG", 5],
  ["VONIS", 6],
  ["SP3", 4],
  ["DIVERSI", 1],
] as const);

/** A police report's number as desks write it: whole, without its tail, with stray spaces, or in the form before 2020. */
function policeReportNumber({ incidentDistrict, capture, caseNumber }: Entry): string {
  const number = 1 + (caseNumber % 997);
  const month = romanMonth(capture.reportedOn);
  const station = `POLRES ${incidentDistrict.shortName.toUpperCase()}`;
  const year = yearOf(capture.reportedOn);
  const whole = `LP/B/${number}/${month}/${year}/SPKT/${station}/POLDA ${provinceName(incidentDistrict).toUpperCase()}`;
  // the desk's habit is the case's, so that brothers and sisters stand under one number
  const habit = caseNumber % 100;
  if (habit < 25) return `LP/B/${number}/${month}/${year}`;
  if (habit < 33) return whole.replaceAll("/", " / ").replace("LP / B", "LP /B");
  if (habit < 40) return `B/${number}/${month}/${station}`;
  return habit < 45 ? `DUMAS/B/${number}/${month}/${year}/${station}` : whole;
}

const offence = ({ person, decided, chance }: Entry): string =>
  decided ? (OFFENCES[person.form] ?? "EKSPLOITASI ANAK") : chance.pick(OPEN_OFFENCES);

export const polri: DemoSource = {
  code: "polri",
  name: { id: "Kepolisian (laporan polisi)", en: "The police (police reports)" },
  organisation: "Kepolisian Negara Republik Indonesia",
  unit: "child",
  deduplicated: false,
  agreement: {
    title: "Nota kesepahaman statistik 2021 (negara contoh)",
    purposes: ["statistics"],
    validFrom: "2021-01-01",
  },
  fileName: "REKAP_ANAK_KORBAN_2021-2025",
  format: { kind: "csv", delimiter: ";", encoding: "windows-1252", bom: false, lineEnd: "\r\n", totalLabel: "JUMLAH" },
  columns: [
    { name: "ID_KORBAN", target: "externalId", value: ({ number }) => `AK${digits(number)}` },
    { name: "NO_LP", target: "caseId", value: policeReportNumber },
    {
      name: "TGL_LAPOR",
      target: "reportedDate",
      dateOrder: "dmy",
      value: ({ capture }) => dayDmy(capture.reportedOn, "-"),
    },
    {
      name: "TGL_INPUT",
      target: "registeredDate",
      dateOrder: "dmy",
      value: ({ capture }) => dayDmy(capture.registeredOn, "-"),
    },
    {
      name: "TGL_KEJADIAN",
      target: "incidentDate",
      dateOrder: "dmy",
      value: ({ incidentOn }) => dayDmy(incidentOn, "-"),
    },
    { name: "NAMA_ANAK_KORBAN", target: "name", value: ({ name }) => name.toUpperCase().replaceAll("'", "’") },
    { name: "NIK", target: "nik", value: ({ nik }) => nik },
    { name: "TEMPAT_LAHIR", target: "birthPlace", value: ({ person }) => person.birthPlace.shortName.toUpperCase() },
    {
      name: "TGL_LAHIR",
      target: "birthDate",
      dateOrder: "dmy",
      value: ({ birth }) => (birth === undefined ? "" : dmy(birth, "-")),
    },
    { name: "UMUR", target: "ageYears", value: ({ ageYears }) => `${ageYears} TH` },
    {
      name: "JENIS_KELAMIN",
      target: "sex",
      codes: { PEREMPUAN: "F", "LAKI-LAKI": "M" },
      value: ({ person }) => (person.sex === "F" ? "PEREMPUAN" : "LAKI-LAKI"),
    },
    { name: "ALAMAT", target: "address", value: (entry) => addressOf(entry, "–").toUpperCase() },
    {
      name: "TELP",
      target: "phone",
      value: ({ phone }) => (phone === "" ? "" : `0${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`),
    },
    { name: "NAMA_ORTU", target: "parentName", value: ({ parent }) => parent.toUpperCase().replaceAll("'", "’") },
    {
      name: "TKP_KAB_KOTA",
      target: "incidentDistrict",
      value: ({ incidentDistrict, chance }) =>
        chance.happens(0.05) ? incidentDistrict.shortName.toUpperCase() : upperDistrict(incidentDistrict),
    },
    {
      name: "JENIS_TINDAK_PIDANA",
      target: "form",
      codes: {
        ...Object.fromEntries(Object.entries(OFFENCES).map(([code, word]) => [word, code])),
        ...Object.fromEntries(OPEN_OFFENCES.map((word) => [word, null])),
      },
      value: offence,
    },
    {
      name: "PASAL",
      target: "legalBasis",
      value: ({ person, decided }) => (decided ? (ARTICLES[person.form] ?? "") : ""),
    },
    { name: "KESATUAN", target: "officeDistrict", value: ({ office }) => `POLRES ${upperDistrict(office)}` },
    { name: "TAHAP", target: "stage", codes: STAGES, value: ({ chance }) => stage.draw(chance) },
  ],
};
