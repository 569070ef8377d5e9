import type { CodeList } from "@suar/terminology";
import { plainWords } from "./words.ts";

/** Words as sources write them → our code; null: the words are known, and do not decide. The first rule that fits counts. */
export type WordRules = readonly (readonly [words: RegExp, code: string | null])[];

/** Our code for a source's word; null where the word cannot decide; undefined where it is unknown. */
export type ReadCode = (value: string) => string | null | undefined;

/** Reads codes by the code itself, by its name in either language, then by rules on words. */
export function codeReader(list: CodeList, rules: WordRules): ReadCode {
  const byName = new Map<string, string>();
  for (const { code, id, en } of list.codes) {
    for (const name of [code, id, en]) byName.set(plainWords(name), code);
  }
  const known = new Map<string, string | null | undefined>();
  return (value) => {
    if (known.has(value)) return known.get(value);
    const words = plainWords(value);
    const code = byName.get(words) ?? rules.find(([pattern]) => pattern.test(words))?.[1];
    // coded columns hold few different words; a column that is none must not fill the memory
    if (known.size < 10_000) known.set(value, code);
    return code;
  };
}
