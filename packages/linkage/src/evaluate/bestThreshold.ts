import { Forest } from "../cluster/forest.ts";
import { type Agreement, agreementOf, pairsWithin } from "./agreement.ts";

/** Pairs as lists of the same length. */
export interface WeightedPairs {
  readonly left: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly weightBits: ArrayLike<number>;
}

export interface BestThreshold extends Agreement {
  /** Pairs of at least so many bits are joined. */
  readonly thresholdBits: number;
}

/**
 * The threshold at which connected components agree best with the truth (greatest F1), found in one pass from the strongest
 * pair to the weakest.
 */
export function bestClusterThreshold(pairs: WeightedPairs, truth: ArrayLike<number>): BestThreshold {
  const growing = new GrowingClusters(truth);
  return bestOf(pairs, truth, (left, right) => growing.join(left, right));
}

/** The threshold at which the pairs themselves, not closed to groups, agree best with the truth. */
export function bestPairThreshold(pairs: WeightedPairs, truth: ArrayLike<number>): BestThreshold {
  let [put, right] = [0, 0];
  return bestOf(pairs, truth, (one, other) => {
    put++;
    if (truth[one] === truth[other]) right++;
    return { put, truePositives: right };
  });
}

interface Tally {
  readonly put: number;
  readonly truePositives: number;
}

function bestOf(
  { left, right, weightBits }: WeightedPairs,
  truth: ArrayLike<number>,
  take: (left: number, right: number) => Tally,
): BestThreshold {
  const belong = pairsWithin(Array.from(truth));
  const order = Array.from(weightBits, (_, at) => at).sort(
    (a, b) => (weightBits[b] as number) - (weightBits[a] as number),
  );
  let best: BestThreshold = { ...agreementOf(0, 0, belong), thresholdBits: Number.POSITIVE_INFINITY };
  order.forEach((at, place) => {
    const tally = take(left[at] as number, right[at] as number);
    const next = order[place + 1];
    // pairs of one weight come together or not at all
    if (next !== undefined && weightBits[next] === weightBits[at]) return;
    const agreement = agreementOf(tally.truePositives, tally.put, belong);
    if (agreement.f1 > best.f1) best = { ...agreement, thresholdBits: weightBits[at] as number };
  });
  return best;
}

/** Clusters that grow pair by pair, counting what they put together and how much of it is true. */
class GrowingClusters {
  readonly #forest: Forest;
  /** Root → records of each true group within it. */
  readonly #makeup: Map<number, number>[];
  readonly #sizes: Float64Array;
  #put = 0;
  #truePositives = 0;

  constructor(truth: ArrayLike<number>) {
    this.#forest = new Forest(truth.length);
    this.#makeup = Array.from(truth, (group) => new Map([[group, 1]]));
    this.#sizes = new Float64Array(truth.length).fill(1);
  }

  join(left: number, right: number): Tally {
    const one = this.#forest.rootOf(left);
    const other = this.#forest.rootOf(right);
    if (one !== other) this.#merge(one, other);
    return { put: this.#put, truePositives: this.#truePositives };
  }

  #merge(one: number, other: number): void {
    this.#put += (this.#sizes[one] as number) * (this.#sizes[other] as number);
    const root = this.#forest.joinRoots(one, other);
    const absorbed = root === one ? other : one;
    const makeup = this.#makeup[root] as Map<number, number>;
    for (const [group, records] of this.#makeup[absorbed] as Map<number, number>) {
      const before = makeup.get(group) ?? 0;
      this.#truePositives += before * records;
      makeup.set(group, before + records);
    }
    this.#sizes[root] = (this.#sizes[root] as number) + (this.#sizes[absorbed] as number);
  }
}
