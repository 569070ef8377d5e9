/** The head of the chain at one moment, signed; kept by a third party it proves that nothing before it changed. */
export interface Anchor {
  /** Number and hash of the last entry that was chained. */
  readonly number: number;
  readonly hash: string;
  readonly at: string;
  /** Ed25519 over `anchorText`, in base64. */
  readonly signature: string;
}

/** What is signed. */
export function anchorText({ number, hash, at }: Omit<Anchor, "signature">): string {
  return `suar trail anchor\n${number}\n${hash}\n${at}`;
}

/** Reads a line of an anchors file, or the last line of an export; undefined where it is none. */
export function parseAnchor(line: string): Anchor | undefined {
  try {
    const { number, hash, at, signature } = JSON.parse(line) as Partial<Anchor>;
    const isAnchor = Number.isSafeInteger(number) && [hash, at, signature].every((value) => typeof value === "string");
    return isAnchor ? ({ number, hash, at, signature } as Anchor) : undefined;
  } catch {
    return undefined;
  }
}
