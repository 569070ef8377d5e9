import { joinValues, type PathValues } from "./json/flattenJson.ts";
import { MAX_COLUMNS } from "./limits.ts";
import { type Cells, UnreadableFile } from "./line.ts";

/** Gives each path its column when it is first seen. */
export class GrowingColumns {
  readonly names: string[] = [];
  readonly #positions = new Map<string, number>();

  cellsOf(values: PathValues, lineNo: number): Cells {
    const cells: (string | undefined)[] = [];
    for (const [path, texts] of values) cells[this.#positionOf(path, lineNo)] = joinValues(texts);
    return cells;
  }

  #positionOf(path: string, lineNo: number): number {
    const known = this.#positions.get(path);
    if (known !== undefined) return known;
    if (this.names.length >= MAX_COLUMNS) throw new UnreadableFile("intake.file.tooManyColumns", { line: lineNo });
    this.#positions.set(path, this.names.length);
    return this.names.push(path) - 1;
  }
}
