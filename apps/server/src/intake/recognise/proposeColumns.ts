import type { ColumnMapping, TargetField } from "@suar/contract";
import { type ColumnEvidence, weighColumn } from "./columnEvidence.ts";
import { isDateName, NAME_RULES, OTHER_PERSON } from "./columnNameRules.ts";
import { codedTargets, proposeCodes } from "./proposeCodes.ts";
import { dateOrderOf } from "./readDate.ts";
import { plainWords } from "./words.ts";

interface Candidate {
  readonly column: number;
  readonly target: TargetField;
  readonly score: number;
  readonly seenFrom: "name" | "values";
}

/** Fields that several columns may fill together. */
const SHARED = new Set<TargetField>([
  "name",
  "phone",
  "parentName",
  "service",
  "serviceDate",
  "form",
  "address",
  "legalBasis",
]);
const DATES = new Set<TargetField>(["birthDate", "incidentDate", "reportedDate", "registeredDate", "serviceDate"]);
/** Below these shares of fitting values, a column's name does not count. */
const LEAST_SHARE: Partial<Record<TargetField, number>> = {
  nik: 0.3,
  birthDate: 0.5,
  incidentDate: 0.5,
  reportedDate: 0.5,
  registeredDate: 0.5,
  serviceDate: 0.5,
  ageYears: 0.6,
  sex: 0.6,
  phone: 0.4,
  name: 0.5,
  parentName: 0.5,
  birthPlace: 0.5,
  incidentDistrict: 0.3,
  residenceDistrict: 0.3,
  officeDistrict: 0.3,
  form: 0.3,
  service: 0.3,
  stage: 0.3,
  channel: 0.3,
  legalBasis: 0.3,
  externalId: 0.5,
  caseId: 0.5,
};
/** Fields whose values alone give a column away. */
const TELLING: Partial<Record<TargetField, number>> = {
  nik: 0.7,
  sex: 0.95,
  form: 0.8,
  service: 0.8,
  channel: 0.9,
  stage: 0.9,
  legalBasis: 0.7,
  phone: 0.8,
};
const LEAST_SCORE = 0.4;
/** What only an entry's own number looks like: letters, then digits. */
const ENTRY_CODE = /^[A-Za-z]{1,8}[-/]?\d{3,}$/;

/** Proposes for each column which field of ours it fills, from its name and from what its values look like. */
export function proposeColumns(
  columns: readonly string[],
  cellsOf: (column: number) => readonly (string | undefined)[],
  format: string,
): { mappings: ColumnMapping[]; evidence: ColumnEvidence[] } {
  const evidence = columns.map((_, at) => weighColumn(cellsOf(at), format));
  const chosen = chooseTargets(columns.flatMap((name, at) => candidatesOf(name, at, evidence[at])));
  promoteCaseId(chosen, evidence);
  const mappings = columns.map((column, at) => mappingOf(column, chosen.get(at), evidence[at], format));
  return { mappings, evidence };
}

function candidatesOf(column: string, at: number, evidence: ColumnEvidence | undefined): Candidate[] {
  const name = plainWords(column);
  if (!OTHER_PERSON.test(name)) return [...byName(name, at, evidence), ...byValues(at, evidence)];
  return byName(name, at, evidence)
    .filter(({ target }) => mayComeFromOthers(target))
    .map((candidate) => (candidate.target === "phone" ? { ...candidate, score: candidate.score - 0.3 } : candidate));
}

function byName(name: string, at: number, evidence: ColumnEvidence | undefined): Candidate[] {
  return [...bestByName(name)].flatMap(([target, nameScore]) => {
    const fit = fitOf(target, evidence);
    if (fit < (LEAST_SHARE[target] ?? 0)) return [];
    return [{ column: at, target, score: 0.65 * nameScore + 0.35 * fit, seenFrom: "name" as const }];
  });
}

