import type { PersonOnLists } from "../country.ts";
import { CALENDAR, partsOf } from "../days.ts";
import type { Entry } from "../entry.ts";
import { SOURCE_CODES } from "../sourceCode.ts";
import { ClaimCounter, type PublishedClaim } from "./countClaims.ts";

/** What was planted: the answer that intake, linkage and statistics should find again. */
export interface PlannedTruth {
  readonly children: number;
  /** Children whom no list knows. */
  readonly onNoList: number;
  readonly adultsOnLists: number;
  readonly records: Readonly<Record<string, number>>;
  /** Pairs of records of one person, within and between lists. */
  readonly truePairs: number;
  /** The national figure: children of the five years by date of report. */
  readonly certain: number;
  /** Children of whom no record's code decides that they were sexually exploited, or how. */
  readonly possible: number;
  /** `certain` by the year and province of the child's first certain record. */
  readonly byYear: Readonly<Record<string, number>>;
  readonly byProvince: Readonly<Record<string, number>>;
  /** Detected children by the lists that know them: `simfoni+polri` → 812. */
  readonly histories: Readonly<Record<string, number>>;
  readonly claims: readonly PublishedClaim[];
}

const isInPeriod = ({ capture }: Entry): boolean =>
  capture.reportedOn >= CALENDAR.from && capture.reportedOn <= CALENDAR.to;

function addOne(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** Adds up the planted truth while the lists are written; its size does not depend on the country's. */
export class TruthCounter {
  readonly #claims = new ClaimCounter();
  readonly #sums = { children: 0, onNoList: 0, adultsOnLists: 0, truePairs: 0, certain: 0, possible: 0 };
  readonly #records: Record<string, number> = {};
  readonly #byYear: Record<string, number> = {};
  readonly #byProvince: Record<string, number> = {};
  readonly #histories: Record<string, number> = {};

  add({ person, entries }: PersonOnLists): void {
    for (const entry of entries) {
      addOne(this.#records, entry.source);
      this.#claims.add(entry);
    }
    this.#sums.truePairs += (entries.length * (entries.length - 1)) / 2;
    if (!person.isChild) this.#sums.adultsOnLists++;
    else this.#addChild(entries);
  }

  #addChild(entries: readonly Entry[]): void {
    this.#sums.children++;
    if (entries.length === 0) this.#sums.onNoList++;
    const counted = entries.filter(isInPeriod);
    const certain = counted
      .filter(({ decided }) => decided)
      .sort((a, b) => a.capture.reportedOn - b.capture.reportedOn);
    const [first] = certain;
    if (first !== undefined) {
      this.#sums.certain++;
      addOne(this.#byYear, String(partsOf(first.capture.reportedOn).year));
      addOne(this.#byProvince, first.incidentDistrict.province);
    } else if (counted.length > 0) this.#sums.possible++;
    const lists = SOURCE_CODES.filter((code) => certain.some(({ source }) => source === code));
    if (lists.length > 0) addOne(this.#histories, lists.join("+"));
  }

  planned(): PlannedTruth {
    return {
      ...this.#sums,
      records: this.#records,
      byYear: this.#byYear,
      byProvince: this.#byProvince,
      histories: this.#histories,
      claims: this.#claims.published(),
    };
  }
}
