import type { Day } from "../days.ts";
import { partsOf } from "../days.ts";
import type { DemoSource } from "./source.ts";
import { digits } from "./writeParts.ts";

const WORDS: Readonly<Record<string, string>> = {
  E1: "ESKA prostitusi",
  E2a: "OCSEA grooming",
  E2b: "OCSEA pemerasan",
  E2c: "OCSEA live streaming",
  E2d: "OCSEA sebar materi",
  E3: "CSAM",
  E4: "trafficking utk tujuan seksual",
  E5: "SECTT",
  E6: "kawin anak",
  E7: "perbudakan seksual",
};
const SERVICES: Readonly<Record<string, string>> = {
  accompaniment: "dampingan",
  shelter: "rumah aman",
  rehabCounselling: "konseling",
  reintegration: "kembali ke keluarga/sekolah",
  legalAid: "bantuan hukum",
};

/** 3/7/24: day, month, two digits of the year. */
function short(day: Day | undefined): string {
  if (day === undefined) return "";
  const parts = partsOf(day);
  return `${parts.day}/${parts.month}/${String(parts.year).slice(2)}`;
}

export const ngo: DemoSource = {
  code: "ngo",
  name: { id: "Jejaring organisasi masyarakat sipil", en: "The network of civil organisations" },
  organisation: "Jejaring pendamping anak (negara contoh)",
  unit: "child",
  deduplicated: false,
  agreement: {
    title: "Kesepakatan pendampingan bersama 2021 (negara contoh)",
    purposes: ["statistics", "followup"],
    validFrom: "2021-01-01",
  },
  fileName: "log kasus dampingan",
  format: { kind: "csv", delimiter: ",", encoding: "utf-8", bom: false, lineEnd: "\n" },
  columns: [
    { name: "kode kasus", target: "externalId", value: ({ number }) => `N-${digits(number)}` },
    { name: "tgl masuk", target: "reportedDate", dateOrder: "dmy", value: ({ capture }) => short(capture.reportedOn) },
    {
      name: "tgl dicatat",
      target: "registeredDate",
      dateOrder: "dmy",
      value: ({ capture }) => short(capture.registeredOn),
    },
    {
      name: "nama anak",
      target: "name",
      value: ({ name, chance }) => (chance.happens(0.15) ? name.toLowerCase() : name),
    },
    { name: "nik", target: "nik", value: ({ nik }) => nik },
    {
      name: "tgl lahir",
      target: "birthDate",
      dateOrder: "dmy",
      value: ({ birth }) => (birth === undefined ? "" : `${birth.day}/${birth.month}/${birth.year}`),
    },
    { name: "usia", target: "ageYears", value: ({ ageYears }) => `${ageYears} thn` },
    {
      name: "gender",
      target: "sex",
      codes: { pr: "F", lk: "M" },
      value: ({ person }) => (person.sex === "F" ? "pr" : "lk"),
    },
    {
      name: "kota asal",
      target: "residenceDistrict",
      value: ({ residence }) => (residence.kind === "city" ? `Kota ${residence.shortName}` : residence.shortName),
    },
    {
      name: "kota kejadian",
      target: "incidentDistrict",
      value: ({ incidentDistrict }) =>
        `${incidentDistrict.kind === "city" ? "kota" : "kab"} ${incidentDistrict.shortName}`,
    },
    { name: "kapan kejadian", target: "incidentDate", dateOrder: "dmy", value: ({ incidentOn }) => short(incidentOn) },
    {
      name: "alamat",
      target: "address",
      value: ({ hasAddress, person }) =>
        hasAddress ? `${person.family.address.village}, jl ${person.family.address.street}` : "",
    },
    { name: "ortu", target: "parentName", value: ({ parent }) => parent },
    { name: "kontak", target: "phone", value: ({ phone }) => (phone === "" ? "" : `0${phone}`) },
    {
      name: "bentuk ESKA",
      target: "form",
      codes: { ...Object.fromEntries(Object.entries(WORDS).map(([code, word]) => [word, code])), "belum jelas": null },
      value: ({ person, decided }) => (decided ? (WORDS[person.form] ?? "") : "belum jelas"),
    },
    {
      name: "yang sudah diberikan",
      target: "service",
      separator: "+",
      codes: Object.fromEntries(Object.entries(SERVICES).map(([code, word]) => [word, code])),
      value: ({ services }) => services.map((code) => SERVICES[code] ?? code).join(" + "),
    },
    { name: "sejak", target: "serviceDate", dateOrder: "dmy", value: ({ servedOn }) => short(servedOn) },
  ],
};
