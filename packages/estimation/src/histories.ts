/**
 * Sums over histories, in place: afterwards place θ holds the sum over all histories that contain θ (N*θ of
 * docs/methods/estimation.md §1).
 */
export function sumOverSupersets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit <<= 1) {
    for (let at = 0; at < values.length; at++) {
      if ((at & bit) === 0) values[at] = (values[at] as number) + (values[at | bit] as number);
    }
  }
}

/** The same over all histories that are contained in the place's: a linear predictor from its terms. */
export function sumOverSubsets(values: Float64Array): void {
  for (let bit = 1; bit < values.length; bit <<= 1) {
    for (let at = 0; at < values.length; at++) {
      if ((at & bit) !== 0) values[at] = (values[at] as number) + (values[at ^ bit] as number);
    }
  }
}

/** N*θ of every θ. */
export function supersetCounts(counts: Float64Array): Float64Array {
  const sums = counts.slice();
  sumOverSupersets(sums);
  return sums;
}

/** How many lists a history or term holds. */
export function orderOf(history: number): number {
  let rest = history;
  let order = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    order++;
  }
  return order;
}

/** Its lists, from 0. */
export function listsOf(history: number): number[] {
  const lists: number[] = [];
  for (let list = 0; history >> list !== 0; list++) {
    if (((history >> list) & 1) === 1) lists.push(list);
  }
  return lists;
}
