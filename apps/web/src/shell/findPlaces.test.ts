import { expect, test } from "vitest";
import { findPlaces, type Place } from "./findPlaces.ts";

const places: Place[] = [
  { path: "/a", kind: "Sumber", title: "Daftar polisi", words: "polri Jakarta" },
  { path: "/b", kind: "Kiriman data", title: "polri-2024.csv", words: "polri" },
];

test("every word must be found; a title that begins with the words comes first", () => {
  expect(findPlaces(places, "polri").map(({ path }) => path)).toEqual(["/b", "/a"]);
  expect(findPlaces(places, "POLRI jakarta").map(({ path }) => path)).toEqual(["/a"]);
  expect(findPlaces(places, "  ")).toEqual([]);
});

test("the id of a record leads straight to it", () => {
  const id = "01920000-0000-7000-8000-000000000001";
  expect(findPlaces(places, id).map(({ path }) => path)).toEqual([`/intake/records/${id}`]);
});
