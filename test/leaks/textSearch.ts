interface Sought {
  bytes: Buffer;
  text: string;
  asWord: boolean;
}

/** Finds any of many texts in bytes of any kind: plain, in two-byte letters, in base64 and in hexadecimal digits. */
export class TextSearch {
  /** By their first three bytes, so that most places are passed by with one look. */
  readonly #byBeginning = new Map<number, Sought[]>();
  readonly #beginnings = new Uint8Array(2 ** 24);

  constructor({ whole, words }: { whole: readonly string[]; words: readonly string[] }) {
    for (const text of whole) this.#add(text, false);
    for (const text of words) this.#add(text, true);
  }

  #add(text: string, asWord: boolean): void {
    const bytes = Buffer.from(text.toLowerCase(), "utf8");
    const key = ((bytes[0] ?? 0) << 16) | ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0);
    this.#beginnings[key] = 1;
    this.#byBeginning.set(key, [...(this.#byBeginning.get(key) ?? []), { bytes, text, asWord }]);
  }

  /** Every text found, each once. */
  find(haystack: Buffer): Set<string> {
    const found = new Set<string>();
    this.#findPlain(haystack, found);
    // two-byte letters leave every second byte empty
    if (haystack.includes(0)) this.#findPlain(haystack.filter((byte) => byte !== 0) as Buffer, found);
    const text = haystack.toString("latin1");
    for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)) {
      this.#findPlain(Buffer.from(run, "base64"), found);
      if (/^(?:[0-9a-f]{2}){8,}$/i.test(run)) this.#findPlain(Buffer.from(run, "hex"), found);
    }
    return found;
  }

  #findPlain(haystack: Buffer, found: Set<string>): void {
    const low = toLower(haystack);
    for (let at = 0; at + 2 < low.length; at += 1) {
      const key = ((low[at] ?? 0) << 16) | ((low[at + 1] ?? 0) << 8) | (low[at + 2] ?? 0);
      if (this.#beginnings[key] !== 1) continue;
      for (const sought of this.#byBeginning.get(key) ?? []) if (standsAt(low, at, sought)) found.add(sought.text);
    }
  }
}

function standsAt(low: Buffer, at: number, { bytes, text, asWord }: Sought): boolean {
  const end = at + bytes.length;
  if (end > low.length || low.compare(bytes, 0, bytes.length, at, end) !== 0) return false;
  const standsAlone = !isPartOfWord(low[at - 1]) && !isPartOfWord(low[end]);
  return standsAlone || (!asWord && !/^\d+$/.test(text));
}

/** A number of twelve digits stands by chance in one of thirty, and a name in a longer word. */
function isPartOfWord(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte >= 128;
}

function toLower(bytes: Buffer): Buffer {
  const low = Buffer.from(bytes);
  for (let at = 0; at < low.length; at += 1) {
    const byte = low[at] ?? 0;
    if (byte >= 65 && byte <= 90) low[at] = byte + 32;
  }
  return low;
}
