import { type Cells, VALUE_SEPARATOR } from "../formats/line.ts";
import { readDate } from "../recognise/readDate.ts";
import { splitValues } from "../recognise/separator.ts";
import { givenValue } from "../recognise/words.ts";
import type { FieldColumn, Fields } from "./fields.ts";
import { codeOf, firstDay } from "./readFacts.ts";
import type { RecordDraft } from "./recordDraft.ts";

/** Services with their dates: values side by side in one cell, or one column of dates for each column of services. */
export function readServices(fields: Fields, cells: Cells): RecordDraft["services"] {
  const dateColumns = fields.columnsOf("serviceDate");
  return fields.columnsOf("service").flatMap((column, at) => {
    const days = daysOf(dateColumns[at] ?? dateColumns[0], cells);
    return listOf(cells[column.position], column.separator).flatMap((word, position) => {
      const code = word === "" ? undefined : codeOf(column, "service", word);
      return typeof code === "string" ? [{ code, on: (days.length === 1 ? days[0] : days[position]) ?? null }] : [];
    });
  });
}

function daysOf(column: FieldColumn | undefined, cells: Cells): (string | null)[] {
  if (column === undefined) return [];
  return listOf(cells[column.position], column.separator).map((text) => {
    const date = readDate(text, column.dateOrder ?? "dmy");
    return date === undefined ? null : firstDay(date);
  });
}

function listOf(cell: string | undefined, separator: string | undefined): string[] {
  const value = givenValue(cell);
  if (value === undefined) return [];
  if (separator !== VALUE_SEPARATOR) return splitValues(value, separator);
  // readers of JSON and XML leave a gap where one of several is not given
  return value.split(VALUE_SEPARATOR).map((part) => part.trim());
}
