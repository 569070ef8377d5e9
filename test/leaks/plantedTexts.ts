import { FIRST_ROLES } from "@suar/contract";
import { DEMO_SOURCES, PRESS_CLAIMS } from "@suar/demo";
import { messages } from "@suar/messages";
import { regionList } from "@suar/terminology";
import { peopleOf } from "../../demo/src/country.ts";
import type { Entry } from "../../demo/src/entry.ts";
import { districts, provinces } from "../../packages/terminology/src/regions/regions.ts";

/** What the demo country's files say of people, in every spelling that could stand somewhere. */
export interface PlantedTexts {
  /** Whole names, national numbers, phones and addresses: searched wherever they stand. */
  whole: string[];
  /** Single words of names that nothing else in Suar uses: searched as words. */
  words: string[];
}

const NAMES = new Set<string | null>(["name", "parentName"]);
const NUMBERS = new Set<string | null>(["nik", "phone"]);

/** Everything identifying that the seven stakeholders deliver, and everybody's true name and number. */
export function plantedTexts(children: number): PlantedTexts {
  const own = wordsOfSuar();
  const people = [...peopleOf({ children, seed: 1 })];
  const cells = people.flatMap(({ entries }) => entries.flatMap(cellsOf));
  const textsFor = (isWanted: (target: string | null) => boolean) =>
    cells.filter(({ target }) => isWanted(target)).map(({ text }) => text);
  const names = new Set([...people.map(({ person }) => person.names.join(" ")), ...textsFor((one) => NAMES.has(one))]);
  const others = new Set([
    ...people.map(({ person }) => person.nik),
    ...textsFor((one) => NUMBERS.has(one)).flatMap(spellingsOf),
    ...textsFor((one) => one === "address"),
  ]);
  const words = [...names].flatMap(wordsOf).filter((word) => word.length >= 6 && !own.has(word));
  // "not known" is nobody's name
  const whole = [...names].filter((name) => / /.test(name) && !wordsOf(name).every((word) => own.has(word)));
  return { whole: [...whole, ...others].filter((text) => text.length >= 8), words: [...new Set(words)] };
}

/** The cells of one record as its source writes them. */
function cellsOf(entry: Entry): { target: string | null; text: string }[] {
  const columns = DEMO_SOURCES.find(({ code }) => code === entry.source)?.columns ?? [];
  return columns.map(({ target, value }) => ({ target, text: String(value(entry) ?? "").trim() }));
}

/** A number as delivered, as digits only, and without its country's or its leading digits. */
function spellingsOf(text: string): string[] {
  const digits = text.replace(/\D/g, "");
  return digits.length < 8 ? [] : [text, digits, digits.replace(/^(62|0)/, "")];
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .filter(Boolean);
}

/** Words that Suar itself uses: of its sentences, regions, sources and offices. Staff are named by office, not by person. */
function wordsOfSuar(): Set<string> {
  return new Set(
    wordsOf(JSON.stringify([messages, districts, provinces, regionList, DEMO_SOURCES, PRESS_CLAIMS, FIRST_ROLES])),
  );
}
