import { expect, test } from "vitest";
import { readersPart } from "./readersPart.ts";

test("a text in both languages is shown in the reader's alone", () => {
  const text = "menghitung laporan, bukan anak / counts reports, not children";
  expect(readersPart({ language: "id" }, text)).toBe("menghitung laporan, bukan anak");
  expect(readersPart({ language: "en" }, text)).toBe("counts reports, not children");
});

test("a text in one language, or in parts that are no translation, stays whole", () => {
  for (const text of ["Tribunnews, 23 Jun 2023", "a / b / c", "2023/2024", ""]) {
    expect(readersPart({ language: "en" }, text)).toBe(text);
  }
});
