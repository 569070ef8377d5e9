import fc from "fast-check";
import type { Schema } from "./operations.ts";

const DAY_MS = 86_400_000;

/**
 * Values that a schema allows, boundaries included. Ids come from those the server has told: one's own, other people's, and
 * of other kinds than the route wants.
 */
export function validValue(schema: Schema, ids: readonly string[], root: Schema = schema): fc.Arbitrary<unknown> {
  const below = (part: Schema) => validValue(part, ids, root);
  if (schema.$ref !== undefined) return below(resolve(schema.$ref, root));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(below));
  if (schema.allOf !== undefined) {
    return fc.tuple(...schema.allOf.map(below)).map((parts) => Object.assign({}, ...(parts as object[])));
  }
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type) => below({ ...schema, type })));
  return BY_TYPE[schema.type ?? "any"]?.(schema, below, ids) ?? fc.jsonValue({ maxDepth: 2 });
}

type Making = (
  schema: Schema,
  below: (part: Schema) => fc.Arbitrary<unknown>,
  ids: readonly string[],
) => fc.Arbitrary<unknown>;

const BY_TYPE: Readonly<Record<string, Making>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  string: (schema, _, ids) => stringOf(schema, ids),
  integer: ({ minimum = -(2 ** 31), maximum = 2 ** 31 - 1 }) =>
    fc.oneof(
      fc.integer({ min: Math.max(minimum, -(2 ** 53) + 1), max: Math.min(maximum, 2 ** 53 - 1) }),
      fc.constantFrom(Math.max(minimum, -(2 ** 53) + 1), Math.min(maximum, 2 ** 53 - 1)),
    ),
  number: ({ minimum = -1e9, maximum = 1e9 }) => fc.double({ min: minimum, max: maximum, noNaN: true }),
  array: ({ items = {}, minItems = 0, maxItems = 4 }, below) =>
    fc.array(below(items), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) }),
  object: (schema, below) => objectOf(schema, below),
};

/** An id that the sender makes, at times twice: not one that somebody else's record already has. */
const ownId = fc.oneof(
  { weight: 4, arbitrary: fc.uuid({ version: 7 }) },
  { weight: 1, arbitrary: fc.constantFrom(...[1, 2, 3].map((last) => `00000000-0000-7000-8000-00000000000${last}`)) },
);

function objectOf(schema: Schema, below: (part: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties } = schema;
  if (properties === undefined) {
    const values =
      typeof additionalProperties === "object" ? below(additionalProperties) : fc.jsonValue({ maxDepth: 1 });
    return fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), values, { maxKeys: 3 });
  }
  const shapes = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, name === "id" ? ownId : below(part)]),
  );
  return fc.record(shapes, { requiredKeys: required.filter((name) => name in shapes) });
}

function stringOf(
  { format, pattern, minLength = 0, maxLength = 60 }: Schema,
  ids: readonly string[],
): fc.Arbitrary<string> {
  if (format === "uuid") return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ids) }, fc.uuid());
  if (format === "email") return fc.emailAddress();
  if (format === "date") {
    return fc.integer({ min: -25_000, max: 60_000 }).map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));
  }
  if (format === "date-time") return fc.date({ noInvalidDate: true, min: new Date(0) }).map((at) => at.toISOString());
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 300)) };
  return fc.oneof(
    fc.string(length),
    fc.string({ ...length, unit: "grapheme" }),
    fc.string({ ...length, minLength: length.maxLength }),
  );
}

function resolve(reference: string, root: Schema): Schema {
  const found = reference
    .replace(/^#\/?/, "")
    .split("/")
    .filter(Boolean)
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], root);
  return (found ?? {}) as Schema;
}
