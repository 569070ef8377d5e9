import { expect, test } from "vitest";
import { tenureState } from "./tenureState.ts";

test("an appointment holds on its first day and on its last, and not on the day after", () => {
  const held = { from: "2026-02-01", to: "2026-06-30" };
  expect(tenureState(held, "2026-01-31")).toBe("future");
  expect(tenureState(held, "2026-02-01")).toBe("now");
  expect(tenureState(held, "2026-06-30")).toBe("now");
  expect(tenureState(held, "2026-07-01")).toBe("past");
  expect(tenureState({ ...held, to: null }, "2099-01-01")).toBe("now");
});
