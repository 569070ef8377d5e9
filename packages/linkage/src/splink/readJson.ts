export type JsonObject = Readonly<Record<string, unknown>>;

export function objectIn(json: unknown): JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as JsonObject) : {};
}

export function listIn(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

export function textIn(json: unknown): string | undefined {
  return typeof json === "string" && json !== "" ? json : undefined;
}

/** A probability that can be used: Splink also writes none, 0, or a sentence where it has not observed a level. */
export function shareIn(json: unknown): number | undefined {
  return typeof json === "number" && json > 0 && json <= 1 ? json : undefined;
}

export function numberIn(json: unknown): number | undefined {
  return typeof json === "number" && Number.isFinite(json) ? json : undefined;
}
