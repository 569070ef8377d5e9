import { quantileSorted } from "d3-array";

/** Rounds to one leading digit (two from 100 on), so that classes have bounds that people can say. */
function roundBound(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.max(1, Math.round(value / (unit * 5)) * unit * 5 || Math.round(value));
}

/** Lower bounds of up to four classes above zero, each holding about as many tiles. */
export function classBounds(values: readonly number[]): number[] {
  const above = values.filter((value) => value > 0).sort((a, b) => a - b);
  const lowest = above[0];
  if (lowest === undefined) return [];
  const inner = [0.25, 0.5, 0.75].map((share) => roundBound(quantileSorted(above, share) ?? lowest));
  return [...new Set([lowest, ...inner])].sort((a, b) => a - b);
}
