/**
 * Sixteen hex digits over the canonical JSON of a value (keys sorted, so that a store may reorder them): two 32-bit
 * FNV-1a passes with different starts. Shows accidental change; it is no signature.
 */
export function digestOf(value: unknown): string {
  const text = canonical(value);
  return [0x811c9dc5, 0x2bd44a1f].map((start) => fnv1a(text, start).toString(16).padStart(8, "0")).join("");
}

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(",")}}`;
}
