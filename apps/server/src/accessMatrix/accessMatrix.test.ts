import { readFileSync } from "node:fs";
import { FIRST_ROLES } from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../platform/testDatabase.ts";
import { listOpenFunctions, listTables } from "./testing/listTables.ts";
import { CSV_FILE, csvOf, MARKDOWN_FILE, markdownOf } from "./testing/matrixFile.ts";
import { plantWorld } from "./testing/plant.ts";
import { PLANTED } from "./testing/plantRows.ts";
import { type Policy, readPolicies, withoutPolicy } from "./testing/policies.ts";
import { ABOUT_NOBODY } from "./testing/tablesAboutNobody.ts";
import { type Cells, walkMatrix } from "./testing/walkMatrix.ts";

let database: TestDatabase;
let cells: Cells;
let policies: Policy[];

beforeAll(async () => {
  database = await openTestDatabase();
  await plantWorld(database);
  policies = await readPolicies(database);
  cells = await walkMatrix(database);
});
afterAll(() => database.close());

test("every table about a person has row-level security, policies and planted rows; every other says what it holds", async () => {
  const tables = await listTables(database);
  const unprotected = tables.filter(({ secured, policies: count }) => !secured || count === 0).map(({ name }) => name);
  expect(unprotected).toEqual(Object.keys(ABOUT_NOBODY).sort());
  const walked = new Set(PLANTED.map(({ table }) => table));
  const unwalked = tables.filter(({ name }) => !(name in ABOUT_NOBODY) && !walked.has(name)).map(({ name }) => name);
  expect(unwalked).toEqual([]);
});

test("the written matrix is what the database decides, cell by cell", () => {
  console.info(`${cells.size} cells walked, ${policies.length} policies`);
  expect(csvOf(cells).split("\n")).toEqual(readFileSync(CSV_FILE, "utf8").split("\n"));
});

test("the matrix for people is the same", async () => {
  const open = await listOpenFunctions(database);
  expect(markdownOf(cells, open, ABOUT_NOBODY)).toBe(readFileSync(MARKDOWN_FILE, "utf8"));
});

test("removing any one policy makes the matrix differ", async () => {
  const unnoticed: string[] = [];
  for (const policy of policies) {
    const ofTable = (table: string) => table === policy.table;
    const mutated = await withoutPolicy(database, policy, () => walkMatrix(database, ofTable));
    const isNoticed = [...mutated].some(([name, through]) => through.join() !== cells.get(name)?.join());
    if (!isNoticed) unnoticed.push(`${policy.table}: ${policy.name}`);
  }
  expect(unnoticed).toEqual([]);
  expect(await readPolicies(database)).toEqual(policies);
}, 600_000);

/** Whether any database role lets a role's command through, on rows of this relation or, without one, of any. */
function lets(role: string, command: string, table: string, relation?: string): boolean {
  return [...cells].some(([name, through]) => {
    const [cellTable, cellRelation, cellRole, cellCommand] = name.split(" ");
    const isMeant = cellTable === table && cellRole === role && cellCommand === command;
    return isMeant && (relation === undefined || relation === cellRelation) && through.length > 0;
  });
}

// what must hold whatever the written matrix says: a mistake in reviewing it is caught here
test.each(["administrator", "partner", "financialLiaison", "official", "noPosition"])(
  "%s reads neither a record nor an identity",
  (role) => {
    expect(lets(role, "select", "intake.record")).toBe(false);
    expect(lets(role, "select", "identity.sealed_identity")).toBe(false);
  },
);

test.each(["investigator", "prosecutor", "restitutionOfficer", "caseworker", "counsellor", "supervisor"])(
  "%s reads no record of another organisation because of the territory alone",
  (role) => {
    for (const relation of ["territory", "other", "statistics"])
      expect(lets(role, "select", "intake.record", relation)).toBe(false);
  },
);

test("a follow-up linkage sees nothing of the statistical one, nor records that only statistics may use", () => {
  for (const table of ["children.child", "children.link", "children.decision", "children.evidence"])
    expect(cells.get(`${table} statistics steward select`)).not.toContain("suar_linkage");
  expect(cells.get("intake.record statistics steward select")).not.toContain("suar_linkage");
});

test("whoever holds no position changes nothing but what is their own", () => {
  const changed = [...cells].filter(([name, through]) => {
    const [, , role, command] = name.split(" ");
    return role === "noPosition" && command !== "select" && through.length > 0;
  });
  expect(changed.map(([name]) => name).sort()).toEqual([
    "access.account own noPosition update",
    "access.audit own noPosition insert",
    "access.authenticator own noPosition delete",
    "access.authenticator own noPosition insert",
    "access.authenticator own noPosition update",
    "access.issuer_link own noPosition delete",
    "access.issuer_link own noPosition insert",
    "access.issuer_link own noPosition update",
    "access.passkey own noPosition delete",
    "access.passkey own noPosition insert",
    "access.passkey own noPosition update",
    "access.recovery_code own noPosition delete",
    "access.recovery_code own noPosition insert",
    "access.recovery_code own noPosition update",
    "cases.staff_identity own noPosition insert",
  ]);
});

test.each(FIRST_ROLES.filter(({ justice }) => justice).map(({ code }) => code))(
  "%s reads no counselling note, shared or in an emergency or written by the own person",
  (role) => {
    const notes = [...cells].filter(([name]) => /^cases\.note \S*Counselling /.test(name));
    expect(notes.length).toBeGreaterThan(100);
    const read = notes.filter(([name, through]) => name.endsWith(` ${role} select`) && through.length > 0);
    expect(read.map(([name]) => name)).toEqual([]);
  },
);

test("a conflict of interest hides all of a case, whatever the role and the right", () => {
  const seen = [...cells].filter(([name, through]) => {
    const [, relation = "", role, command] = name.split(" ");
    return relation.startsWith("conflictedCase") && role !== "system" && command === "select" && through.length > 0;
  });
  const places = new Set(seen.map(([name, through]) => `${name.split(" ")[0]} ${through.join()}`));
  // linkage and search tokens know records, not cases; stewards read records through none of these
  expect([...places].filter((place) => !/suar_linkage|suar_access$|suar_intake|suar_erasure/.test(place))).toEqual([]);
});
