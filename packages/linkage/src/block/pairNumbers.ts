const EMPTY = -1;

/** Gives every distinct pair of numbers (0 or more) a number, in order of appearance: an open-addressing hash table. */
export class PairNumbers {
  #mask = (1 << 10) - 1;
  #firsts = new Int32Array(1 << 10);
  #seconds = new Int32Array(1 << 10);
  #numbers = new Int32Array(1 << 10).fill(EMPTY);
  size = 0;

  numberOf(first: number, second: number): number {
    if (this.size * 2 > this.#mask) this.#grow();
    const slot = this.#slotOf(first, second);
    const known = this.#numbers[slot] as number;
    if (known !== EMPTY) return known;
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    this.#numbers[slot] = this.size;
    return this.size++;
  }

  #slotOf(first: number, second: number): number {
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & this.#mask;
    while (this.#numbers[slot] !== EMPTY && (this.#firsts[slot] !== first || this.#seconds[slot] !== second)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  #grow(): void {
    const [firsts, seconds, numbers] = [this.#firsts, this.#seconds, this.#numbers];
    const slots = (this.#mask + 1) * 4;
    this.#mask = slots - 1;
    this.#firsts = new Int32Array(slots);
    this.#seconds = new Int32Array(slots);
    this.#numbers = new Int32Array(slots).fill(EMPTY);
    numbers.forEach((number, from) => {
      if (number === EMPTY) return;
      const first = firsts[from] as number;
      const second = seconds[from] as number;
      const slot = this.#slotOf(first, second);
      this.#firsts[slot] = first;
      this.#seconds[slot] = second;
      this.#numbers[slot] = number;
    });
  }
}
