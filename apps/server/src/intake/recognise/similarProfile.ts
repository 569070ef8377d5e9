import type { ColumnMapping, Profile } from "@suar/contract";
import { plainWords } from "./words.ts";

const LIKE_ENOUGH = 0.8;

/** The saved profile that fits these columns best: an exact match of the header, else the most similar; of equals the first, which is the newest. */
export function similarProfile(profiles: readonly Profile[], columns: readonly string[]): Profile | undefined {
  const ranked = profiles
    .map((profile) => ({ profile, likeness: likeness(profile.mapping.columns, columns) }))
    .sort((one, other) => other.likeness - one.likeness);
  const [best] = ranked;
  return best !== undefined && best.likeness >= LIKE_ENOUGH ? best.profile : undefined;
}

function likeness(mapped: readonly ColumnMapping[], columns: readonly string[]): number {
  const known = new Set(mapped.map(({ column }) => plainWords(column)));
  const given = new Set(columns.map(plainWords));
  const shared = [...given].filter((column) => known.has(column)).length;
  return shared / Math.max(1, known.size + given.size - shared);
}

/** A profile's columns for this file: those it knows as saved, the new ones as proposed; codes seen for the first time are added. */
export function withProfile(proposed: readonly ColumnMapping[], profile: Profile): ColumnMapping[] {
  const saved = new Map(profile.mapping.columns.map((mapping) => [plainWords(mapping.column), mapping]));
  return proposed.map((mapping) => {
    const known = saved.get(plainWords(mapping.column));
    if (known === undefined) return mapping;
    const codes = known.target === mapping.target ? { ...mapping.codes, ...known.codes } : known.codes;
    return {
      ...known,
      column: mapping.column,
      ...(codes === undefined ? {} : { codes }),
      confidence: 1,
      seenFrom: "profile",
    };
  });
}
