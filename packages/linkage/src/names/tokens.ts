import { respellName } from "./spelling.ts";
import { withoutTitles } from "./titles.ts";

const muhammad = /^(m|md|mh|muh|moh|mohd|muhd|moch|much|mu?o?ha?m+[aeu]d|mu?o?ch?a?m+[aeu]d)$/;
const marksFather = new Set(["bin", "binti", "bt", "bte", "binte"]);

/** Small letters without accents, split wherever there is no letter; an apostrophe inside a word is left out. */
export function wordsOfName(name: string): string[] {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’`]/g, "");
  return plain.split(/[^\p{L}]+/u).filter((word) => word !== "");
}

export interface NameParts {
  /** The person's own words, spelt in one way, in the order given. */
  readonly own: readonly string[];
  /** What stands behind *bin* or *binti*: the father's name. */
  readonly father: readonly string[];
}

/**
 * Reads an Indonesian name: titles left out, the father's name apart, every Muhammad written alike.
 *
 * @example readName("Hj. Sitti Noerhaliza binti H. Moh. Jusuf") // own: siti, nurhalija; father: muhammad, jusup
 */
export function readName(name: string): NameParts {
  const words = wordsOfName(name);
  const mark = words.findIndex((word, at) => at > 0 && marksFather.has(word));
  const own = mark < 0 ? words : words.slice(0, mark);
  const father = mark < 0 ? [] : words.slice(mark + 1);
  return { own: spellAlike(own), father: spellAlike(father) };
}

function spellAlike(words: readonly string[]): string[] {
  return withoutTitles(words).map((word) => (muhammad.test(word) ? "muhamad" : respellName(word)));
}
