import type { TargetField } from "@suar/contract";
import { findDistrict } from "@suar/terminology";
import type { Cells } from "../formats/line.ts";
import { readCode } from "../recognise/proposeCodes.ts";
import { type ReadDate, readDate } from "../recognise/readDate.ts";
import { splitValues } from "../recognise/separator.ts";
import { givenValue } from "../recognise/words.ts";
import type { FieldColumn, Fields } from "./fields.ts";
import type { Fault } from "./recordDraft.ts";

/** The column's code for a value: as the profile says, else by its words. */
export function codeOf(column: FieldColumn, target: TargetField, value: string): string | null | undefined {
  // own properties only: a value may be called like a property of every object
  if (column.codes !== undefined && Object.hasOwn(column.codes, value)) return column.codes[value];
  return readCode(target, value);
}

/** The field's code; null where it is not given or cannot be decided. */
export function singleCode(fields: Fields, target: TargetField, cells: Cells): string | null {
  const given = fields.first(target, cells);
  return given === undefined ? null : (codeOf(given.column, target, given.value) ?? null);
}

/** All codes of a field that holds several. */
export function allCodes(fields: Fields, target: TargetField, cells: Cells): string[] {
  const codes = fields.columnsOf(target).flatMap((column) => {
    const value = givenValue(cells[column.position]);
    return value === undefined ? [] : splitValues(value, column.separator).map((part) => codeOf(column, target, part));
  });
  return [...new Set(codes.filter((code) => typeof code === "string"))];
}

const districtByText = new Map<string, string | null>();
const MOST_REMEMBERED = 50_000;

/** The district's code of today; null where the text names none, or one of several. */
export function readDistrict(fields: Fields, target: TargetField, cells: Cells): string | null {
  const text = fields.first(target, cells)?.value;
  if (text === undefined || text.length > 120) return null;
  const known = districtByText.get(text);
  if (known !== undefined) return known;
  const match = findDistrict(text);
  const code = match.found === "one" ? match.district.code : null;
  if (districtByText.size < MOST_REMEMBERED) districtByText.set(text, code);
  return code;
}

/** The first day that a date can be: months and years begin on their first. */
export function firstDay({ value }: ReadDate): string {
  if (value.length === 10) return value;
  return value.length === 7 ? `${value}-01` : `${value}-01-01`;
}

/** Nobody keeps a list of children in danger before this. */
const EARLIEST = "1980-01-01";

/** A date of the entry; a fault where something stands there that is no date, or one that cannot be. */
export function readEntryDate(
  fields: Fields,
  target: "incidentDate" | "reportedDate" | "registeredDate",
  cells: Cells,
  latest: string,
): ReadDate | null | Fault {
  const given = fields.first(target, cells);
  if (given === undefined) return null;
  const date = readDate(given.value, given.column.dateOrder ?? "dmy");
  if (date === undefined) return { field: target, reasonCode: "intake.reject.dateUnreadable" };
  if (firstDay(date) > latest) return { field: target, reasonCode: "intake.reject.dateInFuture" };
  return firstDay(date) < EARLIEST ? { field: target, reasonCode: "intake.reject.dateTooEarly" } : date;
}
