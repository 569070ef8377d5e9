type Respelling = readonly [written: RegExp, meant: string];

// Spelling before 1972, then letters that clerks use for one another (docs/methods/linkage.md).
const respellings: readonly Respelling[] = [
  [/oe/g, "u"],
  [/dj/g, "j"],
  [/tj/g, "c"],
  [/sj/g, "sy"],
  [/ch/g, "kh"],
  [/nj/g, "ny"],
  [/ph|[fv]/g, "p"],
  [/z/g, "j"],
  [/q/g, "k"],
  [/x/g, "ks"],
  [/ie$/, "i"],
  // before 1972 the sound of "y" was written "j", and clerks still mix them before vowels; elsewhere y is i
  [/y(?=[aeiou])/g, "j"],
  [/y/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** One spelling for the many of a word of a name: `Soeharto` and `Suharto` become the same, `Yusuf` and `Jusup` nearly. */
export function respellName(token: string): string {
  return respellings.reduce((word, [written, meant]) => word.replace(written, meant), token);
}

const soundings: readonly Respelling[] = [
  [/sj/g, "s"],
  [/ij/g, "i"],
  [/kh/g, "h"],
  [/dh/g, "d"],
  [/th/g, "t"],
  [/w/g, "u"],
  [/(?<=.)h/g, ""],
  [/(?<=.)[aeiou]/g, ""],
  [/(.)\1+/g, "$1"],
];

/**
 * A short key that words which sound alike share: the first letter and the consonants after it.
 * Words of few consonants keep their vowels, because "Ai" and "Ayu" would otherwise meet half the country.
 */
export function soundOfName(token: string): string {
  const word = respellName(token);
  const key = soundings.reduce((text, [written, meant]) => text.replace(written, meant), word);
  return key.length >= 2 ? key : word;
}
