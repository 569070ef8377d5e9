import { createHash } from "node:crypto";

/** Values of one row, by column, as JSON. */
export type RowValues = Readonly<Record<string, unknown>>;

/** One planted row and how the acting position stands to it. */
export interface PlantedRow {
  readonly table: string;
  readonly relation: string;
  readonly values: RowValues;
  /** Columns that name the row. */
  readonly key: readonly string[];
  /** What a further row like it would have in place of these values. */
  readonly fresh: RowValues;
}

/** The same id for the same name, in every run. */
export function idOf(name: string): string {
  const hex = createHash("sha256").update(`access matrix: ${name}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A row named by its id. */
export function row(table: string, relation: string, values: RowValues & { id: string }, fresh: RowValues = {}) {
  const another = { id: idOf(`another ${values.id}`), ...fresh };
  return { table, relation, values, key: ["id"], fresh: another } satisfies PlantedRow;
}

/** A row named by other columns, which `fresh` gives anew. */
export function keyedRow(table: string, relation: string, key: readonly string[], values: RowValues, fresh: RowValues) {
  return { table, relation, values, key, fresh } satisfies PlantedRow;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** The statement that inserts a row, its values in it: they are the test's own. */
export function insertOf(table: string, values: RowValues): string {
  const columns = Object.keys(values).map((column) => `"${column}"`);
  return `
    insert into ${table} (${columns.join(", ")})
    overriding system value
    select ${columns.join(", ")}
    from jsonb_populate_record(null::${table}, ${quoted(JSON.stringify(values))}::jsonb)
  `;
}

/** The condition that names a row. */
export function whereOf({ table, key, values }: PlantedRow): string {
  const columns = key.map((column) => `"${column}"`);
  const given = JSON.stringify(Object.fromEntries(key.map((column) => [column, values[column]])));
  return `
    (${columns.join(", ")}) = (
      select ${columns.join(", ")}
      from jsonb_populate_record(null::${table}, ${quoted(given)}::jsonb)
    )
  `;
}
