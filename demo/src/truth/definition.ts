import type { SourceCode } from "../sourceCode.ts";

/** How a stakeholder counts what it publishes; the shape of a claim in the statistics room. */
export interface ClaimDefinition {
  readonly source: SourceCode;
  readonly unit: "child" | "case" | "report" | "request";
  readonly population: { readonly id: string; readonly en: string };
  readonly from: string;
  readonly to: string;
  readonly dateBasis: "report" | "registration";
  readonly territoryBasis: "incident" | "residence" | "office";
  /** Counts those below this age; null: everybody on the list. */
  readonly ageBelow: number | null;
  /** Counts records whose code decides for one of these; none: every record. */
  readonly forms: readonly string[];
  readonly asOf: string;
  /** Complaints noted on paper and added to the sum: no delivery holds them. */
  readonly addedByHand: number;
  readonly why: { readonly id: string; readonly en: string };
}

const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });

function ministryYear(of: number): ClaimDefinition {
  return {
    source: "simfoni",
    unit: "child",
    population: {
      id: `Anak korban yang diregistrasi di jejaring layanan sepanjang ${of}`,
      en: `Child victims registered by the service network in ${of}`,
    },
    ...year(of),
    dateBasis: "registration",
    territoryBasis: "office",
    ageBelow: 18,
    forms: [],
    asOf: `${of + 1}-01-15`,
    addedByHand: 0,
    why: {
      id: "Menghitung catatan, bukan anak: anak yang dicatat dua kali dihitung dua kali. Memakai tanggal registrasi, sehingga laporan yang terlambat masuk ke tahun berikutnya, dan memasukkan kode yang belum tentu seksual.",
      en: "Counts records, not children: a child written down twice counts twice. Goes by date of registration, so that late entries fall into the next year, and includes codes that are not surely sexual.",
    },
  };
}

/** What each of the seven would publish, and why it differs from the others. */
export const CLAIM_DEFINITIONS: readonly ClaimDefinition[] = [
  ministryYear(2023),
  ministryYear(2024),
  ministryYear(2025),
  {
    source: "polri",
    unit: "case",
    population: {
      id: "Perkara dengan korban berusia di bawah 20 tahun, 2024",
      en: "Cases with victims below 20 years, 2024",
    },
    ...year(2024),
    dateBasis: "report",
    territoryBasis: "office",
    ageBelow: 20,
    forms: [],
    asOf: "2025-01-10",
    addedByHand: 0,
    why: {
      id: "Menghitung laporan polisi: kakak beradik dalam satu laporan dihitung satu. Batas usianya 20 tahun, bukan 18.",
      en: "Counts police reports: brothers and sisters in one report count once. Its age limit is 20 years, not 18.",
    },
  },
  {
    source: "kemensos",
    unit: "child",
    population: {
      id: "Anak penerima ATENSI korban eksploitasi seksual, 2024",
      en: "Children in ATENSI after sexual exploitation, 2024",
    },
    ...year(2024),
    dateBasis: "report",
    territoryBasis: "residence",
    ageBelow: 18,
    forms: ["E1", "E2", "E3", "E4", "E5", "E7"],
    asOf: "2024-12-31",
    addedByHand: 0,
    why: {
      id: "Tidak memasukkan perkawinan anak dan kategori yang menggabungkan eksploitasi ekonomi dan seksual. Ditarik pada 31 Desember, sebelum registrasi yang terlambat masuk.",
      en: "Leaves out child marriage and the category that joins economic and sexual exploitation. Drawn on 31 December, before late registrations came in.",
    },
  },
  {
    source: "lpsk",
    unit: "request",
    population: {
      id: "Permohonan restitusi perkara seksual, 2024",
      en: "Requests for restitution in sexual cases, 2024",
    },
    ...year(2024),
    dateBasis: "report",
    territoryBasis: "incident",
    ageBelow: null,
    forms: [],
    asOf: "2025-01-31",
    addedByHand: 0,
    why: {
      id: "Menghitung permohonan dari segala usia; hanya sebagian kecil anak korban sampai ke lembaga ini.",
      en: "Counts requests at any age; only a small part of child victims ever come to this agency.",
    },
  },
  {
    source: "sapa129",
    unit: "report",
    population: { id: "Pengaduan tentang anak, 2024", en: "Complaints about children, 2024" },
    ...year(2024),
    dateBasis: "report",
    territoryBasis: "incident",
    ageBelow: 18,
    forms: [],
    asOf: "2025-01-05",
    addedByHand: 24,
    why: {
      id: "Menghitung pengaduan: beberapa orang dapat melaporkan anak yang sama. Memuat 24 pengaduan tatap muka yang dicatat di kertas dan tidak ada dalam kiriman data.",
      en: "Counts complaints: several people may report the same child. Holds 24 complaints taken face to face on paper, which no delivery contains.",
    },
  },
  {
    source: "ngo",
    unit: "child",
    population: { id: "Anak dampingan, Juli 2023 – Juni 2024", en: "Children accompanied, July 2023 – June 2024" },
    from: "2023-07-01",
    to: "2024-06-30",
    dateBasis: "report",
    territoryBasis: "incident",
    ageBelow: 18,
    forms: [],
    asOf: "2024-07-31",
    addedByHand: 0,
    why: {
      id: "Memakai tahun anggaran, dari Juli sampai Juni, dan hanya wilayah kerja anggotanya.",
      en: "Goes by its financial year, July to June, and only where its members work.",
    },
  },
  {
    source: "platform",
    unit: "report",
    population: {
      id: "Laporan platform terkait anak di Indonesia, 2024",
      en: "Platform reports about children in Indonesia, 2024",
    },
    ...year(2024),
    dateBasis: "report",
    territoryBasis: "residence",
    ageBelow: null,
    forms: [],
    asOf: "2025-01-15",
    addedByHand: 0,
    why: {
      id: "Menghitung laporan, bukan anak: satu akun dapat dilaporkan berkali-kali.",
      en: "Counts reports, not children: one account may be reported many times.",
    },
  },
];
