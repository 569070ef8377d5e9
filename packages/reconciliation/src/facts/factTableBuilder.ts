import { dayOf } from "./days.ts";
import { COLUMNS, type Column, type FactTable, type RecordFact } from "./factTable.ts";

const FIRST_CAPACITY = 1024;
const SEX_NUMBER = { F: 1, M: 2 } as const;

/** Numbers the distinct texts of a column in order of appearance. */
class Dictionary {
  readonly texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.#numbers.set(text, number);
      this.texts.push(text);
    }
    return number;
  }
}

/**
 * Collects records into a fact table, page by page.
 *
 * @example const builder = new FactTableBuilder(); builder.add(fact); const facts = builder.build();
 */
export class FactTableBuilder {
  #size = 0;
  #capacity = FIRST_CAPACITY;
  readonly #recordIds: string[] = [];
  readonly #columns = Object.fromEntries(COLUMNS.map((name) => [name, new Int32Array(FIRST_CAPACITY)])) as Record<
    Column,
    Int32Array
  >;
  readonly #sources = new Dictionary();
  readonly #children = new Dictionary();
  readonly #cases = new Dictionary();
  readonly #formSets = new Dictionary();
  readonly #places = new Dictionary();

  constructor() {
    this.#places.numberOf("");
  }

  add(fact: RecordFact): void {
    if (this.#size === this.#capacity) this.#grow();
    const source = this.#sources.numberOf(fact.sourceCode);
    this.#set("source", source);
    this.#set("child", this.#children.numberOf(fact.childId));
    this.#set("case", fact.caseId === null ? -1 : this.#cases.numberOf(`${source} ${fact.caseId}`));
    this.#set("formSet", this.#formSets.numberOf(fact.forms.join(" ")));
    this.#set("formCertain", fact.formCertain ? 1 : 0);
    this.#set("sex", fact.sex === null ? 0 : SEX_NUMBER[fact.sex]);
    this.#set("ageYears", fact.ageYears ?? -1);
    this.#set("services", fact.services);
    this.#setDaysAndPlaces(fact);
    this.#recordIds.push(fact.recordId);
    this.#size++;
  }

  build(): FactTable {
    const columns = Object.fromEntries(
      COLUMNS.map((name) => [name, this.#columns[name].slice(0, this.#size)]),
    ) as Record<Column, Int32Array>;
    return {
      ...columns,
      size: this.#size,
      recordIds: this.#recordIds,
      children: this.#children.texts.length,
      sources: this.#sources.texts,
      formSets: this.#formSets.texts.map((codes) => (codes === "" ? [] : codes.split(" "))),
      places: this.#places.texts,
    };
  }

  #setDaysAndPlaces(fact: RecordFact): void {
    this.#set("deliveryDay", dayOf(fact.deliveredOn));
    this.#set("incidentDay", dayOf(fact.incidentOn));
    this.#set("reportDay", dayOf(fact.reportedOn));
    this.#set("registrationDay", dayOf(fact.registeredOn));
    this.#set("incidentPlace", this.#places.numberOf(fact.incidentDistrict ?? ""));
    this.#set("residencePlace", this.#places.numberOf(fact.residenceDistrict ?? ""));
    this.#set("officePlace", this.#places.numberOf(fact.officeDistrict ?? ""));
  }

  #set(column: Column, value: number): void {
    this.#columns[column][this.#size] = value;
  }

  #grow(): void {
    this.#capacity *= 2;
    for (const name of COLUMNS) {
      const wider = new Int32Array(this.#capacity);
      wider.set(this.#columns[name]);
      this.#columns[name] = wider;
    }
  }
}

/** A fact table of records that are all at hand. */
export function factTableOf(facts: Iterable<RecordFact>): FactTable {
  const builder = new FactTableBuilder();
  for (const fact of facts) builder.add(fact);
  return builder.build();
}
