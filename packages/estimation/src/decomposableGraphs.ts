import { orderOf } from "./histories.ts";

/**
 * A decomposable graph over lists: each clique (a set of lists) with +1, each separator of its junction tree with −1 for
 * every time it separates; empty separators are left out.
 */
export interface DecomposableGraph {
  readonly sets: readonly number[];
  readonly signs: readonly number[];
}

/** Every decomposable graph over this many lists: 2, 8, 61, 822, 18,154 and 617,675 for 2 to 7 lists. */
export function* decomposableGraphs(lists: number): Generator<DecomposableGraph> {
  const graphs = 2 ** ((lists * (lists - 1)) / 2);
  const neighbours = new Array<number>(lists).fill(0);
  for (let edges = 0; edges < graphs; edges++) {
    joinNeighbours(edges, neighbours);
    const graph = decompose(neighbours);
    if (graph !== undefined) yield graph;
  }
}

/** The cliques alone, as sets of lists. */
export function cliquesOf({ sets, signs }: DecomposableGraph): number[] {
  return sets.filter((_, at) => (signs[at] as number) > 0);
}

function joinNeighbours(edges: number, neighbours: number[]): void {
  neighbours.fill(0);
  let bit = 0;
  for (let one = 0; one < neighbours.length; one++) {
    for (let other = one + 1; other < neighbours.length; other++) {
      if (((edges >> bit++) & 1) === 0) continue;
      neighbours[one] = (neighbours[one] as number) | (1 << other);
      neighbours[other] = (neighbours[other] as number) | (1 << one);
    }
  }
}

/**
 * Maximum cardinality search (Tarjan, Yannakakis 1984): a graph is decomposable exactly if each vertex, visited in that order,
 * finds its visited neighbours complete. The vertex with them adds a set, they alone take one away; what is left are
 * cliques and separators.
 */
function decompose(neighbours: readonly number[]): DecomposableGraph | undefined {
  const sets: number[] = [];
  const signs: number[] = [];
  let visited = 0;
  for (let step = 0; step < neighbours.length; step++) {
    const vertex = mostVisited(neighbours, visited);
    const earlier = (neighbours[vertex] as number) & visited;
    if (!isComplete(earlier, neighbours)) return undefined;
    if (earlier !== 0) add(sets, signs, earlier, -1);
    add(sets, signs, earlier | (1 << vertex), 1);
    visited |= 1 << vertex;
  }
  const kept = sets.map((_, at) => at).filter((at) => signs[at] !== 0);
  return { sets: kept.map((at) => sets[at] as number), signs: kept.map((at) => signs[at] as number) };
}

function mostVisited(neighbours: readonly number[], visited: number): number {
  let best = -1;
  let most = -1;
  for (let vertex = 0; vertex < neighbours.length; vertex++) {
    if (((visited >> vertex) & 1) === 1) continue;
    const count = orderOf((neighbours[vertex] as number) & visited);
    if (count > most) [best, most] = [vertex, count];
  }
  return best;
}

function isComplete(vertices: number, neighbours: readonly number[]): boolean {
  for (let rest = vertices; rest !== 0; rest &= rest - 1) {
    const vertex = 31 - Math.clz32(rest & -rest);
    if ((vertices & ~((neighbours[vertex] as number) | (1 << vertex))) !== 0) return false;
  }
  return true;
}

function add(sets: number[], signs: number[], set: number, sign: number): void {
  const at = sets.indexOf(set);
  if (at >= 0) signs[at] = (signs[at] as number) + sign;
  else {
    sets.push(set);
    signs.push(sign);
  }
}
