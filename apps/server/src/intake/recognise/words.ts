/**
 * Text in the form in which names and words are compared: lower case, letters and digits only, single blanks.
 *
 * @example plainWords("victim.victimPerson.dateOfBirth") // "victim victim person date of birth"
 */
export function plainWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

// what sources write where they know nothing
const NOTHING =
  /^(-+|\.+|0+|x+|\?+|n ?a|nan|null|none|nihil|kosong|tidak (ada|diketahui|tahu|punya)|belum (ada|diketahui)|tdk (ada|diketahui|tahu)|unknown|not known)$/i;

/** No way of saying nothing is longer; names and addresses need not be looked at. */
const LONGEST_NOTHING_CHARS = 20;

/** The trimmed value, or undefined where the source says in some way that it has none. */
export function givenValue(cell: string | undefined): string | undefined {
  const value = cell?.trim();
  if (value === undefined || value === "") return undefined;
  if (value.length > LONGEST_NOTHING_CHARS) return value;
  return NOTHING.test(value.replace(/[^A-Za-z0-9 .?-]/g, " ").trim()) ? undefined : value;
}
