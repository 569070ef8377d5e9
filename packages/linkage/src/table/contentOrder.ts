import type { Column, Table } from "./table.ts";

/** An order of records that their values decide, and a hash of those values; ids and the order of lines have no say. */
export interface ContentOrder {
  /** Records, first to last. */
  readonly order: Int32Array;
  /** 32 bits per record. */
  readonly hashes: Int32Array;
}

/** Orders a table's records by hashes of what they hold. Records that hold the same may stand in any order. */
export function contentOrderOf(table: Table): ContentOrder {
  const hashes = hashRecords(table, 0x811c9dc5);
  const tieBreakers = hashRecords(table, 0x2545f491);
  return { order: orderBy(hashes, tieBreakers), hashes };
}

function hashRecords(table: Table, seed: number): Int32Array {
  const hashes = new Int32Array(table.records);
  for (let record = 0; record < table.records; record++) hashes[record] = mix(seed, table.sourceOf[record] as number);
  for (const name of Object.keys(table.columns).sort()) addColumn(hashes, table.columns[name] as Column, seed);
  return hashes;
}

function addColumn(hashes: Int32Array, column: Column, seed: number): void {
  const valueHashes = Int32Array.from(column.values, (value) => hashText(value, seed));
  for (let record = 0; record < hashes.length; record++) {
    hashes[record] = mix(hashes[record] as number, hashOfCell(column, record, valueHashes));
  }
}

function hashOfCell(column: Column, record: number, valueHashes: Int32Array): number {
  if (column.type === "text") {
    const code = column.codes[record] as number;
    return code < 0 ? 1 : (valueHashes[code] as number);
  }
  let sum = 2;
  for (let at = column.offsets[record] as number; at < (column.offsets[record + 1] as number); at++) {
    sum = (sum + mix(3, valueHashes[column.items[at] as number] as number)) | 0;
  }
  return sum;
}

function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash, text.length);
}

function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** Sorts by hash with the record's number in the low bits of one double, then puts runs of equal hashes in order. */
function orderBy(hashes: Int32Array, tieBreakers: Int32Array): Int32Array {
  const records = hashes.length;
  const span = 2 ** Math.ceil(Math.log2(Math.max(2, records)));
  const keptHashes = Math.min(2 ** 32, 2 ** 53 / span);
  const cut = 2 ** 32 / keptHashes;
  const keys = Float64Array.from(hashes, (hash, record) => Math.floor((hash >>> 0) / cut) * span + record).sort();
  const order = Int32Array.from(keys, (key) => key % span);
  const compare = (a: number, b: number): number =>
    (hashes[a] as number) - (hashes[b] as number) || (tieBreakers[a] as number) - (tieBreakers[b] as number);
  for (let from = 0, to = 0; from < records; from = to) {
    const hash = Math.floor((keys[from] as number) / span);
    while (to < records && Math.floor((keys[to] as number) / span) === hash) to++;
    if (to - from > 1) order.set(Array.from(order.subarray(from, to)).sort(compare), from);
  }
  return order;
}
