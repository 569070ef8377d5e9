import { Weighted } from "../chance.ts";
import type { Day } from "../days.ts";
import { partsOf } from "../days.ts";
import type { DemoSource } from "./source.ts";
import { addressOf, inWords, romanMonth, yearOf } from "./writeParts.ts";

const OFFENCES: Readonly<Record<string, string>> = {
  E1: "TPKS - eksploitasi seksual",
  E2: "TPKS - kekerasan seksual berbasis elektronik",
  E3: "Materi kekerasan seksual anak",
  E4: "TPPO anak - eksploitasi seksual",
  E5: "TPKS - eksploitasi seksual di tempat wisata",
  E6: "TPKS - pemaksaan perkawinan",
  E7: "TPKS - perbudakan seksual",
};
const OPEN_OFFENCES = ["TPPO anak", "Kekerasan terhadap anak"];
const STAGES: Readonly<Record<string, string>> = {
  Penilaian: "restitutionAssessed",
  "Masuk tuntutan": "restitutionDemanded",
  Diputus: "restitutionAwarded",
  Dibayar: "restitutionPaid",
};
const stage = new Weighted([
  ["Penilaian", 55],
  ["Masuk tuntutan", 22],
  ["Diputus", 15],
  ["Dibayar", 8],
] as const);
const SERVICES: Readonly<Record<string, string>> = {
  legalAid: "Pemenuhan hak prosedural",
  accompaniment: "Pendampingan",
  therapyPsychosocial: "Rehabilitasi psikologis",
  health: "Bantuan medis",
};
const written = (day: Day | undefined): string => (day === undefined ? "" : inWords(partsOf(day)));

export const lpsk: DemoSource = {
  code: "lpsk",
  name: { id: "Lembaga perlindungan saksi dan korban", en: "The witness protection and restitution agency" },
  organisation: "Lembaga Perlindungan Saksi dan Korban",
  unit: "request",
  deduplicated: true,
  agreement: {
    title: "Nota kesepahaman statistik 2022 (negara contoh)",
    purposes: ["statistics"],
    validFrom: "2022-01-01",
  },
  fileName: "Permohonan Restitusi Anak 2021-2025",
  format: { kind: "xlsx", sheet: "Permohonan", title: [] },
  columns: [
    {
      name: "Nomor Permohonan",
      target: "externalId",
      value: ({ capture, number }) =>
        `${number}/P.BPP-LPSK/${romanMonth(capture.reportedOn)}/${yearOf(capture.reportedOn)}`,
    },
    {
      name: "Tanggal Permohonan",
      target: "reportedDate",
      dateOrder: "dmy",
      value: ({ capture }) => written(capture.reportedOn),
    },
    {
      name: "Tanggal Register",
      target: "registeredDate",
      dateOrder: "dmy",
      value: ({ capture }) => written(capture.registeredOn),
    },
    { name: "Nama Anak Korban", target: "name", value: ({ name }) => name },
    { name: "NIK", target: "nik", value: ({ nik }) => nik },
    { name: "Tempat Lahir", target: "birthPlace", value: ({ person }) => person.birthPlace.shortName },
    {
      name: "Tanggal Lahir",
      target: "birthDate",
      dateOrder: "dmy",
      value: ({ birth }) => (birth === undefined ? "" : inWords(birth)),
    },
    { name: "Umur", target: "ageYears", value: ({ ageYears }) => ageYears },
    { name: "L/P", target: "sex", codes: { P: "F", L: "M" }, value: ({ person }) => (person.sex === "F" ? "P" : "L") },
    { name: "Alamat", target: "address", value: (entry) => addressOf(entry, "-") },
    {
      name: "Telepon",
      target: "phone",
      value: ({ phone }) => (phone === "" ? "" : `+62 ${phone.slice(0, 3)} ${phone.slice(3)}`),
    },
    { name: "Orang Tua/Wali", target: "parentName", value: ({ parent }) => parent },
    {
      name: "Kabupaten/Kota Kejadian",
      target: "incidentDistrict",
      value: ({ incidentDistrict }) => incidentDistrict.name,
    },
    {
      name: "Tanggal Kejadian",
      target: "incidentDate",
      dateOrder: "dmy",
      value: ({ incidentOn }) => written(incidentOn),
    },
    {
      name: "Tindak Pidana",
      target: "form",
      codes: {
        ...Object.fromEntries(Object.entries(OFFENCES).map(([code, word]) => [word, code])),
        ...Object.fromEntries(OPEN_OFFENCES.map((word) => [word, null])),
      },
      value: ({ person, decided, chance }) =>
        decided ? (OFFENCES[person.form.slice(0, 2)] ?? "") : chance.pick(OPEN_OFFENCES),
    },
    { name: "Tahap Restitusi", target: "stage", codes: STAGES, value: ({ chance }) => stage.draw(chance) },
    { name: "Restitusi Dinilai (Rp)", target: null, value: ({ chance }) => 5_000_000 + chance.below(190) * 500_000 },
    {
      name: "Layanan",
      target: "service",
      separator: ",",
      codes: Object.fromEntries(Object.entries(SERVICES).map(([code, word]) => [word, code])),
      value: ({ services }) => services.map((code) => SERVICES[code] ?? code).join(", "),
    },
    { name: "Tanggal Layanan", target: "serviceDate", dateOrder: "dmy", value: ({ servedOn }) => written(servedOn) },
  ],
};
