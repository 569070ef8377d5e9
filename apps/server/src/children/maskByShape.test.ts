import fc from "fast-check";
import { expect, test } from "vitest";
import { maskByShape } from "./maskByShape.ts";

test("a name shows the first letter of each word and its length", () => {
  expect(maskByShape("Siti Aminah")).toBe("S••• A•••••");
  expect(maskByShape("Ayu")).toBe("A••");
});

test("a number shows no digit", () => {
  expect(maskByShape("3273 0150 0609 0001")).toBe("•••• •••• •••• ••••");
  expect(maskByShape("2009-06-05")).toBe("••••-••-••");
});

test("no digit and no second letter of a word ever passes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      expect(maskByShape(value)).not.toMatch(/\p{N}|\p{L}\p{L}/u);
    }),
  );
});
