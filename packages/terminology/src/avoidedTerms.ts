export interface AvoidedTerm {
  readonly term: string;
  readonly language: "id" | "en";
  /** What to write instead. */
  readonly use: string;
  /** `avoid`: never about a child, unless it is the name of an act of law and marked so; `care`: right in some sentences only. */
  readonly level: "avoid" | "care";
  /** Found in the text of laws, where it may be quoted if marked. */
  readonly inLaw?: true;
}

const avoid = (language: "id" | "en", use: string, ...terms: string[]): AvoidedTerm[] =>
  terms.map((term) => ({ term, language, use, level: "avoid" }));
const legal = (language: "id" | "en", use: string, ...terms: string[]): AvoidedTerm[] =>
  terms.map((term) => ({ term, language, use, level: "avoid", inLaw: true }));
const care = (language: "id" | "en", use: string, ...terms: string[]): AvoidedTerm[] =>
  terms.map((term) => ({ term, language, use, level: "care" }));

/** Terms and their status follow the Terminology Guidelines (Luxembourg Guidelines); the wording of the replacements is ours. */
export const avoidedTerms: readonly AvoidedTerm[] = [
  ...avoid("id", "anak korban eksploitasi seksual", "pekerja seks anak", "pelacur anak", "psk anak", "anak pelacur"),
  ...avoid(
    "en",
    "child victim of sexual exploitation",
    "child sex worker",
    "child sex workers",
    "child prostitute",
    "child prostitutes",
  ),
  ...avoid(
    "id",
    "eksploitasi seksual anak dalam perjalanan dan pariwisata",
    "pariwisata seks anak",
    "wisata seks anak",
  ),
  ...avoid(
    "en",
    "sexual exploitation of children in travel and tourism",
    "child sex tourism",
    "child sex tourist",
    "sex tourism",
  ),
  ...legal("id", "eksploitasi seksual anak dalam prostitusi", "prostitusi anak", "pelacuran anak"),
  ...legal("en", "sexual exploitation of children in prostitution", "child prostitution"),
  ...legal("id", "materi kekerasan atau eksploitasi seksual anak", "pornografi anak", "video porno anak"),
  ...legal("en", "child sexual abuse material", "child pornography", "child porn", "kiddie porn"),
  ...avoid("id", "anak yang menunjukkan perilaku seksual berbahaya", "pelaku seksual anak", "predator cilik"),
  ...avoid("en", "child who shows harmful sexual behaviour", "juvenile sex offender", "juvenile sex offenders"),
  ...care("id", "pelaku atau terduga pelaku", "klien", "pelanggan"),
  ...care("en", "offender or alleged offender", "client", "customer"),
  ...care("id", "sebut bentuknya dengan kode E2b", "sekstorsi"),
  ...care("en", "sexual extortion of children (E2b)", "sextortion", "sexting", "self-generated"),
  ...care("id", "anak korban, atau penyintas bila ia sendiri menghendakinya", "penyintas"),
];

export interface FoundTerm {
  readonly term: AvoidedTerm;
  /** Where it starts in the text. */
  readonly at: number;
  /** Followed by a mark that it is a law's or a source's own word. */
  readonly marked: boolean;
}

// A quoted term of a law or of a source is followed by its mark: `prostitusi anak (istilah hukum)`.
const MARK = /^["'”’»]?\s*\((istilah (hukum|undang-undang|sumber)|term of law|source's term)/i;

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");
}

const patterns = avoidedTerms.map((term) => ({
  term,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escapeForPattern(term.term)}(?![\\p{L}\\p{N}])`, "giu"),
}));

/**
 * Avoided terms in a text of one language, in the order of the list. A bare English term in an Indonesian text is not looked for.
 *
 * @example findAvoidedTerms("child pornography (term of law)", "en")[0].marked // true
 */
export function findAvoidedTerms(text: string, language: "id" | "en"): readonly FoundTerm[] {
  return patterns
    .filter(({ term }) => term.language === language)
    .flatMap(({ term, pattern }) =>
      [...text.matchAll(pattern)].map((match) => ({
        term,
        at: match.index,
        marked: MARK.test(text.slice(match.index + match[0].length)),
      })),
    );
}
