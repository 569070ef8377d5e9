/** A cell of the table behind a chart: what people read, and the bare value that goes into a CSV file. */
export interface ChartCell {
  readonly text: string;
  readonly value: number | null;
}

export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly (string | ChartCell)[])[];
}

export function textOfCell(cell: string | ChartCell): string {
  return typeof cell === "string" ? cell : cell.text;
}

/** A spreadsheet must not take a text for a formula. */
function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function csvOfCell(cell: string | ChartCell): string {
  if (typeof cell === "string") return quote(guardFormula(cell));
  return cell.value === null ? quote(guardFormula(cell.text)) : String(cell.value);
}

/** The table as CSV (RFC 4180, UTF-8 with byte order mark, so that spreadsheets read it right), numbers without grouping. */
export function csvOf(table: ChartTable, notes: readonly string[]): string {
  const head = table.columns.map(({ label }) => quote(guardFormula(label))).join(",");
  const rows = table.rows.map((row) => row.map(csvOfCell).join(","));
  const below = notes.map((note) => quote(guardFormula(note)));
  return `\uFEFF${[head, ...rows, "", ...below].join("\r\n")}\r\n`;
}
