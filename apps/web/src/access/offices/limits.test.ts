import { FIRST_ROLES } from "@suar/contract";
import { expect, test } from "vitest";
import { limitsOf } from "./limits.ts";

const limitsOfRole = (code: string) => {
  const role = FIRST_ROLES.find((each) => each.code === code);
  if (role === undefined) throw new Error(code);
  return limitsOf({ justice: role.justice, rights: [...role.rights] });
};

test.each(FIRST_ROLES.filter(({ justice }) => justice).map(({ code }) => code))(
  "the screen says of the %s that it never gets a list of children and never reads counselling notes",
  (code) => {
    expect(limitsOfRole(code)).toContain("access.limit.childList");
    expect(limitsOfRole(code)).toContain("access.limit.counsellingJustice");
  },
);

test("a role that may do a thing is never said not to", () => {
  for (const { rights, justice } of FIRST_ROLES) {
    const limits = limitsOf({ justice, rights: [...rights] });
    expect(limits.includes("access.limit.identity")).toBe(!rights.includes("identity.open"));
    expect(limits.includes("access.limit.export")).toBe(!rights.includes("exports.ask"));
    expect(limits.includes("access.limit.cases")).toBe(!rights.includes("cases.read"));
    if (rights.includes("cases.counselling")) expect(limits).not.toContain("access.limit.counselling");
    if (rights.includes("followUp.ownService")) expect(limits).not.toContain("access.limit.childList");
  }
});

test("a steward sees how many children wait, not who; an administrator opens no identity", () => {
  expect(limitsOfRole("steward")).toContain("access.limit.childCounts");
  expect(limitsOfRole("administrator")).toContain("access.limit.identity");
  expect(limitsOfRole("administrator")).toContain("access.limit.ownAppointment");
});
