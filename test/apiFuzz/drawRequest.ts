import fc from "fast-check";
import { hostileText, hostileValue, spoil } from "./hostileValue.ts";
import type { Operation, Parameter } from "./operations.ts";
import { validValue } from "./validValue.ts";

export interface DrawnRequest {
  method: string;
  /** Path and query, encoded. */
  target: string;
  contentType: string | null;
  body: string | Uint8Array | null;
}

/** Requests to one operation: valid ones, and valid ones with a part spoilt. */
export function drawRequest(operation: Operation, ids: readonly string[]): fc.Arbitrary<DrawnRequest> {
  const path = parametersOf(operation, "path", ids);
  const query = parametersOf(operation, "query", ids);
  return fc
    .record({ path, query, body: bodyOf(operation, ids), spoilt: fc.constantFrom("nothing", "path", "query", "other") })
    .chain(({ spoilt, ...parts }) =>
      hostileText.map((text) => ({
        ...parts,
        path: spoilt === "path" ? spoilParameters(parts.path, text) : parts.path,
        query: spoilt === "query" ? spoilParameters(parts.query, text) : parts.query,
      })),
    )
    .map(({ path: inPath, query: inQuery, body }) => ({
      method: operation.method,
      target: targetOf(operation.path, inPath, inQuery),
      contentType: body.type,
      body: body.content,
    }));
}

type Given = Record<string, unknown>;

function parametersOf({ parameters }: Operation, place: Parameter["in"], ids: readonly string[]): fc.Arbitrary<Given> {
  const here = parameters.filter((parameter) => parameter.in === place);
  return fc.record(Object.fromEntries(here.map(({ name, schema }) => [name, validValue(schema, ids)])), {
    requiredKeys: here.filter(({ required }) => required).map(({ name }) => name),
  });
}

function spoilParameters(given: Given, text: string): Given {
  const [first] = Object.keys(given);
  return first === undefined ? { lang: text } : { ...given, [first]: text };
}

interface DrawnBody {
  type: string | null;
  content: string | Uint8Array | null;
}

const NO_BODY: DrawnBody = { type: null, content: null };

function bodyOf({ body, method }: Operation, ids: readonly string[]): fc.Arbitrary<DrawnBody> {
  if (method === "GET") return fc.constant(NO_BODY);
  if (body === null) return fc.constantFrom(NO_BODY, { type: "application/json", content: "{}" });
  if (body === "bytes") {
    const csv = fc.constantFrom(
      "Nama;NIK\nA;1\n",
      "{",
      "PK\u0003\u0004",
      "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
    );
    return fc
      .oneof(csv, fc.uint8Array({ maxLength: 2000 }))
      .map((content) => ({ type: "application/octet-stream", content }));
  }
  const valid = validValue(body, ids);
  const spoilt = fc
    .tuple(valid, fc.nat(1000), hostileValue)
    .map(([value, where, hostile]) => spoil(value, where, hostile));
  const json = fc
    .oneof({ weight: 3, arbitrary: valid }, { weight: 2, arbitrary: spoilt })
    .map((value) => ({ type: "application/json", content: JSON.stringify(value) }));
  const broken = fc.constantFrom(
    { type: "application/json", content: '{"__proto__":{"rights":["audit.read"]}}' },
    { type: "application/json", content: `${"[".repeat(20_000)}` },
    { type: "application/json", content: "" },
    { type: "application/json", content: "\ufeff{}" },
    { type: "text/xml", content: "<x/>" },
    { type: "application/x-www-form-urlencoded", content: "a=b" },
  );
  return fc.oneof({ weight: 8, arbitrary: json }, { weight: 1, arbitrary: broken });
}

function targetOf(template: string, path: Given, query: Given): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encode(path[name]));
  const asked = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return asked.length === 0 ? filled : `${filled}?${asked.join("&")}`;
}

/** As text, percent-encoded; a path of dots only would be taken for a folder. */
function encode(value: unknown): string {
  const text = String(value).toWellFormed().slice(0, 4000);
  return encodeURIComponent(text).replace(/^\.+$/, "%2e");
}
