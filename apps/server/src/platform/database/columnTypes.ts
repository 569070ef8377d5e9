import pg from "pg";

/** Object identifiers of PostgreSQL's built-in types (pg_type.dat) that are read differently from the driver's default. */
const OID = { bytea: 17, int8: 20, textArray: 1009, int8Array: 1016, date: 1082, dateArray: 1182 } as const;

type ReadText = (text: string) => unknown;

const asIs: ReadText = (text) => text;
const standardReader = pg.types.getTypeParser as (oid: number, format: "text") => ReadText;
const readTextArray = standardReader(OID.textArray, "text") as (text: string) => (string | null)[];

/** A count fits a number; an int8 beyond 2^53 stays exact as a bigint. */
function readInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

/** Own memory, not a slice of Node's shared pool: a slice would drag its whole pool along to another thread. */
function readBytea(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.slice(2), "hex"));
}

const own: ReadonlyMap<number, ReadText> = new Map<number, ReadText>([
  [OID.bytea, readBytea],
  [OID.int8, readInt8],
  [OID.int8Array, (text) => readTextArray(text).map((item) => (item === null ? null : readInt8(item)))],
  // a calendar day has no time zone: it stays text
  [OID.date, asIs],
  [OID.dateArray, readTextArray],
]);

/** How a column of this type is read from PostgreSQL's text form; the same on the embedded database and on a server. */
export function columnReader(oid: number): ReadText {
  return own.get(oid) ?? standardReader(oid, "text");
}
