/** Counts what each account is sending at this moment. */
export class UploadSlots {
  readonly #atOnce: number;
  readonly #taken = new Map<string, number>();

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Takes a slot and returns how to give it back, or undefined where all are taken. */
  take(accountId: string): (() => void) | undefined {
    const taken = this.#taken.get(accountId) ?? 0;
    if (taken >= this.#atOnce) return undefined;
    this.#taken.set(accountId, taken + 1);
    return () => this.#giveBack(accountId);
  }

  #giveBack(accountId: string): void {
    const left = (this.#taken.get(accountId) ?? 1) - 1;
    if (left > 0) this.#taken.set(accountId, left);
    else this.#taken.delete(accountId);
  }
}
