import { type Agreement, agreementOf, pairsWithin } from "./agreement.ts";

/**
 * Compares clusters with the truth over all pairs of records.
 *
 * @param clusters,truth group of each record, in any numbering
 */
export function evaluateClusters(clusters: ArrayLike<number>, truth: ArrayLike<number>): Agreement {
  const both = Array.from(clusters, (cluster, record) => `${cluster} ${truth[record]}`);
  const numbers = new Map<string, number>();
  const shared = both.map((key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return agreementOf(pairsWithin(shared), pairsWithin(Array.from(clusters)), pairsWithin(Array.from(truth)));
}
