import type { Client } from "@suar/contract";
import { expect, test } from "vitest";
import { clientState } from "./clientState.ts";

const NOW = new Date("2026-03-02T08:00:00Z");
const stateOf = (more: Partial<Client>) =>
  clientState({ endedAt: null, effectiveScopes: ["figures.read"], keysEndOn: "2026-12-31", ...more } as Client, NOW);

test("a client that has ended is that before anything else", () => {
  expect(stateOf({ endedAt: "2026-03-01T00:00:00Z", effectiveScopes: [], keysEndOn: null })).toBe("ended");
});

test("a client whose position has no right to its scopes is without rights", () => {
  expect(stateOf({ effectiveScopes: [] })).toBe("powerless");
});

test("from thirty days before its last key ends, and without one, a client needs the next", () => {
  expect(stateOf({})).toBe("active");
  expect(stateOf({ keysEndOn: "2026-04-02" })).toBe("active");
  expect(stateOf({ keysEndOn: "2026-04-01" })).toBe("endsSoon");
  expect(stateOf({ keysEndOn: null })).toBe("endsSoon");
});
