import type { Entry } from "../entry.ts";
import type { DemoSource } from "./source.ts";
import { addressOf, codeOf2022, digits, shortDistrict, upperDistrict, yearOf } from "./writeParts.ts";

const FORMS: Readonly<Record<string, string>> = {
  E1: "Eksploitasi seksual - prostitusi",
  E2a: "KBGO - bujuk rayu daring",
  E2b: "KBGO - pemerasan seksual",
  E2c: "KBGO - siaran langsung",
  E2d: "KBGO - penyebaran materi",
  E3: "Materi eksploitasi seksual",
  E4: "Trafficking - tujuan seksual",
  E5: "Eksploitasi seksual - wisata",
  E6: "Perkawinan anak",
  E7: "Perbudakan seksual",
};
// the network's old types, which say neither whether exploitation was sexual nor in which form
const OPEN_TYPES = ["Eksploitasi", "Seksual; Eksploitasi", "Trafficking", "Seksual; Lainnya", "Psikis; Eksploitasi"];
const SERVICES: Readonly<Record<string, string>> = {
  health: "Kesehatan",
  legalAid: "Bantuan Hukum",
  rehabilitation: "Rehabilitasi Sosial",
  accompaniment: "Pendampingan",
  shelter: "Rumah Aman",
  reintegration: "Reintegrasi Sosial",
  return: "Pemulangan",
  faithLeader: "Pendampingan Tokoh Agama",
};

function types({ person, decided, chance }: Entry): string {
  if (!decided) return chance.pick(OPEN_TYPES);
  const beside = chance.pick(["Seksual; ", "Seksual; ", "", "Psikis; Seksual; ", "Fisik; Seksual; "]);
  return `${beside}${FORMS[person.form] ?? "Eksploitasi"}`;
}

function registrationNumber({ office, capture, number }: Entry): string {
  return `${codeOf2022(office).replace(".", "")}/${yearOf(capture.registeredOn)}/${digits(number)}`;
}

export const simfoni: DemoSource = {
  code: "simfoni",
  name: { id: "Jejaring layanan kementerian (SIMFONI-PPA)", en: "The ministry's service network (SIMFONI-PPA)" },
  organisation: "Kementerian Pemberdayaan Perempuan dan Perlindungan Anak",
  unit: "child",
  deduplicated: false,
  agreement: {
    title: "Perjanjian pertukaran data 2021 (negara contoh)",
    purposes: ["statistics", "followup"],
    validFrom: "2021-01-01",
  },
  fileName: "SIMFONI_PPA_ekspor_2026-01-31",
  format: {
    kind: "xlsx",
    sheet: "Data Korban",
    title: ["SIMFONI PPA - Data anak korban per 31 Januari 2026", "Rahasia. Hanya untuk pertukaran data."],
  },
  columns: [
    { name: "No. Registrasi", target: "externalId", value: registrationNumber },
    { name: "No. Kasus", target: "caseId", value: ({ caseNumber }) => `K-${digits(caseNumber)}` },
    {
      name: "Tgl Registrasi",
      target: "registeredDate",
      dateOrder: "excel",
      value: ({ capture }) => ({ day: capture.registeredOn }),
    },
    {
      name: "Tgl Pelaporan",
      target: "reportedDate",
      dateOrder: "excel",
      value: ({ capture }) => ({ day: capture.reportedOn }),
    },
    {
      name: "Tgl Kejadian",
      target: "incidentDate",
      dateOrder: "excel",
      value: ({ incidentOn }) => (incidentOn === undefined ? undefined : { day: incidentOn }),
    },
    { name: "Nama Korban", target: "name", value: ({ name }) => name },
    { name: "NIK", target: "nik", value: ({ nik }) => nik },
    { name: "Tempat Lahir", target: "birthPlace", value: ({ person }) => person.birthPlace.shortName },
    {
      name: "Tgl Lahir",
      target: "birthDate",
      dateOrder: "excel",
      value: ({ birth }) =>
        birth === undefined ? undefined : { day: Date.UTC(birth.year, birth.month - 1, birth.day) / 86_400_000 },
    },
    { name: "Usia", target: "ageYears", value: ({ ageYears }) => ageYears },
    { name: "JK", target: "sex", codes: { P: "F", L: "M" }, value: ({ person }) => (person.sex === "F" ? "P" : "L") },
    { name: "Alamat", target: "address", value: (entry) => addressOf(entry, "-") },
    { name: "No. HP", target: "phone", value: ({ phone }) => (phone === "" ? "" : `0${phone}`) },
    { name: "Nama Orang Tua/Wali", target: "parentName", value: ({ parent }) => parent },
    {
      name: "Kode Wilayah TKP",
      target: "incidentDistrict",
      value: ({ incidentDistrict }) => codeOf2022(incidentDistrict),
    },
    { name: "Kab/Kota Domisili", target: "residenceDistrict", value: ({ residence }) => upperDistrict(residence) },
    {
      name: "Jenis Kekerasan",
      target: "form",
      separator: ";",
      codes: {
        ...Object.fromEntries(Object.entries(FORMS).map(([code, word]) => [word, code])),
        Seksual: null,
        Eksploitasi: null,
        Trafficking: null,
        Fisik: null,
        Psikis: null,
        Lainnya: null,
      },
      value: types,
    },
    {
      name: "Layanan",
      target: "service",
      separator: ";",
      codes: Object.fromEntries(Object.entries(SERVICES).map(([code, word]) => [word, code])),
      value: ({ services }) => services.map((code) => SERVICES[code] ?? code).join("; "),
    },
    {
      name: "Tgl Layanan",
      target: "serviceDate",
      dateOrder: "excel",
      value: ({ servedOn }) => (servedOn === undefined ? undefined : { day: servedOn }),
    },
    { name: "Lembaga Layanan", target: "officeDistrict", value: ({ office }) => `UPTD PPA ${shortDistrict(office)}` },
  ],
};
