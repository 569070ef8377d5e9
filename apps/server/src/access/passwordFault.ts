import type { MessageKey } from "@suar/messages";

/** Words that a password of this account must not be made of. */
export interface Owner {
  email: string;
  name: string;
  organisation?: string | null;
}

/** Guesses that a password must withstand; the estimate is that of a guesser who knows the lists. */
const FEWEST_GUESSES = 1e8;
const FEWEST_OTHER_LETTERS = 8;
/** What is judged of a long password, and in how many ways digits are read as letters: each letter more costs milliseconds. */
const MOST_LETTERS_JUDGED = 64;
const MOST_SUBSTITUTIONS = 8;

/**
 * Why a password would soon be guessed; null where it would not. Nothing is asked of its letters (NIST SP 800-63B 3.1.1.2):
 * it is compared with lists of breached and common passwords, words and names, in this process; it is sent nowhere.
 */
export async function passwordFault(password: string, owner: Owner): Promise<MessageKey | null> {
  const own = wordsOf(owner);
  if (lettersBeside(own, password) < FEWEST_OTHER_LETTERS) return "access.password.own";
  const { guesses } = (await estimator()).check(password.slice(0, MOST_LETTERS_JUDGED), own);
  return guesses >= FEWEST_GUESSES ? null : "access.password.common";
}

/** How many letters and digits a password has beside the words of its owner. */
function lettersBeside(words: readonly string[], password: string): number {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ""), password.toLowerCase());
  return rest.replaceAll(/[^\p{L}\p{N}]/gu, "").length;
}

function wordsOf({ email, name, organisation }: Owner): string[] {
  const texts = [email, email.split("@")[0] ?? "", name, organisation ?? "", "suar"];
  const words = texts.flatMap((text) => [text, text.replaceAll(/\s/g, ""), ...text.split(/[^\p{L}\p{N}]+/u)]);
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => word.length >= 4);
}

let loading: ReturnType<typeof loadEstimator> | undefined;

/** Read when the first password is set: the lists take 2 MB that a server which sets none can spare. */
function estimator() {
  loading ??= loadEstimator();
  return loading;
}

async function loadEstimator() {
  const [{ ZxcvbnFactory }, common, id, en] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-id"),
    import("@zxcvbn-ts/language-en"),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...id.dictionary, ...en.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: MOST_SUBSTITUTIONS,
  });
}
