import type { Cell } from "@suar/linkage";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { toCell } from "./toCell.ts";

const ROWS_AT_ONCE = 100_000;

/** Reads a Parquet file, so many rows at a time. */
export async function readParquet(path: string): Promise<Record<string, Cell[]>> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const rows = Number(metadata.num_rows);
  const names = metadata.schema.filter((element) => element.num_children === undefined).map(({ name }) => name);
  const columns: Record<string, Cell[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let rowStart = 0; rowStart < rows; rowStart += ROWS_AT_ONCE) {
    const rowEnd = Math.min(rows, rowStart + ROWS_AT_ONCE);
    const objects = await parquetReadObjects({ file, metadata, compressors, rowStart, rowEnd });
    for (const [name, cells] of Object.entries(columns)) for (const row of objects) cells.push(toCell(row[name]));
  }
  return columns;
}
