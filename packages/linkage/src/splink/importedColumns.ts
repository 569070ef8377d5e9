import type { ColumnDefinition } from "../model/model.ts";

/** Gives the columns that expressions read their names in the model. */
export class ImportedColumns {
  readonly #byName = new Map<string, ColumnDefinition>();
  readonly #names = new Map<string, string>();

  nameOf(column: ColumnDefinition): string {
    const written = JSON.stringify(column);
    const known = this.#names.get(written);
    if (known !== undefined) return known;
    const name = this.#freeName(column);
    this.#names.set(written, name);
    this.#byName.set(name, column);
    return name;
  }

  get(name: string): ColumnDefinition | undefined {
    return this.#byName.get(name);
  }

  all(): Record<string, ColumnDefinition> {
    return Object.fromEntries(this.#byName);
  }

  #freeName({ parts }: ColumnDefinition): string {
    const plain = parts.map(({ from }) => from).join(" ");
    const full = parts.map(({ from, standardise = [] }) => [from, ...standardise].join(" ")).join(" ");
    if (!this.#byName.has(plain)) return plain;
    let name = full;
    for (let number = 2; this.#byName.has(name); number++) name = `${full} ${number}`;
    return name;
  }
}
