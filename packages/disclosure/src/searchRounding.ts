import type { PublishedCells } from "./publishedCells.ts";

export interface RoundingTask {
  readonly base: number;
  /** Exact counts of the cells that may still go either way, each from 1 to base − 1. */
  readonly counts: Int32Array;
  /** These come first in it; cells after them are fixed. */
  readonly cells: PublishedCells;
  /** What already differs in each published cell because some innermost cells are fixed. */
  readonly fixedDifference: Int32Array;
  /** The same for the sum of everything. */
  readonly fixedTotal: number;
  readonly random: () => number;
}

/** Every swap looks at the published cells of two cells; this bounds the looks, and so the seconds. */
const LOOKS = 60_000_000;
const SWAPS_PER_CELL = 1_500;
/** Temperatures in units of base², as tried on the cubes of docs/methods/disclosure.md. */
const HOTTEST = 4;
const COLDEST = 0.15;

/**
 * Decides which cells become `base` and which 0, so that the squared differences summed over all published cells are small.
 * The number of cells that become `base` is chosen first, so that the total is as near as it can be; the search then only
 * swaps one that is up with one that is down (simulated annealing), and keeps the best it has seen.
 * Returns 1 for up, 0 for down.
 */
export function searchRounding(task: RoundingTask): Uint8Array {
  const up = spreadEvenly(task);
  const sides = new Sides(up, task.random);
  if (sides.ups === 0 || sides.ups === up.length) return up;
  const search = new SwapSearch(task, sides);
  const looksPerSwap = (2 * task.cells.published.length) / up.length;
  const swaps = Math.ceil(Math.min(up.length * SWAPS_PER_CELL, LOOKS / looksPerSwap));
  const cooling = (COLDEST / HOTTEST) ** (1 / swaps);
  let temperature = HOTTEST * task.base ** 2;
  for (let swap = 0; swap < swaps; swap++) {
    search.trySwap(temperature);
    temperature *= cooling;
  }
  return search.best();
}

/** Cells in their order: up whenever the running sum passes another multiple of the base. A good start for nested margins. */
function spreadEvenly({ base, counts, fixedTotal, random }: RoundingTask): Uint8Array {
  const up = new Uint8Array(counts.length);
  let sum = Math.floor(base / 2);
  counts.forEach((count, at) => {
    if (Math.floor((sum + count) / base) > Math.floor(sum / base)) up[at] = 1;
    sum += count;
  });
  const exact = counts.reduce((total, count) => total + count, 0);
  const wanted = Math.min(counts.length, Math.max(0, Math.round((exact - fixedTotal) / base)));
  let ups = up.reduce((total, side) => total + side, 0);
  while (ups !== wanted) {
    const at = Math.floor(random() * up.length);
    const side = ups < wanted ? 1 : 0;
    if (up[at] === side) continue;
    up[at] = side;
    ups += side === 1 ? 1 : -1;
  }
  return up;
}

/** The cells that are up in the front part of one list, those that are down behind, so that either can be drawn at once. */
class Sides {
  ups: number;
  readonly #order: Int32Array;
  readonly #place: Int32Array;
  readonly #random: () => number;

