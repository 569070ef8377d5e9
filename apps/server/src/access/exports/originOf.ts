import { hasSpaceBehind, isReferenceOf, looksLikeReference, placeOf, takesSpace } from "./marks.ts";

export interface Evidence {
  mark: "references" | "spaces" | "order";
  /** How likely it would be by chance, as a power of ten: −9 is one in a thousand million. */
  log10Chance: number;
}

/** A table as it was found: cells as they stand, spaces included. */
export interface FoundTable {
  references: readonly string[];
  /** Each distinct text once, with whether a space stands behind it. */
  texts: readonly { text: string; hasSpace: boolean }[];
  rows: readonly (readonly string[])[];
}

/** One mark alone must be this unlikely by chance among all exports that are compared. */
const CERTAIN_LOG10 = -6;
const BITS_A_REFERENCE = 25;
/** So much of a table is enough to tell, and is compared with every export in little time. */
const ENOUGH = { references: 40, texts: 120, rows: 160 } as const;

export function tableFrom(rows: readonly (readonly string[])[]): FoundTable {
  const texts = new Map<string, { text: string; hasSpace: boolean }>();
  const references = new Set<string>();
  for (const cell of rows.flat()) {
    const text = cell.trim();
    if (looksLikeReference(text)) references.add(text);
    else if (takesSpace(text)) texts.set(text, { text, hasSpace: cell.trimEnd() !== cell });
  }
  return {
    references: [...references].slice(0, ENOUGH.references),
    texts: [...texts.values()].slice(0, ENOUGH.texts),
    rows: rows.filter((row) => row.length > 1).slice(0, ENOUGH.rows),
  };
}

/** The marks by which a table names an export of this key; none where every agreement may be chance. */
export function evidenceFor(key: Uint8Array, table: FoundTable, compared: number): Evidence[] {
  const all: Evidence[] = [
    { mark: "references", log10Chance: chanceOfReferences(key, table) },
    { mark: "spaces", log10Chance: chanceOfSpaces(key, table) },
    { mark: "order", log10Chance: chanceOfOrder(key, table) },
  ];
  return all.filter(({ log10Chance }) => log10Chance + Math.log10(compared) < CERTAIN_LOG10);
}

function chanceOfReferences(key: Uint8Array, { references }: FoundTable): number {
  const right = references.filter((reference) => isReferenceOf(key, reference)).length;
  // among so many references each might have been right by chance
  return right === 0 ? 0 : right * (Math.log10(references.length) - BITS_A_REFERENCE * Math.log10(2));
}

function chanceOfSpaces(key: Uint8Array, { texts }: FoundTable): number {
  // where not one is left they were taken away: that is no agreement
  if (!texts.some(({ hasSpace }) => hasSpace)) return 0;
  const agreeing = texts.filter(({ text, hasSpace }) => hasSpaceBehind(key, text) === hasSpace).length;
  return log10Tail(texts.length, agreeing);
}

function chanceOfOrder(key: Uint8Array, { rows }: FoundTable): number {
  const places = rows.map((row) => placeOf(key, row));
  const steps = places.slice(1).map((place, at) => place.localeCompare(places[at] ?? "", "en"));
  const moves = steps.filter((step) => step !== 0);
  const rising = moves.filter((step) => step > 0).length;
  if (rising < moves.length) return log10Tail(moves.length, rising);
  // all rising: one order of all that there are, far less likely than single steps
  return -log10Factorial(moves.length + 1);
}

/** log10 of P(at least `hits` of `tries`) at even chance (Chernoff bound: never says less likely than it is). */
function log10Tail(tries: number, hits: number): number {
  const share = tries === 0 ? 0 : hits / tries;
  if (share <= 0.5) return 0;
  const part = (x: number) => (x === 0 ? 0 : x * Math.log(x / 0.5));
  return (-tries * (part(share) + part(1 - share))) / Math.LN10;
}

function log10Factorial(number: number): number {
  let sum = 0;
  for (let at = 2; at <= number; at += 1) sum += Math.log10(at);
  return sum;
}
