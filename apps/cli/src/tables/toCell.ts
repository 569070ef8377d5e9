import type { Cell } from "@suar/linkage";

/** A value of a JSON or Parquet file as text; dates as yyyy-mm-dd; nothing where it is empty. */
export function toCell(value: unknown): Cell {
  if (Array.isArray(value)) return value.map(textOf).filter((text) => text !== "");
  const text = textOf(value);
  return text === "" ? null : text;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "object" ? JSON.stringify(value) : String(value).trim();
}
