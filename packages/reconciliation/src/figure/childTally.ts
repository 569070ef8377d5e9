import { dayReader } from "../facts/basis.ts";
import type { Criteria } from "../facts/criteria.ts";
import { ABSENT, yearOf } from "../facts/days.ts";
import { at, type FactTable } from "../facts/factTable.ts";
import { judgeBy, judgeWhole } from "../facts/judge.ts";
import { SourceSets } from "../facts/sourceSets.ts";
import { IN, OUT, type UNDECIDED, type Verdict } from "../facts/verdict.ts";

/** What the records of each child say together, within the whole period or one year. */
export class ChildTally {
  /** The best verdict on any record of the child: in, undecided or out. */
  readonly state: Uint8Array;
  /** The first record, by day, among those with the best verdict; −1 where all are out. Its region, age and form are the child's. */
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
  readonly whole: ChildTally;
  /** A child that qualifies in several years is counted in each of them: every year equals that year's own figure. */
  readonly byYear: ReadonlyMap<number, ChildTally>;
}

/** One pass over the records: who is counted in the whole period and in each of its years. */
export function takeCensus(facts: FactTable, criteria: Criteria): Census {
  const judge = judgeBy(criteria, facts);
  const dayInRow = dayReader(facts, criteria.dateBasis);
  const sets = new SourceSets(facts.sources.length);
  const newTally = () => new ChildTally(facts.children, sets, dayInRow);
  const whole = newTally();
  const byYear = new Map<number, ChildTally>();
  const verdicts = new Uint8Array(facts.size);
  for (let row = 0; row < facts.size; row++) {
    const verdict = judgeWhole(judge, row);
    if (verdict === OUT) continue;
    verdicts[row] = verdict;
    const child = at(facts.child, row);
    const source = at(facts.source, row);
    whole.add(row, child, source, verdict);
    const day = dayInRow(row);
    if (day === ABSENT) continue;
    const year = yearOf(day);
    let tally = byYear.get(year);
    if (tally === undefined) {
      tally = newTally();
      byYear.set(year, tally);
    }
    tally.add(row, child, source, verdict);
  }
  return { criteria, verdicts, sets, whole, byYear: new Map([...byYear].sort(([a], [b]) => a - b)) };
}

/** How many children have a state: `IN` for certain, `UNDECIDED` for possible. */
export function countChildren(tally: ChildTally, state: typeof IN | typeof UNDECIDED): number {
  let count = 0;
  for (const known of tally.state) if (known === state) count++;
  return count;
}
