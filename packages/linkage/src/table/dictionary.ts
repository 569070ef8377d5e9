import type { ArrayColumn, TextColumn } from "./table.ts";

/** Gives every distinct text a number, in order of appearance. */
export class Dictionary {
  readonly values: string[] = [];
  readonly #codeOf = new Map<string, number>();

  codeOf(value: string): number {
    const known = this.#codeOf.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.#codeOf.set(value, code);
    this.values.push(value);
    return code;
  }
}

export function textColumn(codes: Int32Array, values: readonly string[]): TextColumn {
  const counts = new Int32Array(values.length);
  for (const code of codes) if (code >= 0) counts[code] = (counts[code] as number) + 1;
  return { type: "text", codes, values, counts };
}

export function arrayColumn(offsets: Int32Array, items: Int32Array, values: readonly string[]): ArrayColumn {
  const counts = new Int32Array(values.length);
  for (const item of items) counts[item] = (counts[item] as number) + 1;
  return { type: "array", offsets, items, values, counts };
}