  constructor(up: Uint8Array, random: () => number) {
    const all = [...up.keys()];
    this.#order = Int32Array.from([...all.filter((cell) => up[cell] === 1), ...all.filter((cell) => up[cell] === 0)]);
    this.#place = new Int32Array(up.length);
    this.#order.forEach((cell, place) => {
      this.#place[cell] = place;
    });
    this.ups = up.reduce((total, side) => total + side, 0);
    this.#random = random;
  }
  isUp(cell: number): boolean {
    return (this.#place[cell] as number) < this.ups;
  }
  drawUp(): number {
    return this.#order[Math.floor(this.#random() * this.ups)] as number;
  }
  drawDown(): number {
    return this.#order[this.ups + Math.floor(this.#random() * (this.#order.length - this.ups))] as number;
  }
  swap(up: number, down: number): void {
    const upPlace = this.#place[up] as number;
    const downPlace = this.#place[down] as number;
    this.#order[upPlace] = down;
    this.#order[downPlace] = up;
    this.#place[up] = downPlace;
    this.#place[down] = upPlace;
  }
  copy(): Uint8Array {
    return Uint8Array.from(this.#place, (place) => (place < this.ups ? 1 : 0));
  }
}

class SwapSearch {
  readonly #task: RoundingTask;
  readonly #sides: Sides;
  readonly #difference: Int32Array;
  /** Marks the published cells of the cell that goes down, to see which ones both share. */
  readonly #mark: Int32Array;
  #marked = 0;
  #distance = 0;
  #leastDistance = 0;
  #least: Uint8Array;

  constructor(task: RoundingTask, sides: Sides) {
    this.#task = task;
    this.#sides = sides;
    this.#difference = task.fixedDifference.slice();
    this.#mark = new Int32Array(task.cells.size);
    task.counts.forEach((count, cell) => {
      this.#shift(cell, (sides.isUp(cell) ? task.base : 0) - count);
    });
    this.#least = sides.copy();
  }

  trySwap(temperature: number): void {
    const down = this.#sides.drawUp();
    const up = this.#task.random() < 0.5 ? this.#sides.drawDown() : this.#drawNear(down);
    if (up < 0) return;
    const change = this.#changeOfSwap(down, up);
    if (change > 0 && this.#task.random() >= Math.exp(-change / temperature)) return;
    this.#shift(down, -this.#task.base);
    this.#shift(up, this.#task.base);
    this.#sides.swap(down, up);
    this.#distance += change;
    // copies only while the search is cold: at first nearly every step is a new best
    if (this.#distance < this.#leastDistance && temperature < this.#task.base ** 2) {
      this.#leastDistance = this.#distance;
      this.#least = this.#sides.copy();
    }
  }

  best(): Uint8Array {
    return this.#distance <= this.#leastDistance ? this.#sides.copy() : this.#least;
  }

  /** A cell that is down and shares a published cell with this one: such swaps leave the shared margins as they are. */
  #drawNear(cell: number): number {
    const { start, published, memberStart, members } = this.#task.cells;
    const from = start[cell] as number;
    const margin = published[from + Math.floor(this.#task.random() * ((start[cell + 1] as number) - from))] as number;
    const first = memberStart[margin] as number;
    const size = (memberStart[margin + 1] as number) - first;
    for (let draw = 0; draw < 4; draw++) {
      const near = members[first + Math.floor(this.#task.random() * size)] as number;
      if (near < this.#task.counts.length && !this.#sides.isUp(near)) return near;
    }
    return -1;
  }

  /** Σ over the cells of one side only of (d ± base)² − d²; shared cells do not change. */
  #changeOfSwap(down: number, up: number): number {
    const { base, cells } = this.#task;
    const { start, published } = cells;
    const difference = this.#difference;
    const mark = this.#mark;
    this.#marked += 1;
    const marked = this.#marked;
    let sum = 0;
    let touched = 0;
    for (let at = start[down] as number; at < (start[down + 1] as number); at++) {
      const cell = published[at] as number;
      mark[cell] = marked;
      sum -= difference[cell] as number;
      touched += 1;
    }
    for (let at = start[up] as number; at < (start[up + 1] as number); at++) {
      const cell = published[at] as number;
      sum += difference[cell] as number;
      touched += mark[cell] === marked ? -1 : 1;
    }
    return 2 * base * sum + base * base * touched;
  }

  #shift(cell: number, by: number): void {
    const { start, published } = this.#task.cells;
    for (let at = start[cell] as number; at < (start[cell + 1] as number); at++) {
      const margin = published[at] as number;
      this.#difference[margin] = (this.#difference[margin] as number) + by;
    }
  }
}
