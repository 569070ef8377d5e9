import type { Chance } from "../chance.ts";

type Respelling = readonly [pattern: RegExp, written: string];

// What clerks write for what they hear: the spelling before 1972, and letters that sound alike (docs/methods/linkage.md).
const RESPELLINGS: readonly Respelling[] = [
  [/u/, "oe"],
  [/j/, "dj"],
  [/c/, "tj"],
  [/sy/, "sj"],
  [/y(?=[aiu])/, "j"],
  [/f/, "p"],
  [/p/, "f"],
  [/v/, "f"],
  [/z/, "j"],
  [/z/, "s"],
  [/k$/, "q"],
  [/q/, "k"],
  [/i$/, "ie"],
  [/i$/, "y"],
  [/y$/, "i"],
  [/kh/, "h"],
  [/h$/, ""],
  [/a$/, "ah"],
  [/([lnrst])(?=[aeiou])/, "$1$1"],
  [/([a-z])\1/, "$1"],
  [/ai/, "ei"],
  [/dh/, "d"],
  [/th/, "t"],
  [/au/, "aw"],
];

function respell(chance: Chance, word: string): string {
  const fitting = RESPELLINGS.filter(([pattern]) => pattern.test(word.slice(1)));
  if (fitting.length === 0) return mistype(chance, word);
  const [pattern, written] = chance.pick(fitting);
  return `${word.slice(0, 1)}${word.slice(1).replace(pattern, written)}`;
}

/** One slip of the fingers: two letters swapped, one dropped, one doubled. */
function mistype(chance: Chance, word: string): string {
  if (word.length < 4) return word;
  const at = 1 + chance.below(word.length - 2);
  const rest = [word.slice(0, at), word.slice(at)] as const;
  const slip = chance.below(3);
  if (slip === 0) return `${rest[0]}${rest[1].slice(1)}`;
  if (slip === 1) return `${rest[0]}${rest[1].slice(0, 1)}${rest[1]}`;
  return `${rest[0]}${rest[1].slice(1, 2)}${rest[1].slice(0, 1)}${rest[1].slice(2)}`;
}

const MUHAMMAD = ["Muh.", "Moh.", "Mohd", "M.", "Mochamad", "Mohammad", "Muhamad"];

function shortenMuhammad(chance: Chance, name: string): string {
  return name === "Muhammad" && chance.happens(0.55) ? chance.pick(MUHAMMAD) : name;
}

export interface NameHabits {
  /** Share of names with a word spelt in another way. */
  readonly respelt: number;
  readonly mistyped: number;
  /** Share with the last word left out. */
  readonly shortened: number;
  readonly swapped: number;
  /** Share of names given as one word only. */
  readonly callNames: number;
  readonly titles: readonly string[];
  readonly titled: number;
  /** Share with the father's name behind *bin* or *binti*. */
  readonly patronyms: number;
}

function changeOneWord(chance: Chance, names: readonly string[], change: (word: string) => string): string[] {
  const at = chance.below(names.length);
  return names.map((name, position) => (position === at ? change(name) : name));
}

/** A name as one clerk of one source writes it. */
export function writeName(
  chance: Chance,
  names: readonly string[],
  habits: NameHabits,
  patronym: { word: string; father: string } | undefined,
): string {
  let words = names.map((name) => shortenMuhammad(chance, name));
  if (words.length > 1 && chance.happens(habits.callNames)) words = words.slice(0, 1);
  else if (words.length > 1 && chance.happens(habits.shortened)) words = words.slice(0, -1);
  if (chance.happens(habits.respelt)) words = changeOneWord(chance, words, (word) => respell(chance, word));
  if (chance.happens(habits.mistyped)) words = changeOneWord(chance, words, (word) => mistype(chance, word));
  if (words.length > 1 && chance.happens(habits.swapped)) words = [...words.slice(1), ...words.slice(0, 1)];
  if (patronym !== undefined && chance.happens(habits.patronyms)) words.push(patronym.word, patronym.father);
  if (habits.titles.length > 0 && chance.happens(habits.titled)) words.unshift(chance.pick(habits.titles));
  return words.join(" ");
}
