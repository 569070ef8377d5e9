import { expect, test } from "vitest";
import { newActionId } from "./newActionId.ts";

test("an action's id is a UUIDv7 that begins with the time", () => {
  const ones = (count: number) => new Uint8Array(count).fill(0xff);
  expect(newActionId(0x0190_0000_0001, ones)).toBe("01900000-0001-7fff-bfff-ffffffffffff");
  const zeros = (count: number) => new Uint8Array(count);
  expect(newActionId(1, zeros)).toBe("00000000-0001-7000-8000-000000000000");
});

test("two ids differ", () => {
  expect(newActionId()).not.toBe(newActionId());
});
