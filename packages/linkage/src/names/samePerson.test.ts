import { describe, expect, test } from "vitest";
import { mayBeOnePerson } from "./samePerson.ts";

describe("two names can be one person's", () => {
  test.each([
    ["Drs. H. Moh. Yusuf Hidayat", "Muhammad Jusup Hidayat"],
    ["Bambang Soedarmono", "SUDARMONO, BAMBANG"],
    ["Bambang Sudarmono Putra", "Bambang Sudarmono"],
    ["Suharto", "Soeharto"],
  ])("%s and %s", (left, right) => {
    expect(mayBeOnePerson(left, right)).toBe(true);
    expect(mayBeOnePerson(right, left)).toBe(true);
  });

  test.each([
    ["Bambang Sudarmono", "Bambang Wijaya"],
    ["Bambang", "Bambang Sudarmono"],
    ["Siti Siti", "Siti Aminah"],
    ["", "Bambang Sudarmono"],
  ])("but not %s and %s", (left, right) => {
    expect(mayBeOnePerson(left, right)).toBe(false);
    expect(mayBeOnePerson(right, left)).toBe(false);
  });
});
