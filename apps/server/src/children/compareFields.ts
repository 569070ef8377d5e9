import type { IdentityField, PairExplained } from "@suar/contract";
import { normaliseNik, parseDate, readName } from "@suar/linkage";
import type { Identity } from "../identity/index.ts";
import { maskByShape } from "./maskByShape.ts";

type Compared = PairExplained["masked"][number];
type Agreement = Compared["agreement"];

interface FieldReader {
  field: IdentityField;
  shown(identity: Identity): string | null;
  /** What is compared: two records agree on a field where they share all of these, and nearly where they share some. */
  parts(identity: Identity): readonly string[];
}

const readers: readonly FieldReader[] = [
  { field: "name", shown: ({ names }) => joined(names), parts: ({ names }) => names.flatMap(nameWords) },
  { field: "nik", shown: ({ nik }) => nik, parts: ({ nik }) => groupsOfTwo(normaliseNik(nik ?? "") ?? "") },
  {
    field: "birthDate",
    shown: ({ birthDate }) => birthDate?.value ?? null,
    parts: ({ birthDate }) => dateParts(birthDate?.value ?? ""),
  },
  { field: "birthPlace", shown: ({ birthPlace }) => birthPlace, parts: ({ birthPlace }) => words(birthPlace ?? "") },
  { field: "address", shown: ({ address }) => address, parts: ({ address }) => words(address ?? "") },
  { field: "phone", shown: ({ phones }) => joined(phones), parts: ({ phones }) => phones.map(lastDigits) },
  {
    field: "parentName",
    shown: ({ parentNames }) => joined(parentNames),
    parts: ({ parentNames }) => parentNames.flatMap(nameWords),
  },
];

/** How two identities compare, field by field, with nothing of a value but its outline. */
export function compareFields(left: Identity, right: Identity): Compared[] {
  return readers.map(({ field, shown, parts }) => {
    const [leftShown, rightShown] = [shown(left), shown(right)];
    const isMissing = leftShown === null || rightShown === null;
    return {
      field,
      left: leftShown === null ? null : maskByShape(leftShown),
      right: rightShown === null ? null : maskByShape(rightShown),
      agreement: isMissing ? "missing" : agreementOf(parts(left), parts(right)),
    };
  });
}

function agreementOf(left: readonly string[], right: readonly string[]): Agreement {
  const [one, other] = [new Set(left), new Set(right)];
  const shared = one.intersection(other).size;
  if (shared === 0) return "different";
  if (shared === one.size && shared === other.size) return "same";
  // one word of a long address in common is no likeness: half of the shorter side must be
  return shared * 2 >= Math.min(one.size, other.size) ? "close" : "different";
}

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join("; ");
}

function nameWords(name: string): readonly string[] {
  return readName(name).own;
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Pairs of digits with their place: a number that differs in one digit shares seven of eight. */
function groupsOfTwo(digits: string): string[] {
  return (digits.match(/\d{2}/g) ?? []).map((group, place) => `${place}:${group}`);
}

/** A number with and without the country's code is the same number. */
function lastDigits(phone: string): string {
  return phone.replace(/\D/g, "").slice(-9);
}

/** Year, month, day, and day and month without their order: sources swap them. */
function dateParts(text: string): string[] {
  const date = parseDate(text);
  if (date === undefined) return words(text);
  const { year, month, day } = date;
  if (month === undefined) return [`year ${year}`];
  if (day === undefined) return [`year ${year}`, `month ${month}`];
  return [`year ${year}`, `month ${month}`, `day ${day}`, `${Math.min(month, day)} and ${Math.max(month, day)}`];
}
