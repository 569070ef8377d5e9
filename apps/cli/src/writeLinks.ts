import { type PairList, probabilityOf } from "@suar/linkage";
import { CsvWriter } from "./tables/writeCsv.ts";

/** The source and id of a record by its place in the table. */
export type IdOf = (record: number) => readonly [source: string, id: string];

export function writeClusters(path: string, clusters: Int32Array, idOf: IdOf): void {
  const file = new CsvWriter(path, ["source", "id", "cluster"]);
  clusters.forEach((cluster, record) => {
    file.add([...idOf(record), cluster]);
  });
  file.close();
}

/** Writes every pair that was kept, those below the threshold too, so that another can be tried (`suar evaluate --pairs`). */
export function writePairs(path: string, pairs: PairList, idOf: IdOf): void {
  const file = new CsvWriter(path, ["source_l", "id_l", "source_r", "id_r", "weight", "probability"]);
  for (let at = 0; at < pairs.size; at++) {
    const weight = pairs.weightBits[at] ?? 0;
    const left = idOf(pairs.left[at] ?? 0);
    const right = idOf(pairs.right[at] ?? 0);
    file.add([...left, ...right, weight.toFixed(6), probabilityOf(weight).toPrecision(9)]);
  }
  file.close();
}
