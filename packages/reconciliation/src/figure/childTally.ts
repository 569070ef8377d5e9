import { dayReader } from "../facts/basis.ts";
import type { Criteria } from "../facts/criteria.ts";
import { at, type FactTable } from "../facts/factTable.ts";
import { judgeBy, judgeWhole } from "../facts/judge.ts";
import { SourceSets } from "../facts/sourceSets.ts";
import { IN, OUT, type UNDECIDED, type Verdict } from "../facts/verdict.ts";

/** What the records of each child say together. */
export class ChildTally {
  /** The best verdict on any record of the child: in, undecided or out. */
  readonly state: Uint8Array;
  /** The first record, by day, among those with the best verdict; −1 where all are out. Its year, region, age and form are the child's. */
  readonly firstRow: Int32Array;
  /** The lists whose records are in, as a set number of `sets`. */
  readonly lists: Int32Array;
  readonly #dayInRow: (row: number) => number;
  readonly #sets: SourceSets;

  constructor(children: number, sets: SourceSets, dayInRow: (row: number) => number) {
    this.state = new Uint8Array(children);
    this.firstRow = new Int32Array(children).fill(-1);
    this.lists = new Int32Array(children);
    this.#sets = sets;
    this.#dayInRow = dayInRow;
  }

  add(row: number, child: number, source: number, verdict: Verdict): void {
    if (verdict === IN) this.lists[child] = this.#sets.with(at(this.lists, child), source);
    const best = at(this.state, child);
    const first = at(this.firstRow, child);
    const isEarlier = first >= 0 && verdict === best && this.#dayInRow(row) < this.#dayInRow(first);
    if (verdict > best || isEarlier) {
      this.state[child] = verdict;
      this.firstRow[child] = row;
    }
  }
}

export interface Census {
  readonly criteria: Criteria;
  /** The verdict on each record. */
  readonly verdicts: Uint8Array;
  readonly sets: SourceSets;
  readonly tally: ChildTally;
}

/** One pass over the records: who is counted. */
export function takeCensus(facts: FactTable, criteria: Criteria): Census {
  const judge = judgeBy(criteria, facts);
  const sets = new SourceSets(facts.sources.length);
  const tally = new ChildTally(facts.children, sets, dayReader(facts, criteria.dateBasis));
  const verdicts = new Uint8Array(facts.size);
  for (let row = 0; row < facts.size; row++) {
    const verdict = judgeWhole(judge, row);
    if (verdict === OUT) continue;
    verdicts[row] = verdict;
    tally.add(row, at(facts.child, row), at(facts.source, row), verdict);
  }
  return { criteria, verdicts, sets, tally };
}

/** How many children have a state: `IN` for certain, `UNDECIDED` for possible. */
export function countChildren(tally: ChildTally, state: typeof IN | typeof UNDECIDED): number {
  let count = 0;
  for (const known of tally.state) if (known === state) count++;
  return count;
}
