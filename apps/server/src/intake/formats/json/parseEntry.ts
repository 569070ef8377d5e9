import type { GrowingColumns } from "../growingColumns.ts";
import type { ReadLine } from "../line.ts";
import { refusePayload } from "../media.ts";
import { unreadableReason } from "../readableText.ts";
import { flattenJson } from "./flattenJson.ts";

// numbers of 16 digits (a NIK) lose their end as floating point: their text is kept
const LONG_NUMBER = /\d{16}/;

function keepLongNumbers(_name: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === "number" && !Number.isSafeInteger(value) ? (context?.source ?? value) : value;
}

/** Parses a JSON text; undefined if it is not one. */
export function parseJson(text: string): unknown {
  try {
    return LONG_NUMBER.test(text) ? JSON.parse(text, keepLongNumbers) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The line that one JSON object stands for. */
export function entryOfJson(value: unknown, lineNo: number, columns: GrowingColumns): ReadLine {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { lineNo, broken: "intake.reject.notAnObject" };
  }
  const entries = flattenJson(value);
  if (entries === undefined) return { lineNo, broken: "intake.reject.tooDeep" };
  const parts = entries.map((values) => columns.cellsOf(values, lineNo));
  for (const cells of parts) {
    for (const cell of cells) refusePayload(cell, lineNo);
    const unreadable = unreadableReason(cells);
    if (unreadable !== undefined) return { lineNo, broken: unreadable };
  }
  return { lineNo, parts };
}
