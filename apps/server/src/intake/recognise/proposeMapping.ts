import type { ColumnMapping, Mapping, Profile, TargetField } from "@suar/contract";
import type { ByteSource } from "../formats/byteSource.ts";
import type { Encoding } from "../formats/encoding.ts";
import { isBroken, type Line } from "../formats/line.ts";
import { readLines } from "../formats/readLines.ts";
import { recogniseLayout } from "../formats/recogniseLayout.ts";
import { maskByShape } from "./maskByShape.ts";
import { codedTargets } from "./proposeCodes.ts";
import { proposeColumns } from "./proposeColumns.ts";
import { similarProfile, withProfile } from "./similarProfile.ts";

export interface Proposal {
  mapping: Mapping;
  profile: Profile | null;
  preview: { lineNo: number; cells: Record<string, string> }[];
  codes: Record<string, { value: string; count: number }[]>;
  linesSeen: number;
}

const LINES_SEEN = 5_000;
const LINES_SHOWN = 20;
const MOST_VALUES_SHOWN = 300;

/** Recognises a file and proposes how its columns and codes map to ours, from its first lines and the saved profiles. */
export async function proposeFrom(
  source: ByteSource,
  encoding: Encoding,
  profiles: readonly Profile[],
): Promise<Proposal> {
  const layout = await recogniseLayout(source, encoding);
  const reader = readLines(source, layout);
  const lines: Line[] = [];
  for await (const batch of reader.batches) {
    for (const line of batch) if (!isBroken(line) && lines.length < LINES_SEEN) lines.push(line);
    if (lines.length >= LINES_SEEN) break;
  }
  const parts = lines.flatMap((line) => line.parts);
  const { mappings, evidence } = proposeColumns(reader.columns, (at) => parts.map((cells) => cells[at]), layout.format);
  const profile = similarProfile(profiles, reader.columns) ?? null;
  const columns = profile === null ? mappings : withProfile(mappings, profile);
  const coded = columns.flatMap(({ column, target }, at) =>
    target !== null && codedTargets.has(target)
      ? [[column, evidence[at]?.distinct.slice(0, MOST_VALUES_SHOWN) ?? []] as const]
      : [],
  );
  return {
    mapping: { ...layout, columns },
    profile,
    preview: previewOf(lines, reader.columns, columns),
    codes: Object.fromEntries(coded),
    linesSeen: lines.length,
  };
}

/** Values that a steward must see to map them; everything else could be about a person and is shown by its shape alone. */
const SHOWN: ReadonlySet<TargetField> = new Set([
  ...codedTargets,
  "ageYears",
  "incidentDate",
  "reportedDate",
  "registeredDate",
  "serviceDate",
  "incidentDistrict",
  "residenceDistrict",
  "officeDistrict",
]);

function previewOf(
  lines: readonly Line[],
  names: readonly string[],
  mappings: readonly ColumnMapping[],
): Proposal["preview"] {
  return lines.slice(0, LINES_SHOWN).map(({ lineNo, parts }) => {
    const shown = names.flatMap((name, at) => {
      const value = parts[0]?.[at];
      if (value === undefined) return [];
      const target = mappings[at]?.target ?? null;
      return [[name, target !== null && SHOWN.has(target) ? value.slice(0, 200) : maskByShape(value)] as const];
    });
    return { lineNo, cells: Object.fromEntries(shown) };
  });
}
