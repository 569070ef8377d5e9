/** What became of the clusters that were known before. */
export interface StableIds<Id> {
  /** Id of each cluster. */
  readonly ids: readonly Id[];
  /** Known ids that ended in another: their records are now part of `into`. */
  readonly joined: readonly { readonly id: Id; readonly into: Id }[];
  /** New ids whose records came out of a known one. */
  readonly split: readonly { readonly id: Id; readonly from: Id }[];
}

/**
 * Lets clusters keep their ids from run to run: a known id stays with the cluster that holds most of its records, and a
 * cluster keeps the known id that most of its records had; what is left over gets a new id.
 *
 * @param previous id of each record until now; undefined for records that are new
 * @param clusters cluster of each record now, numbered from 0
 * @param compareIds decides between two ids with equally many records: the smaller stays
 */
export function assignStableClusterIds<Id>(
  previous: readonly (Id | undefined)[],
  clusters: ArrayLike<number>,
  newId: () => Id,
  compareIds: (one: Id, other: Id) => number,
): StableIds<Id> {
  const { overlaps, size } = countOverlaps(previous, clusters);
  overlaps.sort((a, b) => b.records - a.records || compareIds(a.id, b.id) || a.cluster - b.cluster);
  const idOf = new Map<number, Id>();
  const clusterOf = new Map<Id, number>();
  for (const { cluster, id } of overlaps) {
    if (idOf.has(cluster) || clusterOf.has(id)) continue;
    idOf.set(cluster, id);
    clusterOf.set(id, cluster);
  }
  const ids = Array.from({ length: size }, (_, cluster) => idOf.get(cluster) ?? newId());
  const idAt = (cluster: number): Id => ids[cluster] as Id;
  // the largest overlap of an id or cluster comes first, so that each is reported once
  const joined = new Map<Id, Id>();
  const split = new Map<Id, Id>();
  for (const { cluster, id } of overlaps) {
    if (!clusterOf.has(id) && !joined.has(id)) joined.set(id, idAt(cluster));
    if (!idOf.has(cluster) && !split.has(idAt(cluster))) split.set(idAt(cluster), id);
  }
  return {
    ids,
    joined: [...joined].map(([id, into]) => ({ id, into })),
    split: [...split].map(([id, from]) => ({ id, from })),
  };
}

interface Overlap<Id> {
  readonly cluster: number;
  readonly id: Id;
  records: number;
}

function countOverlaps<Id>(
  previous: readonly (Id | undefined)[],
  clusters: ArrayLike<number>,
): { overlaps: Overlap<Id>[]; size: number } {
  const byCluster = new Map<number, Map<Id, Overlap<Id>>>();
  let size = 0;
  for (let record = 0; record < clusters.length; record++) {
    const cluster = clusters[record] as number;
    size = Math.max(size, cluster + 1);
    const id = previous[record];
    if (id === undefined) continue;
    const known = byCluster.get(cluster) ?? new Map<Id, Overlap<Id>>();
    byCluster.set(cluster, known);
    const overlap = known.get(id) ?? { cluster, id, records: 0 };
    overlap.records++;
    known.set(id, overlap);
  }
  return { overlaps: [...byCluster.values()].flatMap((known) => [...known.values()]), size };
}
