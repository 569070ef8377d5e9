let asked: (() => Promise<boolean>) | undefined;

/** Says how the reader is asked to prove themselves before a sensitive act; undefined while nobody can be asked. */
export function proveWith(ask: (() => Promise<boolean>) | undefined): void {
  asked = ask;
}

/** True once the reader has proven themselves; false where they left it. */
export async function askForProof(): Promise<boolean> {
  return (await asked?.()) ?? false;
}
