import { Weighted } from "../chance.ts";
import type { DemoSource } from "./source.ts";
import { addressOf, codeOf2022, dayIso, digits, provinceName, ymd } from "./writeParts.ts";

const CATEGORIES: Readonly<Record<string, string>> = {
  E1: "AMPK - eksploitasi seksual (prostitusi)",
  E2: "AMPK - kejahatan seksual daring",
  E3: "AMPK - materi eksploitasi seksual",
  E4: "AMPK - perdagangan orang (seksual)",
  E5: "AMPK - eksploitasi seksual (wisata)",
  E6: "AMPK - perkawinan anak",
  E7: "AMPK - perbudakan seksual",
};
// two of the fifteen categories of PP 78/2021 do not tell sexual from economic exploitation
const OPEN_CATEGORIES = [
  "AMPK - dieksploitasi secara ekonomi dan/atau seksual",
  "AMPK - penculikan, penjualan, perdagangan",
];
const STAGES: Readonly<Record<string, string>> = {
  "1. Akses": "access",
  "2. Asesmen": "assessment",
  "3. Rencana": "plan",
  "4. Pelaksanaan": "implementation",
  "5. Monev": "monitoring",
  "6. Terminasi": "termination",
};
const early = new Weighted([
  ["1. Akses", 3],
  ["2. Asesmen", 4],
  ["3. Rencana", 2],
] as const);
const late = new Weighted([
  ["4. Pelaksanaan", 4],
  ["5. Monev", 2],
  ["6. Terminasi", 5],
] as const);
const SERVICES: Readonly<Record<string, string>> = {
  rehabCounselling: "Konseling",
  rehabCare: "Perawatan sosial",
  rehabAssistance: "Bantuan dan asistensi sosial",
  rehabVocation: "Pelatihan vokasional",
  rehabSpiritual: "Bimbingan mental spiritual",
  rehabResocialisation: "Bimbingan resosialisasi",
};

export const kemensos: DemoSource = {
  code: "kemensos",
  name: { id: "Kementerian sosial (ATENSI)", en: "The social ministry (ATENSI)" },
  organisation: "Kementerian Sosial",
  unit: "child",
  deduplicated: true,
  agreement: {
    title: "Perjanjian rehabilitasi sosial 2021 (negara contoh)",
    purposes: ["statistics", "followup"],
    validFrom: "2021-01-01",
  },
  fileName: "atensi_anak_20260131",
  format: { kind: "csv", delimiter: ",", encoding: "utf-8", bom: true, lineEnd: "\n" },
  columns: [
    { name: "id_ppks", target: "externalId", value: ({ number }) => `PPKS${digits(number)}` },
    { name: "nama_lengkap", target: "name", value: ({ name }) => name.toUpperCase() },
    { name: "nik", target: "nik", value: ({ nik }) => nik },
    { name: "tempat_lahir", target: "birthPlace", value: ({ person }) => person.birthPlace.shortName.toUpperCase() },
    {
      name: "tanggal_lahir",
      target: "birthDate",
      dateOrder: "ymd",
      value: ({ birth }) => (birth === undefined ? "" : ymd(birth)),
    },
    { name: "umur", target: "ageYears", value: ({ ageYears }) => ageYears },
    {
      name: "jenis_kelamin",
      target: "sex",
      codes: { "1": "M", "2": "F" },
      value: ({ person }) => (person.sex === "F" ? "2" : "1"),
    },
    { name: "alamat", target: "address", value: (entry) => addressOf(entry, "-") },
    {
      name: "kode_kabupaten",
      target: "residenceDistrict",
      value: ({ residence }) => codeOf2022(residence).replace(".", ""),
    },
    {
      name: "kode_kabupaten_kejadian",
      target: "incidentDistrict",
      value: ({ incidentDistrict }) => codeOf2022(incidentDistrict).replace(".", ""),
    },
    { name: "nama_ibu_kandung", target: "parentName", value: ({ parent }) => parent.toUpperCase() },
    { name: "no_hp", target: "phone", value: ({ phone }) => (phone === "" ? "" : `62${phone}`) },
    {
      name: "kategori_ppks",
      target: "form",
      codes: {
        ...Object.fromEntries(Object.entries(CATEGORIES).map(([code, word]) => [word, code])),
        ...Object.fromEntries(OPEN_CATEGORIES.map((word) => [word, null])),
      },
      value: ({ person, decided, chance }) =>
        decided ? (CATEGORIES[person.form.slice(0, 2)] ?? "") : chance.pick(OPEN_CATEGORIES),
    },
    {
      name: "tanggal_kejadian",
      target: "incidentDate",
      dateOrder: "ymd",
      value: ({ incidentOn }) => dayIso(incidentOn),
    },
    {
      name: "tanggal_rujukan",
      target: "reportedDate",
      dateOrder: "ymd",
      value: ({ capture }) => dayIso(capture.reportedOn),
    },
    {
      name: "tanggal_registrasi",
      target: "registeredDate",
      dateOrder: "ymd",
      value: ({ capture }) => dayIso(capture.registeredOn),
    },
    {
      name: "tahap_atensi",
      target: "stage",
      codes: STAGES,
      value: ({ services, chance }) => (services.length > 0 ? late : early).draw(chance),
    },
    {
      name: "jenis_layanan",
      target: "service",
      separator: "|",
      codes: Object.fromEntries(Object.entries(SERVICES).map(([code, word]) => [word, code])),
      value: ({ services }) => services.map((code) => SERVICES[code] ?? code).join("|"),
    },
    { name: "tanggal_layanan", target: "serviceDate", dateOrder: "ymd", value: ({ servedOn }) => dayIso(servedOn) },
    { name: "sentra", target: null, value: ({ office }) => `Sentra ${provinceName(office)}` },
  ],
};
