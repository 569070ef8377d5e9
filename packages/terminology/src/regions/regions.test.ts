import { expect, test } from "vitest";
import {
  children2020,
  currentDistrictCode,
  districts,
  findDistrictByCode,
  formerDistrictCode,
  provinces,
  tiles,
} from "../index.ts";
import { changedCodes } from "./changedCodes.ts";
import { formerNames } from "./formerNames.ts";

test("the decree of 2025 names 38 provinces, 416 regencies and 98 cities", () => {
  expect(provinces).toHaveLength(38);
  expect(districts.filter(({ kind }) => kind === "regency")).toHaveLength(416);
  expect(districts.filter(({ kind }) => kind === "city")).toHaveLength(98);
  expect(new Set(districts.map(({ code }) => code)).size).toBe(514);
});

test("populations add up from districts to provinces and to the country, as Dukcapil publishes them", () => {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);
  expect(sum(provinces.map(({ population }) => population))).toBe(284_973_643);
  expect(sum(districts.map(({ population }) => population))).toBe(284_973_643);
});

test("26 codes of 2022 lead to today's districts and back; 16 districts keep their code under a former name", () => {
  expect(changedCodes).toHaveLength(26);
  for (const [former, current] of changedCodes) {
    expect(findDistrictByCode(former)).toBeUndefined();
    expect(currentDistrictCode(former)).toBe(current);
    expect(formerDistrictCode(current)).toBe(former);
  }
  expect(Object.keys(formerNames).filter((code) => findDistrictByCode(code))).toHaveLength(16);
});

test("every province has one tile and every tile one province", () => {
  expect(tiles.map(({ province }) => province).sort()).toEqual(provinces.map(({ code }) => code));
  expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(38);
});

test("the census of 2020 counted children in 34 provinces", () => {
  expect(children2020.provinces.size).toBe(34);
});
