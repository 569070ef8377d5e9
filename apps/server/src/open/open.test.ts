import { type PublicCounts, protectPublicCounts } from "@suar/disclosure";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, type DatabaseRole, newId, readConfig, systemActor } from "../platform/index.ts";
import { openLog } from "../platform/log.ts";
import { openTestDatabase } from "../platform/testing.ts";
import type { PublicContent } from "./publicContent.ts";
import { publishDemoEdition } from "./publishEdition.ts";
import { createOverviewReader } from "./readOverview.ts";
import { type Edition, insertEdition } from "./store.ts";

const POLICE_CLAIM = "018f0000-0000-7000-8000-000000000001";
const counts: PublicCounts = {
  children: [
    { key: ["2023", "32", "F", "13-17", "E1", "police"], count: 40 },
    { key: ["2024", "32", "F", "13-17", "E1", "ngo+police"], count: 30 },
    { key: ["2024", "35", "M", "6-12", "E2", "ngo"], count: 3 },
    { key: ["2024", "35", "F", "6-12", "E2", "ngo"], count: 20 },
  ],
  certainty: [
    { key: ["possible"], count: 12 },
    { key: ["fewer"], count: 6 },
    { key: ["more"], count: 9 },
  ],
  records: [
    { key: ["ngo"], count: 60 },
    { key: ["police"], count: 90 },
  ],
  steps: [
    { key: [POLICE_CLAIM, "otherUnit", "less"], count: 15 },
    { key: [POLICE_CLAIM, "knownOnlyToOthers", "more"], count: 25 },
  ],
  districts: [
    { key: ["32", "sending"], count: 20 },
    { key: ["32", "silent"], count: 2 },
    { key: ["35", "sending"], count: 38 },
  ],
};
const claim = {
  id: POLICE_CLAIM,
  sourceId: null,
  sourceCode: "police",
  organisation: "Police",
  value: 48,
  unit: "case" as const,
  population: { id: "anak korban", en: "child victims" },
  from: "2024-01-01",
  to: "2024-12-31",
  dateBasis: "report" as const,
  territory: null,
  territoryBasis: "incident" as const,
  ageBelow: 18,
  forms: [],
  asOf: null,
  citation: "Annual report",
  url: null,
  note: "",
  reproducible: true,
  origin: "entered" as const,
};
const content: PublicContent = {
  asOf: "2025-01-31",
  period: { from: "2023-01-01", to: "2024-12-31" },
  tables: protectPublicCounts(counts, { seed: 7 }),
  claims: [claim, { ...claim, id: newId(), origin: "computed" }],
};

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const contextOf = (demo: boolean) => ({
  database,
  config: readConfig({}, { demo }),
  log: openLog(
    () => undefined,
    () => new Date(),
    true,
  ),
});
const source = { buildPublicContent: () => Promise.resolve(content) };
const asRole = (role: DatabaseRole, statement: ReturnType<typeof sql>) =>
  database.inTransaction(systemActor(role, "statistics"), (tx) => statement.execute(tx));

describe("the public page", () => {
  test("shows nothing before anything is published", async () => {
    expect(await createOverviewReader(contextOf(true))()).toMatchObject({ state: "none", children: null, sources: [] });
  });

  test("shows sums over the protected tables, which agree with each other", async () => {
    expect(await publishDemoEdition(contextOf(true), source)).toEqual({ tables: 6 });
    const overview = await createOverviewReader(contextOf(true))();
    expect(overview.state).toBe("demo");
    // 93 children, of whom 3 are in a small cell that becomes 5
    expect(overview.children).toBe(95);
    for (const part of [overview.byYear, overview.byProvince, overview.byForm, overview.bySexAge, overview.overlaps]) {
      expect(part.reduce((total, { children }) => total + children, 0)).toBe(95);
    }
    expect(overview.sources).toEqual([
      { code: "ngo", children: 55, share: 55 / 95 },
      { code: "police", children: 70, share: 70 / 95 },
    ]);
    expect(overview.band).toEqual({ lower: 89, upper: 104 });
    expect(overview.possible).toBe(12);
    expect(overview.byProvince[0]).toEqual({ code: "32", children: 70, districts: 22, districtsSilent: 2 });
  });

  test("every bridge adds up to the figure of the claim's years", async () => {
    const { bridges } = await createOverviewReader(contextOf(true))();
    expect(bridges).toHaveLength(1);
    for (const bridge of bridges) {
      expect(bridge.claim + bridge.steps.reduce((total, { change }) => total + change, 0)).toBe(bridge.national);
      expect(bridge.national).toBe(55);
    }
    const known = Object.fromEntries(bridges[0]?.steps.map(({ component, change }) => [component, change]) ?? []);
    expect(known).toMatchObject({ otherUnit: -15, knownOnlyToOthers: 25, notReproducible: -3 });
  });

  test("does not show a number that was computed from a delivery and never published", async () => {
    const { claims } = await createOverviewReader(contextOf(true))();
    expect(claims.map(({ id }) => id)).toEqual([POLICE_CLAIM]);
  });

  test("in production shows nothing until a signed release, whatever a demo has left behind", async () => {
    expect(await publishDemoEdition(contextOf(false), source)).toMatchObject({ refused: true, status: 409 });
    expect(await createOverviewReader(contextOf(false))()).toMatchObject({ state: "none", children: null });
  });
});

describe("who may do what to public tables", () => {
  test("the public role reads editions and public tables, and nothing else in the whole database", async () => {
    const { rows } = await database.inTransaction(systemActor("suar_public"), (tx) =>
      sql<{ name: string }>`
        select format('%s.%s', schemaname, name) as name
        from (
          select schemaname, tablename as name from pg_tables
          union all
          select schemaname, viewname from pg_views
        ) as relation
        where schemaname not in ('pg_catalog', 'information_schema')
          and has_schema_privilege('suar_public', schemaname, 'usage')
          and has_any_column_privilege('suar_public', format('%I.%I', schemaname, name), 'select, insert, update')
        order by name
      `.execute(tx),
    );
    expect(rows.map(({ name }) => name)).toEqual(["open.edition", "open.public_table"]);
  });

  test("the public cannot write, and statistics cannot change or delete what is published", async () => {
    const denied = /permission denied/;
    await expect(asRole("suar_public", sql`delete from open.public_table`)).rejects.toThrow(denied);
    await expect(asRole("suar_public", sql`select from intake.record`)).rejects.toThrow(denied);
    await expect(asRole("suar_statistics", sql`update open.public_table set name = 'lists'`)).rejects.toThrow(denied);
    await expect(asRole("suar_statistics", sql`delete from open.edition`)).rejects.toThrow(denied);
  });

  test("a table that was not protected is refused by the store and by the database", async () => {
    const tables = { ...content.tables, lists: { ...content.tables.lists.toJSON() } };
    // @ts-expect-error a stored table, or any object, is no ProtectedTable
    const forged: Edition = { ...content, tables, id: newId(), state: "demo" };
    const insert = database.inTransaction(systemActor("suar_statistics"), (tx) => insertEdition(tx, forged, newId));
    await expect(insert).rejects.toThrow("only protected tables");
    const plain = sql`
      insert into open.public_table (id, edition_id, name, content)
      select ${newId()}, id, 'lists', '{"cells": [["police", 3]]}'
      from open.edition
    `;
    await expect(asRole("suar_statistics", plain)).rejects.toThrow(/check constraint/);
  });
});
