import type { WeightedPairs } from "@suar/linkage";
import type { FileTable } from "./tables/readTable.ts";

/** Which records belong together, by source and id. A record that was given no cluster stands alone. */
export class TruthIndex {
  readonly #recordOf = new Map<string, number>();
  readonly #groups: number[] = [];
  readonly #groupOf = new Map<string, number>();
  #hasSources = false;

  /** @param bySource whether ids are only unique within one file, which bears the source's name */
  add(file: FileTable, columns: { id: string; cluster: string }, bySource: boolean): void {
    const ids = file.columns[columns.id] ?? [];
    const clusters = file.columns[columns.cluster] ?? [];
    const sources = file.columns["source"];
    this.#hasSources ||= bySource || sources !== undefined;
    ids.forEach((id, row) => {
      const source = sources === undefined ? file.name : String(sources[row] ?? "");
      const key = this.#keyOf(source, String(id ?? ""));
      if (this.#recordOf.has(key)) return;
      this.#recordOf.set(key, this.#groups.length);
      this.#groups.push(this.#numberOf(clusters[row] ?? null));
    });
  }

  /** The clusters and the truth of every record that the truth knows. */
  judge(file: FileTable): { clusters: Int32Array; truth: Int32Array; withoutTruth: number } {
    const clusters = Int32Array.from(this.#groups, (_, record) => -1 - record);
    const numbers = new Map<string, number>();
    const ids = file.columns["id"] ?? [];
    let withoutTruth = 0;
    ids.forEach((id, row) => {
      const record = this.#find(file.columns["source"]?.[row], id);
      const name = String(file.columns["cluster"]?.[row] ?? `alone ${row}`);
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      if (record === undefined) withoutTruth++;
      else clusters[record] = number;
    });
    return { clusters, truth: Int32Array.from(this.#groups), withoutTruth };
  }

  /** Pairs of records that the truth knows. */
  weightedPairs({ columns, rows }: FileTable): WeightedPairs {
    const [left, right, weightBits]: [number[], number[], number[]] = [[], [], []];
    for (let row = 0; row < rows; row++) {
      const one = this.#find(columns["source_l"]?.[row], columns["id_l"]?.[row]);
      const other = this.#find(columns["source_r"]?.[row], columns["id_r"]?.[row]);
      const weight = Number(columns["weight"]?.[row]);
      if (one === undefined || other === undefined || Number.isNaN(weight)) continue;
      left.push(one);
      right.push(other);
      weightBits.push(weight);
    }
    return { left, right, weightBits };
  }

  #find(source: unknown, id: unknown): number | undefined {
    return this.#recordOf.get(this.#keyOf(String(source ?? ""), String(id ?? "")));
  }

  #keyOf(source: string, id: string): string {
    return this.#hasSources ? `${source}\u0000${id}` : id;
  }

  #numberOf(cluster: unknown): number {
    // without a cluster a record belongs to nobody else
    const name = cluster === null ? `alone ${this.#groups.length}` : `in ${String(cluster)}`;
    const number = this.#groupOf.get(name) ?? this.#groupOf.size;
    this.#groupOf.set(name, number);
    return number;
  }
}
