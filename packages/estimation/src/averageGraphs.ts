import { type CaptureTable, observed } from "./captureTable.ts";
import { type DecomposableGraph, decomposableGraphs } from "./decomposableGraphs.ts";
import { GraphScores } from "./graphScores.ts";

/** The posterior of N, averaged over all decomposable graphs. */
export interface AveragedPosterior {
  readonly mean: number;
  readonly median: number;
  readonly mode: number;
  /** The smallest N with 2.5 % and 97.5 % of the posterior up to it. */
  readonly lower: number;
  readonly upper: number;
  /** Share of the posterior in the last hundred of N that were looked at. Far from 0, the tail is cut off. */
  readonly massAtEnd: number;
  /** Graphs by posterior weight, largest first; those that together bear less than 1e-12 are left out. */
  readonly graphs: readonly WeightedGraph[];
}

interface WeightedGraph {
  readonly graph: DecomposableGraph;
  readonly weight: number;
}

export interface AverageOptions {
  /** Prior count per cell of the full table; 2^−lists unless told. */
  readonly delta?: number;
  /** The most hidden persons looked at; unless told, 20 times the listed ones, or 60 times where that cuts a tail off. */
  readonly mostHidden?: number;
}

const HIDDEN_PER_LISTED = 20;
/** Where the tail bears more than this, three times as many are looked at, once. */
const MOST_IN_TAIL = 1e-3;
/** Points at which N is scored within the range that bears weight; more than five lists have too many graphs for more. */
const POINTS = { upToFiveLists: 120_000, beyond: 2_000 };
const FIVE_LISTS = 5;
/** Sieves: a grid whose points grow by the ratio, and how far below the best a graph's log weight may lie to be kept. */
const SIEVES = [
  { ratio: 1.1, farBelow: 45 },
  { ratio: 1.02, farBelow: 26 },
];
/** Log weights this far below the best are nothing to a posterior. */
const NOTHING = 45;
const TAIL = 100;
const NEGLIGIBLE = 1e-12;

/**
 * Bayesian model averaging over the decomposable graphs of 2 to 7 lists (docs/methods/estimation.md §7). Graphs are
 * scored on coarse grids first; only those that can bear weight are scored in full.
 *
 * @example averageOverGraphs(table).median
 */
export function averageOverGraphs(table: CaptureTable, options: AverageOptions = {}): AveragedPosterior {
  const delta = options.delta ?? 1 / table.counts.length;
  if (options.mostHidden !== undefined) return averageUpTo(table, delta, Math.round(options.mostHidden));
  const most = Math.round(HIDDEN_PER_LISTED * observed(table.counts));
  const posterior = averageUpTo(table, delta, most);
  return posterior.massAtEnd > MOST_IN_TAIL ? averageUpTo(table, delta, 3 * most) : posterior;
}

function averageUpTo({ counts, lists }: CaptureTable, delta: number, most: number): AveragedPosterior {
  let sieved: Sieved = { graphs: decomposableGraphs(lists.length), best: 0, from: 0, to: most };
  for (const { ratio, farBelow } of SIEVES) {
    sieved = sieve(sieved.graphs, new GraphScores(counts, delta, coarseGrid(most, ratio)), farBelow);
  }
  const points = lists.length <= FIVE_LISTS ? POINTS.upToFiveLists : POINTS.beyond;
  const scores = new GraphScores(counts, delta, evenGrid(sieved.from, sieved.to, points));
  const { posterior, graphs } = addUp(scores, sieved);
  return summarise(posterior, scores.hidden, { persons: observed(counts), most, graphs });
}

interface Sieved {
  readonly graphs: Iterable<DecomposableGraph>;
  /** The largest log weight seen. */
  readonly best: number;
  /** Hidden persons between which there is any weight. */
  readonly from: number;
  readonly to: number;
}

