import { readFigure } from "@suar/contract";
import { demoCountryInMemory } from "@suar/demo";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDemoAccounts, seedRoles } from "./access/index.ts";
import { registerCases } from "./cases/index.ts";
import { registerChildren } from "./children/index.ts";
import { registerIdentity } from "./identity/index.ts";
import { registerIntake } from "./intake/index.ts";
import { type DemoProgress, loadDemoCountry } from "./loadDemoCountry.ts";
import { registerOpen } from "./open/index.ts";
import { systemActor } from "./platform/index.ts";
import { openTestPlatform, testAccount } from "./platform/testing.ts";
import { registerStatistics } from "./statistics/index.ts";

// SUAR_DEMO_CHILDREN=20000 measures the country of a first start
const size = { children: Number(process.env.SUAR_DEMO_CHILDREN ?? 2000), seed: 1 };
const STATISTICS = systemActor("suar_statistics", "statistics");
type Planted = Awaited<ReturnType<typeof demoCountryInMemory>>;

let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let planted: Planted;
const seen: DemoProgress[] = [];

beforeAll(async () => {
  platform = await openTestPlatform();
  const { context } = platform;
  await seedRoles(context);
  const identity = await registerIdentity(context);
  const intake = registerIntake(context, identity);
  const children = registerChildren(context, identity);
  const cases = registerCases(context, { identity, intake, children });
  const statistics = registerStatistics(context);
  const open = registerOpen(context, statistics);
  await platform.begin();
  planted = await demoCountryInMemory(size);
  const startedAt = performance.now();
  await loadDemoCountry(
    { context, intake, children, cases, open },
    {
      size,
      seedAccounts: (findSource) => seedDemoAccounts(context, findSource),
      onProgress: (progress) => seen.push(progress),
    },
  );
  console.info(`loaded ${size.children} children in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}, 600_000);
afterAll(() => platform.close());

async function linkedRecords(): Promise<{ source: string; externalId: string; childId: string }[]> {
  return platform.context.database.inTransaction(STATISTICS, async (tx) => {
    const { rows } = await sql<{ source: string; externalId: string; childId: string }>`
      select
        source.code as source,
        record.external_id as "externalId",
        link.child_id as "childId"
      from children.current_link as link
      join intake.record on record.id = link.record_id
      join intake.source on source.id = record.source_id
      where link.purpose = 'statistics'
    `.execute(tx);
    return rows;
  });
}

function pairsWithin(keys: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, of) => sum + (of * (of - 1)) / 2, 0);
}

test("every planted record is a record, and no line is lost", async () => {
  const truth = Object.values(planted.truth.records).reduce((sum, count) => sum + count, 0);
  expect(await linkedRecords()).toHaveLength(truth);
});

test("linkage finds the planted children", async () => {
  const childOf = new Map(
    planted.truthOfRecords
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","))
      .map(([source, , , id, child]) => [`${source} ${id}`, child ?? ""]),
  );
  const linked = (await linkedRecords()).map((record) => ({
    truth: childOf.get(`${record.source} ${record.externalId}`) ?? "unknown",
    found: record.childId,
  }));
  expect(linked.filter(({ truth }) => truth === "unknown")).toEqual([]);
  const right = pairsWithin(linked.map(({ truth, found }) => `${truth} ${found}`));
  const precision = right / pairsWithin(linked.map(({ found }) => found));
  const recall = right / pairsWithin(linked.map(({ truth }) => truth));
  console.info(`pairwise precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});

test("the national figure is within one in a hundred of the planted one", async () => {
  const query = { from: "2021-01-01", to: "2025-12-31" };
  const { body } = await platform.call(readFigure, { as: testAccount("steward"), query });
  const { certain, possible } = body;
  console.info(
    `certain ${certain}, planted ${planted.truth.certain}; possible ${possible}, planted ${planted.truth.possible}`,
  );
  expect(Math.abs(certain / planted.truth.certain - 1)).toBeLessThanOrEqual(0.01);
});

test("progress runs from nothing to everything and never back", () => {
  const done = seen.map((progress) => progress.done);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(done[0]).toBe(0);
  expect(done.at(-1)).toBeCloseTo(100);
});

test("the demo country has cases, shared and not, a conflict of interest and an emergency reading to review", async () => {
  const [counted] = await platform.asOwner(`
    select
      (select count(*) from cases.case)::int as cases,
      (select count(*) from cases.relation where kind = 'shared')::int as shared,
      (select count(*) from cases.conflict)::int as conflicts,
      (select count(*) from cases.emergency_reading)::int as emergencies
  `);
  expect(counted).toEqual({ cases: 6, shared: 1, conflicts: 1, emergencies: 1 });
});
