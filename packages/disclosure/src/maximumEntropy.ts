/** What the noise of one count is drawn from: the distribution of greatest entropy that keeps to all of this. */
export interface NoiseTask {
  /** The possible noises v, ascending. */
  readonly noises: readonly number[];
  /** Σ v² p. Undefined: whatever variance the greatest entropy brings. */
  readonly variance: number | undefined;
  /** Probabilities may not fall from the lowest noise up to zero. */
  readonly isMonotone: boolean;
  /** The least probability of no noise. */
  readonly stay: number;
}

const MOST_STEPS = 500;
const SOLVED_TO = 1e-10;
const RIDGE = 1e-14;

interface Response {
  readonly probabilities: readonly number[];
  /** The value of the dual without its linear part. */
  readonly value: number;
  /** Noises that move together, by place. Noises held at a bound are in none. */
  readonly blocks: readonly (readonly number[])[];
}

/**
 * Probabilities of greatest entropy under Σp = 1, Σvp = 0, Σv²p = variance. Undefined where no solution is found to
 * 1e-10, as where there is none.
 */
export function probabilitiesOfGreatestEntropy(task: NoiseTask): readonly number[] | undefined {
  const free = solveDual(task, false);
  const zero = task.noises.indexOf(0);
  if (zero < 0 || (free?.[zero] ?? 0) >= task.stay) return free;
  return solveDual(task, true);
}

/**
 * Newton's method on the dual: for given multipliers the best probabilities are the exponentials of an isotonic regression
 * of the exponents (pool adjacent violators). Where zero is held its probability is `stay`.
 */
function solveDual(task: NoiseTask, isZeroHeld: boolean): readonly number[] | undefined {
  const scale = Math.max(...task.noises.map(Math.abs));
  const features = task.noises.map((noise) => {
    const scaled = noise / scale;
    return task.variance === undefined ? [1, scaled] : [1, scaled, scaled ** 2];
  });
  const wanted = task.variance === undefined ? [1, 0] : [1, 0, task.variance / scale ** 2];
  const dual = (multipliers: readonly number[]): Dual => {
    const exponents = features.map((row) => dot(row, multipliers));
    const response = respond(task, isZeroHeld, exponents);
    const gradient = wanted.map((want, at) => dot(column(features, at), response.probabilities) - want);
    return { multipliers, response, gradient, value: response.value - dot(wanted, multipliers) };
  };
  let now = dual(wanted.map((_, at) => (at === 0 ? -Math.log(features.length) : 0)));
  for (let step = 0; step < MOST_STEPS; step++) {
    if (now.gradient.every((slope) => Math.abs(slope) < SOLVED_TO)) return now.response.probabilities;
    const next = descend(now, solve(curvature(now.response, features), now.gradient), dual);
    if (next === undefined) return undefined;
    now = next;
  }
  return undefined;
}

interface Dual {
  readonly multipliers: readonly number[];
  readonly response: Response;
  readonly gradient: readonly number[];
  readonly value: number;
}

/** The longest of a full step and its halves that lowers the value enough; close to the end, the gradient. */
function descend(
  now: Dual,
  direction: readonly number[],
  dual: (multipliers: readonly number[]) => Dual,
): Dual | undefined {
  const slope = dot(direction, now.gradient);
  const steepness = dot(now.gradient, now.gradient);
  for (let length = 1; length > 1e-12; length /= 2) {
    const next = dual(now.multipliers.map((each, at) => each - length * (direction[at] ?? 0)));
    if (next.value <= now.value - 1e-4 * length * slope) return next;
    const isLevel = Math.abs(next.value - now.value) <= 1e-14 * (1 + Math.abs(now.value));
    if (isLevel && dot(next.gradient, next.gradient) < steepness) return next;
  }
  return undefined;
}

/** The probabilities that are best for given exponents. */
function respond({ noises, isMonotone, stay }: NoiseTask, isZeroHeld: boolean, exponents: readonly number[]): Response {
  const zero = noises.indexOf(0);
  const chain = isMonotone && zero > 0 ? zero : 0;
  const levelOf = (block: readonly number[]) =>
    Math.exp(block.reduce((sum, at) => sum + (exponents[at] ?? 0), 0) / block.length);
  const single = noises.map((_, at) => [at]).slice(chain + 1);
  const rising = poolAdjacent(exponents.slice(0, isZeroHeld && zero === chain ? chain : chain + 1));
  // those before a held zero may not exceed it
  const isBelow = (block: readonly number[]) => !isZeroHeld || chain === 0 || levelOf(block) < stay;
  const blocks = [...rising.filter(isBelow), ...single].filter((block) => !isZeroHeld || block[0] !== zero);
  const probabilities = noises.map(() => stay);
  for (const block of blocks) for (const at of block) probabilities[at] = levelOf(block);
  const value = probabilities.reduce(
    (sum, p, at) => sum + (p > 0 ? p * (1 + (exponents[at] ?? 0) - Math.log(p)) : 0),
    0,
  );
  return { probabilities, value, blocks };
}

/** Blocks of places whose means do not fall from one block to the next (Ayer and others 1955). */
function poolAdjacent(values: readonly number[]): number[][] {
  const pools: { places: number[]; sum: number }[] = [];
  values.forEach((value, at) => {
    let pool = { places: [at], sum: value };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.sum / last.places.length <= pool.sum / pool.places.length) break;
      pools.pop();
      pool = { places: [...last.places, ...pool.places], sum: last.sum + pool.sum };
    }
    pools.push(pool);
  });
  return pools.map(({ places }) => places);
}

function curvature({ probabilities, blocks }: Response, features: readonly (readonly number[])[]): number[][] {
  const size = features[0]?.length ?? 0;
  const matrix: number[][] = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, at) => (row === at ? RIDGE : 0)),
  );
  for (const block of blocks) {
    const sums = Array.from({ length: size }, (_, at) => block.reduce((sum, k) => sum + (features[k]?.[at] ?? 0), 0));
    const weight = (probabilities[block[0] ?? 0] ?? 0) / block.length;
    matrix.forEach((line, row) => {
      for (let at = 0; at < size; at++) line[at] = (line[at] ?? 0) + weight * (sums[row] ?? 0) * (sums[at] ?? 0);
    });
  }
  return matrix;
}

/** Solves a small system by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  let lines = matrix.map((line, row) => [...line, right[row] ?? 0]);
  const size = lines.length;
  for (let at = 0; at < size; at++) {
    const weightOf = (line: readonly number[]) => Math.abs(line[at] ?? 0);
    const pivot = lines.slice(at).reduce((best, line) => (weightOf(line) > weightOf(best) ? line : best));
    const others = lines
      .filter((line) => line !== pivot)
      .map((line) => minus(line, (line[at] ?? 0) / (pivot[at] ?? 1), pivot));
    lines = [...others.slice(0, at), pivot, ...others.slice(at)];
  }
  return lines.map((line, row) => (line[size] ?? 0) / (line[row] ?? 1));
}

function minus(line: readonly number[], factor: number, other: readonly number[]): number[] {
  return line.map((each, at) => each - factor * (other[at] ?? 0));
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, each, at) => sum + each * (right[at] ?? 0), 0);
}

function column(rows: readonly (readonly number[])[], at: number): readonly number[] {
  return rows.map((row) => row[at] ?? 0);
}
