import { codeList } from "../codeList.ts";

export const sexes = codeList("suar.sexes", "1", "NIK and SIMFONI-PPA", "F | Perempuan | Girl\nM | Laki-laki | Boy");

/** SIMFONI's age groups of children, with the adults that lists wrongly include. */
export const ageGroups = codeList(
  "simfoni.age-groups",
  "1",
  "SIMFONI-PPA",
  "0-5 | 0–5 tahun | 0–5 years\n6-12 | 6–12 tahun | 6–12 years\n13-17 | 13–17 tahun | 13–17 years",
);

/** The age group of a child; undefined from 18 years on. */
export function ageGroupOf(ageYears: number): "0-5" | "6-12" | "13-17" | undefined {
  if (ageYears >= 18) return undefined;
  if (ageYears >= 13) return "13-17";
  return ageYears >= 6 ? "6-12" : "0-5";
}

export const places = codeList(
  "simfoni.places",
  "1",
  "SIMFONI-PPA",
  `
household | Rumah tangga | Household
workplace | Tempat kerja | Workplace
school | Sekolah | School
publicPlace | Fasilitas umum | Public place
shortCourse | Lembaga pendidikan kilat | Short-course institution
online | Daring | Online
other | Lainnya | Other
`,
);

export const relations = codeList(
  "simfoni.relations",
  "1",
  "SIMFONI-PPA",
  `
parent | Orang tua | Parent
relative | Keluarga atau saudara | Relative
spouse | Suami atau istri | Spouse
neighbour | Tetangga | Neighbour
friend | Pacar atau teman | Partner or friend
teacher | Guru | Teacher
employer | Majikan | Employer
colleague | Rekan kerja | Colleague
other | Lainnya | Other
unknown | Tidak diketahui | Not known
`,
);

export const channels = codeList(
  "suar.channels",
  "1",
  "SAPA 129 channel statistics of 2023; SIMFONI-PPA",
  `
whatsapp | WhatsApp | WhatsApp
phone | Telepon | Telephone
inPerson | Datang langsung | In person
letter | Surat | Letter
media | Pemberitaan media | Media report
lapor | LAPOR! | LAPOR!
officialNote | Nota dinas | Official note
outreach | Penjangkauan | Outreach
referral | Rujukan lembaga lain | Referral
platform | Laporan platform | Platform report
other | Lainnya | Other
`,
);

/** What one unit of a published number stands for. */
export const unitsOfCount = codeList(
  "suar.units",
  "1",
  "own drafting (docs/methods/reconciliation.md)",
  `
child | Anak | Child
case | Kasus | Case
report | Laporan | Report
service | Layanan | Service
request | Permohonan | Request
suspect | Terduga pelaku | Suspect
`,
);
