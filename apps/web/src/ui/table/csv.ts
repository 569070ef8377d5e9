import type { CellValue, Column } from "./tableView.ts";

/**
 * A cell as CSV text. Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection);
 * numbers stay numbers, negative ones too.
 */
export function csvCell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The rows as shown, with titles, as RFC 4180 text; the byte order mark makes spreadsheets read it as UTF-8. */
export function csvOf<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const lines = [columns.map((column) => csvCell(column.title)).join(",")];
  for (const row of rows) lines.push(columns.map((column) => csvCell(column.value(row))).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}
