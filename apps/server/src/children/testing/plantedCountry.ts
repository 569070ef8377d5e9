import { seededRandom } from "@suar/linkage";
import { newId } from "../../platform/index.ts";
import { identityWith, type PlantedRecord, type PlantedSource } from "./plantRecords.ts";

const SYLLABLES = ["sa", "ri", "wu", "lan", "de", "wi", "ka", "mil", "nu", "ra", "tri", "a", "gus", "ma", "yo", "pu"];
const DISTRICTS = ["32.73", "32.04", "35.78", "12.71", "73.71", "91.03"];

interface PlantedChild {
  names: string[];
  sex: "F" | "M";
  born: { year: number; month: number; day: number };
  district: string;
  nik: string;
  phone: string;
  parent: string;
}

/**
 * A few hundred children on three lists, with what really goes wrong: NIK missing in four of ten records, one name in ten
 * misspelt, second names left out, days and months swapped, years estimated. `truth` says which records are one child.
 */
export function plantCountry(children: number, sources: readonly PlantedSource[], seed: number) {
  const chance = new Chance(seed);
  const records: PlantedRecord[] = [];
  const truth = new Map<string, number>();
  for (let number = 0; number < children; number++) {
    const child = bear(chance, number);
    const lists = sources.filter(() => chance.is(0.5));
    for (const source of lists.length === 0 ? [chance.pick(sources)] : lists) {
      const record = writeDown(chance, child, source);
      truth.set(record.id, number);
      records.push(record);
    }
  }
  return { records, truth };
}

class Chance {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }
  is(probability: number): boolean {
    return this.#random() < probability;
  }
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
  pick<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }
  word(): string {
    return Array.from({ length: 2 + this.below(2) }, () => this.pick(SYLLABLES)).join("");
  }
}

const twoDigits = (number: number) => String(number).padStart(2, "0");

function bear(chance: Chance, number: number): PlantedChild {
  const sex = chance.pick(["F", "M"] as const);
  const born = { year: 2008 + chance.below(10), month: 1 + chance.below(12), day: 1 + chance.below(28) };
  const district = chance.pick(DISTRICTS);
  const nikDay = twoDigits(sex === "F" ? born.day + 40 : born.day);
  const nikDate = `${nikDay}${twoDigits(born.month)}${twoDigits(born.year % 100)}`;
  return {
    names: Array.from({ length: 1 + chance.below(3) }, () => chance.word()),
    sex,
    born,
    district,
    nik: `${district.replace(".", "")}01${nikDate}${1000 + number}`,
    phone: `0813${10_000_000 + chance.below(80_000_000)}`,
    parent: chance.word(),
  };
}

function writeDown(chance: Chance, child: PlantedChild, source: PlantedSource): PlantedRecord {
  const id = newId();
  return {
    id,
    externalId: id.slice(-8),
    source,
    sex: child.sex,
    district: chance.is(0.05) ? chance.pick(DISTRICTS) : child.district,
    identity: identityWith({
      names: [writtenName(chance, child.names)],
      nik: chance.is(0.4) ? null : child.nik,
      birthDate: writtenDate(chance, child.born),
      phones: chance.is(0.5) ? [child.phone] : [],
      parentNames: chance.is(0.5) ? [child.parent] : [],
    }),
  };
}

function writtenName(chance: Chance, names: readonly string[]): string {
  const written = chance.is(0.15) && names.length > 1 ? names.slice(0, -1) : names;
  const spelt = chance.is(0.1) ? written.map((name) => name.replace("u", "oe").replace("y", "j")) : written;
  return spelt.join(" ");
}

function writtenDate(chance: Chance, { year, month, day }: PlantedChild["born"]) {
  if (chance.is(0.08)) return { value: `${year}-01-01`, precision: "estimated" as const };
  const parts = chance.is(0.03) && day <= 12 ? [year, day, month] : [year, month, day];
  return { value: parts.map(twoDigits).join("-"), precision: "day" as const };
}
