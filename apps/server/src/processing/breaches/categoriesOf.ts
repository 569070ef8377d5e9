import { DATA_CATEGORIES, type DataCategory, IDENTITY_FIELDS } from "@suar/contract";

const KNOWN: ReadonlyMap<string, readonly DataCategory[]> = new Map<string, readonly DataCategory[]>([
  ...IDENTITY_FIELDS.map((field) => [field, ["identity"]] as const),
  ["identity", ["identity"]],
  ["counselling", ["health"]],
  ["note.counselling", ["health"]],
  ["note.contact", ["services"]],
  ["note.plan", ["services"]],
  ["note.conference", ["services"]],
  ["notes", ["services"]],
  ["perpetrators", ["crime", "identity"]],
]);

/** Which kinds of data the fields of trail entries are. What is read here is about a child always, and mostly of a crime. */
export function categoriesOf(fields: readonly string[]): DataCategory[] {
  const found = new Set<DataCategory>([
    "children",
    ...fields.flatMap((field) => KNOWN.get(field) ?? ["crime" as const]),
  ]);
  return DATA_CATEGORIES.filter((category) => found.has(category));
}