/** How well the values suit a field; an empty column speaks neither for nor against it. */
function fitOf(target: TargetField, evidence: ColumnEvidence | undefined): number {
  return evidence === undefined || evidence.values.length === 0 ? 0.5 : (evidence.shares[target] ?? 0.5);
}

const mayComeFromOthers = (target: TargetField) =>
  target === "parentName" || target === "phone" || target === "officeDistrict";

function bestByName(name: string): Map<TargetField, number> {
  const best = new Map<TargetField, number>();
  for (const { target, words, unless, score } of NAME_RULES) {
    if (!words.test(name) || unless?.test(name)) continue;
    // a date by its name is a surer date: "Tgl Registrasi" against "Registrasi"
    const sure = DATES.has(target) && !isDateName(name) ? score * 0.8 : score;
    best.set(target, Math.max(best.get(target) ?? 0, sure));
  }
  return best;
}

function byValues(at: number, evidence: ColumnEvidence | undefined): Candidate[] {
  if (evidence === undefined || evidence.values.length < 3) return [];
  if (evidence.values.every((value) => ENTRY_CODE.test(value)) && evidence.uniqueShare > 0.98) {
    return [{ column: at, target: "externalId", score: LEAST_SCORE, seenFrom: "values" }];
  }
  return Object.entries(TELLING).flatMap(([key, least]) => {
    const target = key as TargetField;
    const share = evidence.shares[target] ?? 0;
    const isRepeated = evidence.uniqueShare < 0.5 || target === "nik" || target === "phone";
    return share >= least && isRepeated
      ? [{ column: at, target, score: 0.45 * share, seenFrom: "values" as const }]
      : [];
  });
}

/** The best pairs of column and field first; a field that is taken is taken, unless columns may share it. */
function chooseTargets(candidates: readonly Candidate[]): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>();
  const taken = new Map<TargetField, Candidate>();
  for (const candidate of [...candidates].sort((one, other) => other.score - one.score)) {
    if (candidate.score < LEAST_SCORE || chosen.has(candidate.column)) continue;
    const first = taken.get(candidate.target);
    // a shared field takes more columns only if their names say so
    if (
      first !== undefined &&
      !(SHARED.has(candidate.target) && candidate.seenFrom === "name" && candidate.score > 0.6)
    )
      continue;
    chosen.set(candidate.column, candidate);
    if (first === undefined) taken.set(candidate.target, candidate);
  }
  return chosen;
}

/** Where the case number is the only number and never repeats, it is the entry's own. */
function promoteCaseId(chosen: Map<number, Candidate>, evidence: readonly ColumnEvidence[]): void {
  const all = [...chosen.values()];
  const caseId = all.find(({ target }) => target === "caseId");
  if (caseId === undefined || all.some(({ target }) => target === "externalId")) return;
  if ((evidence[caseId.column]?.uniqueShare ?? 0) > 0.98)
    chosen.set(caseId.column, { ...caseId, target: "externalId" });
}

function mappingOf(
  column: string,
  chosen: Candidate | undefined,
  evidence: ColumnEvidence | undefined,
  format: string,
): ColumnMapping {
  if (chosen === undefined || evidence === undefined) return { column, target: null, confidence: 0, seenFrom: "none" };
  const { target, score, seenFrom } = chosen;
  const isCoded = codedTargets.has(target);
  return {
    column,
    target,
    ...(DATES.has(target) ? { dateOrder: dateOrderOf(evidence.values, format) } : {}),
    ...(mayHoldSeveral(target) && evidence.separator !== undefined ? { separator: evidence.separator } : {}),
    ...(isCoded ? { codes: proposeCodes(target, evidence.distinct) } : {}),
    confidence: Math.round(Math.min(1, Math.max(0, score)) * 100) / 100,
    seenFrom,
  };
}

const MULTIPLE = new Set<TargetField>(["form", "service", "serviceDate", "legalBasis", "name", "phone"]);

function mayHoldSeveral(target: TargetField): boolean {
  return MULTIPLE.has(target);
}
