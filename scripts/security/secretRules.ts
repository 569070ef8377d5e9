import { createHash } from "node:crypto";

/** What looks like a secret or like a person, and how each is told from what only resembles it. */
export interface SecretRule {
  name: string;
  /** Why it is looked for. */
  why: string;
  pattern: RegExp;
  /** Narrows what the pattern found; absent where the pattern alone decides. */
  isReal?: (match: RegExpExecArray) => boolean;
}

// patterns are written in pieces where the whole would find itself here
export const SECRET_RULES: readonly SecretRule[] = [
  {
    name: "private key",
    why: "whoever has it is the server, the sealer or a client",
    pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/g,
  },
  {
    name: "age or minisign key",
    why: "opens encrypted backups",
    pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{20,}/g,
  },
  {
    name: "token of a hosting or cloud provider",
    why: "gives access to code, packages or machines",
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,}|glpat-[A-Za-z0-9_-]{20,}|npm_[A-Za-z0-9]{36}|pypi-AgEI[A-Za-z0-9_-]{40,}|(?:AKIA|ASIA)[0-9A-Z]{16}|AIza[0-9A-Za-z_-]{35}|xox[abprs]-[0-9A-Za-z-]{10,}|sk_live_[0-9A-Za-z]{20,}|sk-ant-[A-Za-z0-9_-]{20,}|SG\.[\w-]{20,}\.[\w-]{20,})/g,
  },
  {
    name: "signed token",
    why: "a JSON web token may still be valid",
    pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g,
  },
  {
    name: "password in an address",
    why: "a database's or proxy's password, written into its address",
    pattern: /\b[a-z][a-z0-9+]{2,}:\/\/[^\s:/@"'`<>{}$]+:([^\s/@"'`<>{}$]{3,})@/g,
    isReal: ([, password = ""]) => !/^(?:…|\.{3}|x+|\*+|password|secret)$/i.test(password),
  },
  {
    name: "assigned secret",
    why: "a key or token written into code or settings",
    pattern:
      /(?:secret|passwo?r?d|passphrase|api_?key|auth_?token|access_?token|master_?key|private_?key)["']?\s*[:=]\s*["'`]([A-Za-z0-9+/_=-]{16,})["'`]/gi,
    isReal: ([, value = ""]) => bitsPerCharacter(value) > 3.2 && /\d/.test(value) && /[A-Za-z]/.test(value),
  },
  {
    name: "national identity number",
    why: "a number that the demo country cannot have drawn may be a person's",
    pattern: /(?<![\w.-])\d{16}(?![\w-])/g,
    isReal: ([number]) => isNikLike(number) && !isOfTheDemoCountry(number),
  },
];

/** Region, day (girls: + 40), month, year, number of the day: as `docs/methods/linkage.md` says. */
function isNikLike(number: string): boolean {
  const part = (from: number, to: number) => Number(number.slice(from, to));
  const province = part(0, 2);
  const day = part(6, 8) % 40;
  const month = part(8, 10);
  const isRegion = province >= 11 && province <= 97 && part(2, 4) >= 1 && part(4, 6) >= 1;
  return isRegion && day >= 1 && day <= 31 && part(6, 8) <= 71 && month >= 1 && month <= 12 && part(12, 16) >= 1;
}

/** The generator draws sub-districts up to 20 and at most 25 numbers a day (demo/src/nikOfPerson.ts). */
function isOfTheDemoCountry(number: string): boolean {
  return Number(number.slice(4, 6)) <= 20 && Number(number.slice(12)) <= 25;
}

export interface SecretFinding {
  /** Names the match in the list of exceptions without repeating it. */
  id: string;
  rule: string;
  place: string;
}

/** Everything in a text that a rule finds. The finding holds a fingerprint of the match, never the match. */
export function findSecrets(text: string, place: string): SecretFinding[] {
  return SECRET_RULES.flatMap(({ name, pattern, isReal = () => true }) =>
    [...text.matchAll(pattern)]
      .filter((match) => isReal(match))
      .map((match) => ({ id: fingerprint(match[0]), rule: name, place: `${place}:${lineOf(text, match.index)}` })),
  );
}

function fingerprint(match: string): string {
  return createHash("sha256").update(match).digest("hex").slice(0, 16);
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** Shannon's entropy: words and placeholders repeat their letters, drawn keys do not. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0);
}
