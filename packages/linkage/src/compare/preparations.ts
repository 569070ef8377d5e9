import type { Condition } from "../model/condition.ts";
import { jaroWinklerOf, type Similarity } from "../similarity/jaroWinkler.ts";
import { type Letters, lettersOf } from "../similarity/letters.ts";
import { getColumn, type Table } from "../table/table.ts";

/** What several conditions on one column share, so that it is prepared once and a pair's similarity computed once. */
export class Preparations {
  readonly #letters = new Map<string, Letters>();
  readonly #similarities = new Map<string, Similarity>();
  readonly table: Table;
  readonly #lowest: ReadonlyMap<string, number>;

  /** @param conditions every condition of the model: the similarity of a column need not be exact below the lowest asked */
  constructor(table: Table, conditions: readonly Condition[]) {
    this.table = table;
    this.#lowest = lowestSimilarities(conditions);
  }

  lettersOf(column: string): Letters {
    const known = this.#letters.get(column);
    if (known !== undefined) return known;
    const letters = lettersOf(getColumn(this.table, column).values);
    this.#letters.set(column, letters);
    return letters;
  }

  similarityOf(column: string): Similarity {
    const known = this.#similarities.get(column);
    if (known !== undefined) return known;
    const similarity = jaroWinklerOf(this.lettersOf(column), this.#lowest.get(column) ?? 0);
    this.#similarities.set(column, similarity);
    return similarity;
  }
}

function lowestSimilarities(conditions: readonly Condition[]): Map<string, number> {
  const lowest = new Map<string, number>();
  for (const condition of conditions.flatMap(parts)) {
    if (condition.kind === "jaroWinkler") {
      lowest.set(condition.column, Math.min(condition.atLeast, lowest.get(condition.column) ?? 1));
    } else if (condition.kind === "valuesAligned" || condition.kind === "someValuesAligned") {
      lowest.set(condition.column, Math.min(condition.jaroWinkler, lowest.get(condition.column) ?? 1));
    }
  }
  return lowest;
}

function parts(condition: Condition): Condition[] {
  return condition.kind === "all" || condition.kind === "any" ? condition.of.flatMap(parts) : [condition];
}
