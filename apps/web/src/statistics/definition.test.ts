import { expect, test } from "vitest";
import { isBackwards, queryOfDefinition, readDefinition, withinYear, writeDefinition } from "./definition.ts";

const today = new Date("2026-11-23T00:00:00Z");

test("an address without a definition asks for the last five full years by date of report", () => {
  expect(queryOfDefinition(readDefinition(new URLSearchParams(), today))).toEqual({
    from: "2021-01-01",
    to: "2025-12-31",
    dateBasis: "report",
  });
});

test("a definition survives the address", () => {
  const search = new URLSearchParams(
    "from=2024-01-01&to=2024-06-30&date=incident&territory=32.73&place=residence&form=E2&sex=F&age=13-17",
  );
  const definition = readDefinition(search, today);
  expect(readDefinition(writeDefinition(definition), today)).toEqual(definition);
});

test("a form stands for itself and every form within it", () => {
  const definition = readDefinition(new URLSearchParams("form=E2"), today);
  expect(queryOfDefinition(definition)).toMatchObject({ forms: "E2,E2a,E2b,E2c,E2d" });
});

test("what the address says wrongly is read as not said", () => {
  expect(readDefinition(new URLSearchParams("date=never&sex=X&age=99"), today)).toMatchObject({
    dateBasis: "report",
    sex: "",
    ageGroup: "",
  });
});

test("a year's part never leaves the period", () => {
  const definition = readDefinition(new URLSearchParams("from=2024-03-01&to=2025-02-28"), today);
  expect(withinYear(definition, 2024)).toMatchObject({ from: "2024-03-01", to: "2024-12-31" });
  expect(withinYear(definition, 2025)).toMatchObject({ from: "2025-01-01", to: "2025-02-28" });
  expect(isBackwards({ ...definition, to: "2023-01-01" })).toBe(true);
});
