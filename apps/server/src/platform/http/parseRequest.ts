import type { Route } from "@suar/contract";
import type { z } from "zod";
import { type Refusal, refuse } from "../refusal.ts";

export interface ParsedParts {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** Parses the parts of a request with the route's shapes; a refusal names the fields at fault, never their values. */
export function parseRequest(route: Route, given: ParsedParts): ParsedParts | Refusal {
  const faults: string[] = [];
  const parse = (part: string, shape: z.ZodType | undefined, value: unknown): unknown => {
    if (shape === undefined) return undefined;
    if (holdsNull(value)) faults.push(part);
    const result = shape.safeParse(value);
    if (!result.success) faults.push(...result.error.issues.map(({ path }) => [part, ...path].join(".")));
    return result.data;
  };
  const parsed = {
    params: parse("params", route.params, given.params),
    query: parse("query", route.query, given.query),
    body: parse("body", route.body, given.body),
  };
  return faults.length === 0
    ? parsed
    : refuse(400, "platform.http.invalid", { fields: [...new Set(faults)].join(", ") });
}

/** True where any text holds the character of number zero, which no text of the database can. */
function holdsNull(value: unknown): boolean {
  if (typeof value === "string") return value.includes("\u0000");
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, part]) => name.includes("\u0000") || holdsNull(part));
}