function sieve(graphs: Iterable<DecomposableGraph>, scores: GraphScores, farBelow: number): Sieved {
  let best = -Infinity;
  const passed: { graph: DecomposableGraph; largest: number }[] = [];
  const positions = scores.hidden.map((hidden) => Math.log(hidden + 1));
  const values = new Float64Array(positions.length);
  const highest = new Float64Array(positions.length).fill(-Infinity);
  for (const graph of graphs) {
    scores.score(graph, values);
    const largest = peakOf(positions, values);
    if (largest < best - farBelow) continue;
    best = Math.max(best, largest);
    passed.push({ graph, largest });
    for (let at = 0; at < values.length; at++) {
      highest[at] = Math.max(highest[at] as number, values[at] as number);
    }
  }
  const kept = passed.filter(({ largest }) => largest >= best - farBelow).map(({ graph }) => graph);
  // a margin of a point at both ends: between points weights may be higher
  const bearing = [...highest.keys()].filter((at) => (highest[at] as number) > best - NOTHING);
  const from = scores.hidden[Math.max(0, (bearing[0] ?? 0) - 1)] ?? 0;
  const to = scores.hidden[Math.min(highest.length - 1, (bearing.at(-1) ?? highest.length) + 1)] ?? 0;
  return { graphs: kept, best, from, to };
}

/** The height of the peak: of the parabola through the largest value and its neighbours, as a peak may lie between points. */
function peakOf(positions: Float64Array, values: Float64Array): number {
  let top = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] as number) > (values[top] as number)) top = at;
  const height = values[top] as number;
  if (top === 0 || top === values.length - 1) return height;
  const [left, right] = [slope(positions, values, top - 1), slope(positions, values, top)];
  const middle = (left.run * right.rise + right.run * left.rise) / (left.run + right.run);
  const curvature = (2 * (right.rise - left.rise)) / (left.run + right.run);
  return curvature < 0 ? height - (middle * middle) / (2 * curvature) : height;
}

function slope(positions: Float64Array, values: Float64Array, at: number) {
  const run = (positions[at + 1] as number) - (positions[at] as number);
  return { run, rise: ((values[at + 1] as number) - (values[at] as number)) / run };
}

function addUp(scores: GraphScores, { graphs, best }: Sieved) {
  const values = new Float64Array(scores.hidden.length);
  const posterior = new Float64Array(values.length);
  const weights: WeightedGraph[] = [];
  for (const graph of graphs) {
    scores.score(graph, values);
    weights.push({ graph, weight: addShares(values, best, posterior) });
  }
  const total = posterior.reduce((sum, share) => sum + share, 0);
  const shares = weights.map(({ graph, weight }) => ({ graph, weight: weight / total }));
  return {
    posterior: posterior.map((share) => share / total),
    graphs: shares.filter(({ weight }) => weight > NEGLIGIBLE).sort((left, right) => right.weight - left.weight),
  };
}

function addShares(values: Float64Array, best: number, posterior: Float64Array): number {
  let weight = 0;
  for (let at = 0; at < values.length; at++) {
    const below = (values[at] as number) - best;
    if (below < -NOTHING) continue;
    const share = Math.exp(below);
    posterior[at] = (posterior[at] as number) + share;
    weight += share;
  }
  return weight;
}

function summarise(
  posterior: Float64Array,
  hidden: Float64Array,
  { persons, most, graphs }: { persons: number; most: number; graphs: readonly WeightedGraph[] },
): AveragedPosterior {
  let [mean, mode] = [0, 0];
  const upTo = new Float64Array(posterior.length);
  let sum = 0;
  posterior.forEach((share, at) => {
    mean += share * (hidden[at] as number);
    if (share > (posterior[mode] as number)) mode = at;
    sum += share;
    upTo[at] = sum;
  });
  const reaching = (share: number) => persons + (hidden[upTo.findIndex((value) => value >= share)] ?? 0);
  return {
    mean: persons + mean,
    median: reaching(0.5),
    mode: persons + (hidden[mode] ?? 0),
    lower: reaching(0.025),
    upper: reaching(0.975),
    massAtEnd: posterior.reduce((sum, share, at) => ((hidden[at] ?? 0) < most - TAIL ? sum : sum + share), 0),
    graphs,
  };
}

function coarseGrid(most: number, ratio: number): Float64Array {
  const points: number[] = [];
  for (let at = 0; at < most; at = Math.max(at + 1, Math.ceil(at * ratio))) points.push(at);
  return Float64Array.from([...points, most]);
}

function evenGrid(from: number, to: number, points: number): Float64Array {
  const step = Math.max(1, Math.ceil((to - from) / points));
  return Float64Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}
