import type { ColumnMapping, Mapping, TargetField } from "@suar/contract";
import type { Cells } from "../formats/line.ts";
import { givenValue } from "../recognise/words.ts";

export interface FieldColumn extends ColumnMapping {
  position: number;
}

/** Finds the values of our fields in a line's cells. Positions follow the reader's columns, which may grow. */
export class Fields {
  readonly #columns: readonly string[];
  readonly #byTarget = new Map<TargetField, FieldColumn[]>();
  #placed = -1;

  constructor(columns: readonly string[], mapping: Mapping) {
    this.#columns = columns;
    for (const column of mapping.columns) {
      if (column.target === null) continue;
      const field = { ...column, position: -1 };
      this.#byTarget.set(column.target, [...(this.#byTarget.get(column.target) ?? []), field]);
    }
  }

  /** Call before reading lines: columns may have been seen for the first time. */
  place(): void {
    if (this.#placed === this.#columns.length) return;
    this.#placed = this.#columns.length;
    const positions = new Map(this.#columns.map((name, at) => [name, at]));
    for (const fields of this.#byTarget.values()) {
      for (const field of fields) field.position = positions.get(field.column) ?? -1;
    }
  }

  columnsOf(target: TargetField): readonly FieldColumn[] {
    return this.#byTarget.get(target) ?? NO_COLUMNS;
  }

  /** The first column mapped to the field that gives a value, and the value. */
  first(target: TargetField, cells: Cells): { value: string; column: FieldColumn } | undefined {
    for (const column of this.columnsOf(target)) {
      const value = givenValue(cells[column.position]);
      if (value !== undefined) return { value, column };
    }
    return undefined;
  }
}

const NO_COLUMNS: readonly FieldColumn[] = [];
