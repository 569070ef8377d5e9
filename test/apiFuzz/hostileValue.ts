import fc from "fast-check";

/** Text that has broken servers: of databases, shells, templates, encodings, paths and formats. */
const HOSTILE_TEXT = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\u202e\u2066gnirts",
  "e\u0301\u0327".repeat(50),
  "👩‍👩‍👧‍👦",
  "İıſK",
  "' or '1'='1",
  "'; drop table intake.record; --",
  "1); select pg_sleep(10); --",
  "\\'; reset role; --",
  "%",
  "%_\\",
  "$1",
  "{{7*7}}<%= 7*7 %>#{7*7}",
  "../../../../etc/passwd",
  "..%2f..%2fkeys%2fmaster.key",
  "file:///etc/passwd",
  "<script>alert(1)</script>",
  "=cmd|' /c calc'!A1",
  "\r\nset-cookie: suar_session=x",
  "__proto__",
  "constructor",
  "null",
  "NaN",
  "Infinity",
  "1e400",
  "-1",
  "99999999999999999999",
  "2024-02-31",
  "0000-00-00",
  "275760-09-13",
  "00000000-0000-0000-0000-000000000000",
  "x".repeat(100_000),
];

/** Values of the wrong kind, size or shape. */
const HOSTILE_JSON: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  1e308,
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  { toString: "x", valueOf: "y" },
  { length: 2 ** 32 },
  Array.from({ length: 1000 }, (_, index) => index),
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXT) },
  fc.string({ unit: "binary", maxLength: 40 }),
);

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(...HOSTILE_JSON),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A JSON value with one of its places, drawn by `where`, taken by a hostile one. */
export function spoil(value: unknown, where: number, hostile: unknown): unknown {
  const places = placesOf(value);
  const place = places[where % places.length] ?? [];
  return replaceAt(value, place, hostile);
}

type Place = readonly (string | number)[];

function placesOf(value: unknown, at: Place = []): Place[] {
  if (Array.isArray(value)) return [at, ...value.slice(0, 20).flatMap((part, index) => placesOf(part, [...at, index]))];
  if (typeof value === "object" && value !== null) {
    return [at, ...Object.entries(value).flatMap(([name, part]) => placesOf(part, [...at, name]))];
  }
  return [at];
}

function replaceAt(value: unknown, [first, ...rest]: Place, hostile: unknown): unknown {
  if (first === undefined) return hostile;
  if (Array.isArray(value))
    return value.map((part, index) => (index === first ? replaceAt(part, rest, hostile) : part));
  const object = value as Record<string, unknown>;
  return { ...object, [first]: replaceAt(object[first], rest, hostile) };
}
