import type { Bilingual, RecordFacts } from "@suar/contract";
import {
  type CodeList,
  findCode,
  findDistrictByCode,
  findProvinceByCode,
  forms,
  services,
  sexes,
} from "@suar/terminology";
import type { ExportColumn, ExportRow } from "../access/index.ts";

type Language = "id" | "en";

const column = (id: string, en: string): ExportColumn => ({ title: { id, en } });

/** What leaves of a record: no identity, and no number by which its source could name the child. */
export const RECORD_COLUMNS: readonly ExportColumn[] = [
  { title: { id: "Anak", en: "Child" }, isReference: true },
  column("Sumber", "Source"),
  column("Bentuk", "Form"),
  column("Bentuk pasti", "Form certain"),
  column("Jenis kelamin", "Sex"),
  column("Usia", "Age"),
  column("Tanggal kejadian", "Date of incident"),
  column("Tanggal lapor", "Date of report"),
  column("Tanggal catat", "Date of registration"),
  column("Daerah kejadian", "District of incident"),
  column("Daerah tinggal", "District of residence"),
  column("Daerah lembaga", "District of office"),
  column("Layanan", "Services"),
];

const YES: Bilingual = { id: "ya", en: "yes" };
const NO: Bilingual = { id: "tidak", en: "no" };

/** The cells of one record, under RECORD_COLUMNS. */
export function recordCells(record: RecordFacts, language: Language): ExportRow["cells"] {
  const named = (list: CodeList, code: string | null) =>
    code === null ? null : (findCode(list, code)?.[language] ?? code);
  return [
    record.childId,
    record.sourceCode,
    record.forms.map((code) => named(forms, code)).join("; "),
    (record.formCertain ? YES : NO)[language],
    named(sexes, record.sex),
    record.ageYears,
    record.incidentOn,
    record.reportedOn,
    record.registeredOn,
    regionName(record.incidentDistrict),
    regionName(record.residenceDistrict),
    regionName(record.officeDistrict),
    record.services.map(({ code, on }) => [named(services, code), on].filter(Boolean).join(" ")).join("; "),
  ];
}

/** A district or province by its Kemendagri code; a code on no list stays as it is. */
export function regionName(code: string | null): string | null {
  if (code === null) return null;
  return findDistrictByCode(code)?.name ?? findProvinceByCode(code)?.name ?? code;
}
