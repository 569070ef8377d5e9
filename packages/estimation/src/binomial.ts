import type { Random } from "./random.ts";

/** Below this mean the distribution is walked through from 0; from it on, BTPE rejects from a hat. */
const WALK_BELOW = 30;
const WALK_NO_FURTHER = 110;

/**
 * How many of `trials` succeed at this chance. By inversion, or by algorithm BTPE of V. Kachitvichyanukul and B. W. Schmeiser,
 * *Binomial random variate generation* (CACM 31, 1988), which R uses too: the same uniform numbers give the same counts.
 */
export function drawBinomial(trials: number, chance: number, random: Random): number {
  if (trials === 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  const rarer = Math.min(chance, 1 - chance);
  const drawn = trials * rarer < WALK_BELOW ? walk(trials, rarer, random) : new Hat(trials, rarer).draw(random);
  return chance > 0.5 ? trials - drawn : drawn;
}

function walk(trials: number, chance: number, random: Random): number {
  const ratio = chance / (1 - chance);
  const none = (1 - chance) ** trials;
  for (;;) {
    let rest = random();
    let share = none;
    for (let drawn = 0; drawn <= WALK_NO_FURTHER; drawn++) {
      if (rest < share) return drawn;
      rest -= share;
      share *= (ratio * (trials + 1)) / (drawn + 1) - ratio;
    }
  }
}

/** BTPE: a triangle over a parallelogram in the middle, exponential tails at both ends. Names as in the paper. */
class Hat {
  readonly #n: number;
  readonly #p: number;
  readonly #q: number;
  readonly #npq: number;
  readonly #m: number;
  readonly #xm: number;
  readonly #xl: number;
  readonly #xr: number;
  readonly #c: number;
  readonly #leftRate: number;
  readonly #rightRate: number;
  readonly #p1: number;
  readonly #p2: number;
  readonly #p3: number;
  readonly #p4: number;
  #v = 0;

  constructor(n: number, p: number) {
    const q = 1 - p;
    [this.#n, this.#p, this.#q, this.#npq] = [n, p, q, n * p * q];
    const fm = n * p + p;
    this.#m = Math.floor(fm);
    this.#p1 = Math.floor(2.195 * Math.sqrt(this.#npq) - 4.6 * q) + 0.5;
    this.#xm = this.#m + 0.5;
    this.#xl = this.#xm - this.#p1;
    this.#xr = this.#xm + this.#p1;
    this.#c = 0.134 + 20.5 / (15.3 + this.#m);
    const left = (fm - this.#xl) / (fm - this.#xl * p);
    const right = (this.#xr - fm) / (this.#xr * q);
    this.#leftRate = left * (1 + 0.5 * left);
    this.#rightRate = right * (1 + 0.5 * right);
    this.#p2 = this.#p1 * (1 + 2 * this.#c);
    this.#p3 = this.#p2 + this.#c / this.#leftRate;
    this.#p4 = this.#p3 + this.#c / this.#rightRate;
  }

  draw(random: Random): number {
    for (;;) {
      const u = random() * this.#p4;
      this.#v = random();
      // within the triangle every point is under the distribution
      if (u <= this.#p1) return Math.floor(this.#xm - this.#p1 * this.#v + u);
      const y = this.#propose(u);
      if (y !== undefined && this.#accepts(y)) return y;
    }
  }

  /** A value from the parallelogram or a tail; changes v to its height under the hat. */
  #propose(u: number): number | undefined {
    if (u <= this.#p2) {
      const x = this.#xl + (u - this.#p1) / this.#c;
      this.#v = this.#v * this.#c + 1 - Math.abs(this.#xm - x) / this.#p1;
      return this.#v > 1 || this.#v <= 0 ? undefined : Math.floor(x);
    }
    if (u > this.#p3) {
      const y = Math.floor(this.#xr - Math.log(this.#v) / this.#rightRate);
      this.#v *= (u - this.#p3) * this.#rightRate;
      return y > this.#n ? undefined : y;
    }
    const y = Math.trunc(this.#xl + Math.log(this.#v) / this.#leftRate);
    this.#v *= (u - this.#p2) * this.#leftRate;
    return y < 0 ? undefined : y;
  }

  #accepts(y: number): boolean {
    const k = Math.abs(y - this.#m);
    if (k <= 20 || k >= this.#npq / 2 - 1) return this.#v <= this.#shareOfMode(y);
    const squeeze = (k / this.#npq) * ((k * (k / 3 + 0.625) + 0.1666666666666) / this.#npq + 0.5);
    const normal = -(k * k) / (2 * this.#npq);
    const height = Math.log(this.#v);
    if (height < normal - squeeze) return true;
    return height <= normal + squeeze && height <= this.#logShareOfMode(y);
  }

  /** P(y) ÷ P(mode), by the recursion. */
  #shareOfMode(y: number): number {
    const ratio = this.#p / this.#q;
    const g = ratio * (this.#n + 1);
    let share = 1;
    for (let at = this.#m + 1; at <= y; at++) share *= g / at - ratio;
    for (let at = y + 1; at <= this.#m; at++) share /= g / at - ratio;
    return share;
  }

  /** Its logarithm, by Stirling's formula. */
  #logShareOfMode(y: number): number {
    const [x1, f1, z, w] = [y + 1, this.#m + 1, this.#n + 1 - this.#m, this.#n - y + 1];
    return (
      this.#xm * Math.log(f1 / x1) +
      (this.#n - this.#m + 0.5) * Math.log(z / w) +
      (y - this.#m) * Math.log((w * this.#p) / (x1 * this.#q)) +
      stirling(f1) +
      stirling(z) +
      stirling(x1) +
      stirling(w)
    );
  }
}

function stirling(x: number): number {
  const square = x * x;
  return (13860 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
}
