import type { ColumnDefinition, Comparison, Level } from "../model/model.ts";
import type { ColumnKind, ColumnProfile } from "./profileColumn.ts";

/** Columns of the model for a delivered column, the one to compare under the same name; and its comparison. */
export interface ProposedColumn {
  readonly profile: ColumnProfile;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  readonly comparison: Comparison;
  /** Columns that records may be paired by, the most telling first. */
  readonly keys: readonly string[];
}

const standardisers: Readonly<Record<ColumnKind, readonly string[]>> = {
  date: ["dateOrDigits"],
  email: ["plain"],
  number: ["lettersAndDigits"],
  code: ["lettersAndDigits"],
  name: ["plain"],
  text: ["plain"],
  category: ["plain"],
  array: ["plain"],
};

export function proposeColumn(profile: ColumnProfile, names: readonly string[]): ProposedColumn {
  const { name, kind } = profile;
  const part = (...further: string[]): ColumnDefinition => ({
    type: kind === "array" ? "array" : "text",
    parts: [{ from: name, standardise: [...standardisers[kind], ...further] }],
  });
  const derived = Object.entries(derivedColumns(kind)).map(([suffix, steps]) => [`${name}:${suffix}`, part(...steps)]);
  const columns: Record<string, ColumnDefinition> = { [name]: part(), ...Object.fromEntries(derived) };
  const comparison = { name, levels: levelsOf(profile, names) };
  return { profile, columns, comparison, keys: kind === "category" ? [] : Object.keys(columns) };
}

function derivedColumns(kind: ColumnKind): Readonly<Record<string, readonly string[]>> {
  switch (kind) {
    case "date":
      return { year: ["year"] };
    case "email":
      return { user: ["emailUser"] };
    case "code":
    case "name":
      return { start: ["prefix:3"] };
    default:
      return {};
  }
}

function levelsOf({ name: column, kind, distinct }: ColumnProfile, names: readonly string[]): Level[] {
  const exact: Level = { when: { kind: "exact", column } };
  const weighted: Level = distinct > 3 ? { ...exact, termFrequency: { column, weight: 1 } } : exact;
  const similar = (atLeast: number): Level => ({ when: { kind: "jaroWinkler", column, atLeast } });
  const edits = (atMost: number): Level => ({ when: { kind: "damerauLevenshtein", column, atMost } });
  switch (kind) {
    case "date":
      return [
        exact,
        { when: { kind: "datePartsSwapped", column } },
        edits(1),
        edits(2),
        years(column, 1),
        years(column, 10),
      ];
    case "email":
      return [exact, { when: { kind: "exact", column: `${column}:user` } }, similar(0.88)];
    case "number":
      return [exact, edits(1), edits(2)];
    case "code":
      return [weighted, edits(1), { when: { kind: "exact", column: `${column}:start` } }];
    case "name":
      return [weighted, similar(0.92), ...reversedLevels(column, names), similar(0.75)];
    case "text":
      return [weighted, similar(0.92), similar(0.8)];
    case "category":
      return [weighted];
    case "array":
      return [{ when: { kind: "arrayIntersect", column, atLeast: 1 }, termFrequency: { column, weight: 1 } }];
  }
}

function years(column: string, atMost: number): Level {
  return { when: { kind: "dateDifference", column, atMost, unit: "years" } };
}

/** Written in each other's place: only the first two columns of names, which are mostly given name and surname. */
function reversedLevels(column: string, names: readonly string[]): Level[] {
  const [first, second] = names;
  if (first === undefined || second === undefined || (column !== first && column !== second)) return [];
  return [{ when: { kind: "columnsReversed", columns: [first, second] } }];
}
