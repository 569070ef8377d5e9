import { drawCaptures } from "./captures.ts";
import { drawEntry, type Entry } from "./entry.ts";
import { BUCKETS, bucketOf } from "./family.ts";
import { drawPerson, isSibling, type Person } from "./person.ts";

export interface CountrySize {
  readonly children: number;
  readonly seed: number;
}

/** A person with every record that any list holds of her or him; none: a child on no list. */
export interface PersonOnLists {
  readonly person: Person;
  readonly entries: readonly Entry[];
}

/** Adults whom lists of children wrongly hold: one to forty children. */
export function adultsAmong(children: number): number {
  return Math.floor(children / 40);
}

function* familiesInBucket(seed: number, kind: "child" | "adult", count: number, bucket: number): Generator<number> {
  // bucketOf is its own inverse below BUCKETS
  for (let head = bucketOf(bucket); head < count; head += BUCKETS) {
    if (isSibling(seed, kind, head)) continue;
    yield head;
    for (let index = head + 1; index < count && isSibling(seed, kind, index); index++) yield index;
  }
}

function onLists(seed: number, kind: "child" | "adult", index: number): PersonOnLists {
  const person = drawPerson(seed, kind, index);
  return { person, entries: drawCaptures(seed, person).map((capture) => drawEntry(seed, person, capture)) };
}

/**
 * Everybody in the demo country, in the order of first reports, one at a time: memory does not grow with the country, and a
 * larger country holds the same people as a smaller one, and more.
 */
export function* peopleOf({ children, seed }: CountrySize): Generator<PersonOnLists> {
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (const index of familiesInBucket(seed, "child", children, bucket)) yield onLists(seed, "child", index);
    for (const index of familiesInBucket(seed, "adult", adultsAmong(children), bucket)) {
      const adult = onLists(seed, "adult", index);
      if (adult.entries.length > 0) yield adult;
    }
  }
}
