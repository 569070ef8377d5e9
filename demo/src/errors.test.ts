import { expect, test } from "vitest";
import { type PersonOnLists, peopleOf } from "./country.ts";
import type { Entry } from "./entry.ts";
import { ageAtIncident } from "./person.ts";

const people: PersonOnLists[] = [...peopleOf({ children: 6000, seed: 1 })];
const entries = people.flatMap((person) => person.entries);
const share = (of: readonly Entry[], is: (entry: Entry) => boolean) => of.filter(is).length / of.length;
const plain = (name: string) => name.toUpperCase().replace(/[^A-Z ]/g, "");

function pairsOf(of: readonly Entry[]): [Entry, Entry][] {
  return of.flatMap((left, at) => of.slice(at + 1).map((right): [Entry, Entry] => [left, right]));
}

test("at least 35 of 100 records have no national number, and some have a wrong one or the mother's", () => {
  expect(share(entries, ({ nik }) => !/^\d{16}$/.test(nik))).toBeGreaterThan(0.35);
  const given = entries.filter(({ nik }) => /^\d{16}$/.test(nik));
  expect(share(given, ({ nik, person }) => nik === person.family.motherNik)).toBeGreaterThan(0.01);
  expect(share(given, ({ nik, person }) => nik !== person.nik && nik !== person.family.motherNik)).toBeGreaterThan(
    0.005,
  );
});

test("at least 10 of 100 true pairs have no exactly equal name", () => {
  const pairs = people.flatMap((person) => pairsOf(person.entries));
  const unequal = pairs.filter(([left, right]) => plain(left.name) !== plain(right.name));
  expect(unequal.length / pairs.length).toBeGreaterThan(0.1);
  expect(unequal.length / pairs.length).toBeLessThan(0.6);
});

test("single names, made-up dates, swapped days and missing dates all occur", () => {
  expect(share(entries, ({ person }) => person.names.length === 1)).toBeGreaterThan(0.05);
  expect(share(entries, ({ birth }) => birth === undefined)).toBeGreaterThan(0.05);
  expect(share(entries, ({ birth }) => birth?.month === 1 && birth.day === 1)).toBeGreaterThan(0.04);
});

test("children of families stand beside brothers, sisters and twins of the same address", () => {
  const born = new Map<number, number[]>();
  for (const { person } of people.filter(({ person }) => person.isChild)) {
    born.set(person.family.head, [...(born.get(person.family.head) ?? []), person.bornOn]);
  }
  const families = [...born.values()].filter((days) => days.length > 1);
  expect(families.length).toBeGreaterThan(200);
  expect(families.filter((days) => new Set(days).size < days.length).length).toBeGreaterThan(10);
});

test("every child was one at the incident, and every adult was not", () => {
  expect(people.filter(({ person }) => ageAtIncident(person) < 18 !== person.isChild)).toEqual([]);
  expect(share(entries, ({ person }) => !person.isChild)).toBeGreaterThan(0.01);
});

test("lists depend on each other: who is known to the police is more likely known to the restitution agency", () => {
  const knows = ({ entries }: PersonOnLists, source: string) => entries.some((entry) => entry.source === source);
  const police = people.filter((person) => knows(person, "polri"));
  const others = people.filter((person) => !knows(person, "polri"));
  const rate = (of: PersonOnLists[]) => of.filter((person) => knows(person, "lpsk")).length / of.length;
  expect(rate(police)).toBeGreaterThan(2 * rate(others));
});

test("some children are on no list, some records come late, some never get a service", () => {
  const children = people.filter(({ person }) => person.isChild);
  const onNoList = children.filter((child) => child.entries.length === 0).length / children.length;
  expect(onNoList).toBeGreaterThan(0.25);
  expect(onNoList).toBeLessThan(0.5);
  expect(share(entries, ({ capture }) => capture.registeredOn - capture.reportedOn > 60)).toBeGreaterThan(0.02);
  expect(share(entries, ({ source, services }) => source === "simfoni" && services.length === 0)).toBeGreaterThan(0.05);
});

test("services never come before the report", () => {
  expect(entries.filter(({ servedOn, capture }) => servedOn !== undefined && servedOn < capture.reportedOn)).toEqual(
    [],
  );
});
