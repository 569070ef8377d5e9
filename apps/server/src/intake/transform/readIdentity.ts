import type { TargetField } from "@suar/contract";
import type { Identity } from "../../identity/index.ts";
import type { Cells } from "../formats/line.ts";
import { readDate } from "../recognise/readDate.ts";
import { splitValues } from "../recognise/separator.ts";
import { givenValue, plainWords } from "../recognise/words.ts";
import type { FieldColumn, Fields } from "./fields.ts";
import type { Fault } from "./recordDraft.ts";

const LONGEST_TEXT = 500;

/** Who an entry is about, as its source wrote it; a fault where a value is too long to be what its column says. */
export function readIdentity(fields: Fields, cells: Cells): Identity | Fault {
  const identity: Identity = {
    names: namesOf(fields, cells),
    nik: nikOf(fields, cells),
    birthDate: birthDateOf(fields, cells),
    birthPlace: fields.first("birthPlace", cells)?.value ?? null,
    address: allValues(fields, "address", cells).join(", ") || null,
    phones: allValues(fields, "phone", cells)
      .flatMap((value) => value.split(/[;,/|\n]/))
      .map((phone) => phone.trim())
      .filter((phone) => phone !== ""),
    parentNames: allValues(fields, "parentName", cells),
  };
  return tooLong(identity) ?? identity;
}

function allValues(fields: Fields, target: TargetField, cells: Cells): string[] {
  return fields.columnsOf(target).flatMap((column) => {
    const value = givenValue(cells[column.position]);
    return value === undefined ? [] : splitValues(value, column.separator);
  });
}

const FIRST = /\b(first|given|depan)\b/;
const LAST = /\b(last|family|belakang|surname)\b/;

type NamePart = "first" | "last" | "whole";
const partByColumn = new WeakMap<FieldColumn, NamePart>();

/** Which part of a name a column holds, by its own name. */
function partOf(column: FieldColumn): NamePart {
  const known = partByColumn.get(column);
  if (known !== undefined) return known;
  const words = plainWords(column.column);
  const lastOrWhole = LAST.test(words) ? "last" : "whole";
  const part = FIRST.test(words) ? "first" : lastOrWhole;
  partByColumn.set(column, part);
  return part;
}

/** Names in the order of their columns; first and last names in columns of their own are one name; an alias is another. */
function namesOf(fields: Fields, cells: Cells): string[] {
  const columns = fields.columnsOf("name");
  const valuesIn = (part: NamePart) =>
    valuesOf(
      columns.filter((column) => partOf(column) === part),
      cells,
    );
  const joined = [valuesIn("first")[0], valuesIn("last")[0]].filter((name) => name !== undefined).join(" ");
  const names = joined === "" ? valuesIn("whole") : [joined, ...valuesIn("whole")];
  return [...new Set(names.flatMap((name) => name.split(/\s+(?:alias|als\.?|a\.?k\.?a\.?)\s+/i)))];
}

function valuesOf(columns: readonly FieldColumn[], cells: Cells): string[] {
  return columns.flatMap((column) => {
    const value = givenValue(cells[column.position]);
    return value === undefined ? [] : splitValues(value, column.separator);
  });
}

/** Sixteen digits without what stands between them, otherwise as written; a number that lost its end is none. */
function nikOf(fields: Fields, cells: Cells): string | null {
  const value = fields.first("nik", cells)?.value;
  if (value === undefined || /^\d[.,]\d+E\+?\d+$/i.test(value)) return null;
  const digits = value.replace(/[\s.'’`-]/g, "");
  return /^\d{16}$/.test(digits) ? digits : value;
}

function birthDateOf(fields: Fields, cells: Cells): Identity["birthDate"] {
  const given = fields.first("birthDate", cells);
  if (given === undefined) return null;
  return readDate(given.value, given.column.dateOrder ?? "dmy", true) ?? null;
}

function tooLong({ names, nik, birthPlace, address, phones, parentNames }: Identity): Fault | undefined {
  const texts: readonly (readonly [TargetField, readonly (string | null)[]])[] = [
    ["name", names],
    ["nik", [nik]],
    ["birthPlace", [birthPlace]],
    ["address", [address]],
    ["phone", phones],
    ["parentName", parentNames],
  ];
  const field = texts.find(([, values]) => values.some((value) => value !== null && value.length > LONGEST_TEXT))?.[0];
  return field === undefined ? undefined : { field, reasonCode: "intake.reject.tooLong" };
}
