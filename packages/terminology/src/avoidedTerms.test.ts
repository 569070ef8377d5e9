import { expect, test } from "vitest";
import * as terminology from "./index.ts";
import { type CodeList, findAvoidedTerms } from "./index.ts";

const lists = Object.values(terminology).filter(
  (value): value is CodeList => typeof value === "object" && value !== null && "codes" in value,
);

function unmarked(texts: readonly { id: string; en: string }[]): string[] {
  return texts.flatMap((text) =>
    (["id", "en"] as const).flatMap((language) =>
      findAvoidedTerms(text[language], language)
        .filter((found) => found.term.level === "avoid" && !found.marked)
        .map((found) => `${found.term.term}: ${text[language]}`),
    ),
  );
}

test("no code list of ours uses an avoided term", () => {
  expect(lists.length).toBeGreaterThan(9);
  expect(unmarked(lists.flatMap((list) => list.codes))).toEqual([]);
});

test("an avoided term is found in any case and across line breaks, and not inside another word", () => {
  expect(unmarked([{ id: "Data Prostitusi\nAnak 2021", en: "" }])).toHaveLength(1);
  expect(unmarked([{ id: "", en: "antichild pornographyish" }])).toEqual([]);
});

test("a law's own word is accepted where it is marked as one", () => {
  expect(findAvoidedTerms("“child pornography” (term of law)", "en")[0]?.marked).toBe(true);
  expect(findAvoidedTerms("child pornography", "en")[0]?.marked).toBe(false);
});

test("every code list has a name, a version, a source, unique codes and both languages", () => {
  for (const list of lists) {
    expect(list.name && list.version && list.source).toBeTruthy();
    expect(new Set(list.codes.map(({ code }) => code)).size).toBe(list.codes.length);
    for (const { code, id, en, parent } of list.codes) {
      expect(code && id && en, `${list.name} ${code}`).toBeTruthy();
      if (parent !== undefined) expect(list.codes.map((entry) => entry.code)).toContain(parent);
    }
  }
});
