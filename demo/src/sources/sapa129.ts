import { Weighted } from "../chance.ts";
import { two } from "../days.ts";
import type { DemoSource } from "./source.ts";
import { dayIso, digits, provinceName, shortDistrict, yearOf, ymd } from "./writeParts.ts";

const TOPICS: Readonly<Record<string, string>> = {
  E1: "eksploitasi seksual - prostitusi",
  E2a: "daring - bujuk rayu",
  E2b: "daring - pemerasan",
  E2c: "daring - siaran langsung",
  E2d: "daring - sebaran materi",
  E3: "daring - materi kekerasan seksual",
  E4: "perdagangan anak - seksual",
  E5: "eksploitasi seksual - wisata",
  E6: "perkawinan anak",
  E7: "perbudakan seksual",
};
const OPEN_TOPICS = ["kekerasan seksual", "eksploitasi", "perdagangan anak", "belum diketahui"];
const CHANNELS: Readonly<Record<string, string>> = {
  WhatsApp: "whatsapp",
  Telepon: "phone",
  Media: "media",
  Surat: "letter",
  "Datang langsung": "inPerson",
  "LAPOR!": "lapor",
  "Nota dinas": "officialNote",
};
// shares of the hotline's own count of 2023: 570 by WhatsApp, 234 from media, 189 by letter, 40 in person
const channel = new Weighted([
  ["WhatsApp", 570],
  ["Media", 234],
  ["Surat", 189],
  ["Datang langsung", 40],
  ["LAPOR!", 7],
  ["Nota dinas", 2],
  ["Telepon", 2],
] as const);
const SERVICES: Readonly<Record<string, string>> = {
  outreach: "penjangkauan",
  accompaniment: "pendampingan",
  caseManagement: "pengelolaan kasus",
  shelter: "penampungan sementara",
};

export const sapa129: DemoSource = {
  code: "sapa129",
  name: { id: "Layanan pengaduan SAPA 129", en: "The complaint hotline SAPA 129" },
  organisation: "Kementerian Pemberdayaan Perempuan dan Perlindungan Anak",
  unit: "report",
  deduplicated: false,
  agreement: {
    title: "Perjanjian layanan pengaduan 2021 (negara contoh)",
    purposes: ["statistics", "followup"],
    validFrom: "2021-01-01",
  },
  fileName: "sapa129_pengaduan_2021_2025",
  format: { kind: "jsonl" },
  columns: [
    {
      name: "tiket",
      target: "externalId",
      value: ({ capture, number }) => `SAPA-${yearOf(capture.reportedOn)}-${digits(number)}`,
    },
    { name: "nomor_kasus", target: "caseId", value: ({ caseNumber }) => `S${digits(caseNumber)}` },
    {
      name: "waktu_lapor",
      target: "reportedDate",
      dateOrder: "ymd",
      value: ({ capture, chance }) =>
        `${dayIso(capture.reportedOn)}T${two(chance.below(24))}:${two(chance.below(60))}:00+07:00`,
    },
    {
      name: "tanggal_input",
      target: "registeredDate",
      dateOrder: "ymd",
      value: ({ capture }) => dayIso(capture.registeredOn),
    },
    { name: "kanal", target: "channel", codes: CHANNELS, value: ({ chance }) => channel.draw(chance) },
    {
      name: "anak.nama",
      target: "name",
      value: ({ name, chance }) => (chance.happens(0.3) ? name.toLowerCase() : name),
    },
    { name: "anak.nik", target: "nik", value: ({ nik }) => nik },
    {
      name: "anak.tempat_lahir",
      target: "birthPlace",
      value: ({ person, birth }) => (birth === undefined ? "" : person.birthPlace.shortName),
    },
    {
      name: "anak.tanggal_lahir",
      target: "birthDate",
      dateOrder: "ymd",
      value: ({ birth }) => (birth === undefined ? "" : ymd(birth)),
    },
    { name: "anak.usia", target: "ageYears", value: ({ ageYears }) => ageYears },
    {
      name: "anak.jenis_kelamin",
      target: "sex",
      codes: { perempuan: "F", "laki-laki": "M" },
      value: ({ person }) => (person.sex === "F" ? "perempuan" : "laki-laki"),
    },
    {
      name: "anak.alamat",
      target: "address",
      value: ({ hasAddress, person }) => (hasAddress ? person.family.address.village : ""),
    },
    {
      name: "anak.kabupaten_kota",
      target: "residenceDistrict",
      value: ({ residence }) => `${shortDistrict(residence)}, ${provinceName(residence)}`,
    },
    { name: "pelapor.telepon", target: "phone", value: ({ phone }) => (phone === "" ? "" : `+62${phone}`) },
    { name: "pelapor.nama_orang_tua", target: "parentName", value: ({ parent }) => parent },
    {
      name: "kejadian.kabupaten_kota",
      target: "incidentDistrict",
      value: ({ incidentDistrict }) => `${shortDistrict(incidentDistrict)}, ${provinceName(incidentDistrict)}`,
    },
    {
      name: "kejadian.bulan",
      target: "incidentDate",
      dateOrder: "ymd",
      value: ({ incidentOn }) => dayIso(incidentOn).slice(0, 7),
    },
    {
      name: "kejadian.topik",
      target: "form",
      codes: {
        ...Object.fromEntries(Object.entries(TOPICS).map(([code, word]) => [word, code])),
        ...Object.fromEntries(OPEN_TOPICS.map((word) => [word, null])),
      },
      value: ({ person, decided, chance }) => (decided ? (TOPICS[person.form] ?? "") : chance.pick(OPEN_TOPICS)),
    },
    {
      name: "tindak_lanjut.layanan",
      target: "service",
      separator: ",",
      codes: Object.fromEntries(Object.entries(SERVICES).map(([code, word]) => [word, code])),
      value: ({ services }) => services.map((code) => SERVICES[code] ?? code).join(","),
    },
    {
      name: "tindak_lanjut.tanggal",
      target: "serviceDate",
      dateOrder: "ymd",
      value: ({ servedOn }) => dayIso(servedOn),
    },
  ],
};
