import { expect, test } from "vitest";
import { type Decided, standingOf } from "./consentStanding.ts";

const said = (party: Decided["party"], decision: Decided["decision"], untilOn: string | null = null): Decided => ({
  party,
  decision,
  untilOn,
});
const today = "2026-02-01";

test("nothing said is not asked, and blocks nothing", () => {
  expect(standingOf([], false, today)).toEqual({ standing: "notAsked", blocked: false, counted: [] });
});

test("the child's no weighs more than the guardian's yes", () => {
  const found = standingOf([said("guardian", "given"), said("child", "refused")], false, today);
  expect([found.standing, found.blocked]).toEqual(["refused", true]);
});

test("the latest word of a party counts", () => {
  const found = standingOf([said("child", "given"), said("child", "withdrawn"), said("child", "given")], false, today);
  expect([found.standing, found.blocked]).toEqual(["given", false]);
});

test("a guardian who is a suspect says nothing that counts", () => {
  expect(standingOf([said("guardian", "given")], true, today).standing).toBe("notAsked");
  expect(standingOf([said("guardian", "withdrawn")], true, today).blocked).toBe(false);
});

test("the adult's own word alone counts, whatever was said before or is said after", () => {
  const found = standingOf(
    [said("child", "refused"), said("person", "given"), said("guardian", "refused")],
    false,
    today,
  );
  expect([found.standing, found.blocked, found.counted.length]).toEqual(["given", false, 1]);
});

test("consent past its last day has lapsed and blocks nothing", () => {
  expect(standingOf([said("child", "given", "2026-01-31")], false, today)).toMatchObject({
    standing: "lapsed",
    blocked: false,
  });
  expect(standingOf([said("child", "given", "2026-02-01")], false, today).standing).toBe("given");
});
