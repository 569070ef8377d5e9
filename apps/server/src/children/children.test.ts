import {
  decidePair,
  listDuties,
  listLinkageRuns,
  listReads,
  listUnsurePairs,
  readChild,
  readLinkageRun,
  readPair,
  startLinkageRun,
} from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerAccess } from "../access/index.ts";
import { type IdentityRoom, registerIdentity } from "../identity/index.ts";
import { type Database, type DatabaseRole, newId, systemActor } from "../platform/index.ts";
import { openTestPlatform, testAccount } from "../platform/testing.ts";
import { registerChildren } from "./index.ts";
import { plantCountry } from "./plantedCountry.ts";
import { type PlantedSource, plantCorrection, plantRecords, plantSource } from "./testing.ts";

const CHILDREN = 300;
const steward = testAccount("steward");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let database: Database;
let identity: IdentityRoom;
let lists: PlantedSource[];
let planted: ReturnType<typeof plantCountry>;

const asLinkage = (purpose: "statistics" | "followup" | null, statement: ReturnType<typeof sql>) =>
  database.inTransaction(systemActor("suar_linkage", purpose), async (tx) => (await statement.execute(tx)).rows);
const count = async (purpose: "statistics" | "followup" | null, from: string) =>
  ((await asLinkage(purpose, sql`select count(*) as rows from ${sql.raw(from)}`))[0] as { rows: number }).rows;

async function runLinkage(purpose: "statistics" | "followup" = "statistics") {
  const started = await platform.call(startLinkageRun, { as: steward, body: { purpose } });
  const job = await platform.context.jobs.finished(started.body.jobId);
  expect(job.problem).toBeNull();
  return (await platform.call(readLinkageRun, { as: steward, params: { id: started.body.runId } })).body;
}

const childOf = async (recordId: string) =>
  (
    (
      await asLinkage("statistics", sql`select child_id as id from children.current_link where record_id = ${recordId}`)
    )[0] as { id: string } | undefined
  )?.id;

const unsurePairs = async (state: "unsure" | "same" | "different" = "unsure") =>
  (await platform.call(listUnsurePairs, { as: steward, query: { state, limit: 500 } })).body;

const decide = (pairId: string, decision: "same" | "different" | "undo", actionId: string = newId(), as = steward) =>
  platform.call(decidePair, { as, params: { id: pairId }, body: { actionId, decision } });

beforeAll(async () => {
  platform = await openTestPlatform();
  database = platform.context.database;
  registerAccess({ ...platform.context, guardWith: () => undefined }, "unused");
  identity = await registerIdentity(platform.context);
  registerChildren(platform.context, identity);
  await platform.begin();
  lists = [
    await plantSource(database, { code: "police", purposes: ["statistics"] }),
    await plantSource(database, { code: "social", purposes: ["statistics", "followup"] }),
    await plantSource(database, { code: "ngo", purposes: ["statistics", "followup"] }),
  ];
  planted = plantCountry(CHILDREN, lists, 7);
  await plantRecords(database, identity, planted.records);
});
afterAll(() => platform.close());

/** Pairs of records that are linked, and that should be. */
async function pairwise() {
  const links = (await asLinkage(
    "statistics",
    sql`select record_id as record, child_id as child from children.current_link`,
  )) as { record: string; child: string }[];
  const pairs = { right: 0, wrong: 0, missed: 0 };
  links.forEach((one, at) => {
    for (const other of links.slice(at + 1)) {
      const [isLinked, isTrue] = [
        one.child === other.child,
        planted.truth.get(one.record) === planted.truth.get(other.record),
      ];
      if (isLinked && isTrue) pairs.right++;
      else if (isLinked) pairs.wrong++;
      else if (isTrue) pairs.missed++;
    }
  });
  return { precision: pairs.right / (pairs.right + pairs.wrong), recall: pairs.right / (pairs.right + pairs.missed) };
}

describe("a linkage run", () => {
  test("finds the planted children and says how", async () => {
    const run = await runLinkage();
    expect(run).toMatchObject({ purpose: "statistics", records: planted.records.length, joined: 0, split: 0 });
    expect(run.endedAt).not.toBeNull();
    expect(run.blockingRules.length).toBeGreaterThan(3);
    expect(run.comparisons[0]?.levels[0]?.label.id).toBeTruthy();
    const { precision, recall } = await pairwise();
    console.info(`${run.children} of ${CHILDREN} planted children; precision ${precision}, recall ${recall}`);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test("run again over the same records changes no link", async () => {
    const before = await count("statistics", "children.link");
    const run = await runLinkage();
    expect(run).toMatchObject({ joined: 0, split: 0 });
    expect(await count("statistics", "children.link")).toBe(before);
    expect((await platform.call(listLinkageRuns, { as: steward })).body[0]?.id).toBe(run.id);
  });

  test("opens the identities of all its records under one entry of the audit trail", async () => {
    const { body } = await platform.call(listReads, { as: testAccount("oversight"), query: { limit: 500 } });
    const runs = (await platform.call(listLinkageRuns, { as: steward })).body.map(({ id }) => id);
    const entries = body.filter(({ act }) => act === "identity.openForRun");
    expect(entries.map(({ subject }) => subject).sort()).toEqual(runs.sort());
  });

  test("a new delivery joins known children without changing their ids", async () => {
    const before = new Map<string, string | undefined>();
    for (const { id } of planted.records.slice(0, 40)) before.set(id, await childOf(id));
    const hotline = await plantSource(database, { code: "hotline", purposes: ["statistics"] });
    const repeated = planted.records.slice(0, 20).map((record) => ({ ...record, id: newId(), source: hotline }));
    await plantRecords(database, identity, repeated);
    const duties = (await platform.call(listDuties, { as: steward })).body;
    expect(duties.find(({ key }) => key === "children.duty.stale.statistics")).toMatchObject({ count: 1 });
    await runLinkage();
    for (const [id, child] of before) expect(await childOf(id)).toBe(child);
    for (const [at, { id }] of repeated.entries()) {
      expect(await childOf(id)).toBe(await childOf(planted.records[at]?.id ?? ""));
    }
    expect(
      (await platform.call(listDuties, { as: steward })).body.some(({ key }) => key.includes("stale.statistics")),
    ).toBe(false);
  });
});

describe("a corrected delivery", () => {
  test("keeps the children that only it knows", async () => {
    const press = await plantSource(database, { code: "press", purposes: ["statistics"] });
    const [alone] = plantCountry(1, [press], 99).records;
    if (alone === undefined) throw new Error("one record is planted");
    await plantRecords(database, identity, [alone]);
    await runLinkage();
    const child = await childOf(alone.id);
    const corrected = { ...alone, id: newId(), source: await plantCorrection(database, press) };
    await plantRecords(database, identity, [corrected]);
    const run = await runLinkage();
    expect(await childOf(corrected.id)).toBe(child);
    expect(run).toMatchObject({ joined: 0, split: 0 });
  });
});

describe("statistics and follow-up", () => {
  test("run apart, over their own records, with their own children", async () => {
    const run = await runLinkage("followup");
    const followed = planted.records.filter(({ source }) => source.id !== lists[0]?.id);
    expect(run.records).toBe(followed.length);
    const [statistical, followup] = await Promise.all(
      (["statistics", "followup"] as const).map((purpose) => asLinkage(purpose, sql`select id from children.child`)),
    );
    const ids = (rows: unknown[] | undefined) => new Set((rows as { id: string }[]).map(({ id }) => id));
    expect(ids(statistical).isDisjointFrom(ids(followup))).toBe(true);
  });

  test("a transaction for one purpose sees and writes nothing of the other, and without a purpose nothing at all", async () => {
    for (const table of ["child", "link", "evidence", "unsure_pair", "decision"]) {
      const foreign = `children.${table} where purpose = 'followup'`;
      expect(await count("statistics", foreign)).toBe(0);
      expect(await count(null, `children.${table}`)).toBe(0);
    }
    const intrude = asLinkage(
      "statistics",
      sql`insert into children.child (id, purpose) values (${newId()}, 'followup')`,
    );
    await expect(intrude).rejects.toThrow(/row-level security/);
  });
});

describe("a reviewer", () => {
  test("sees a pair side by side with its waterfall and no name", async () => {
    const [pair] = (await unsurePairs()).pairs;
    const { body } = await platform.call(readPair, { as: steward, params: { id: pair?.id ?? "" } });
    const sum = body.steps.reduce((bits, step) => bits + step.bits + step.frequencyBits, body.priorBits);
    expect(sum).toBeCloseTo(body.weightBits, 6);
    expect(body.steps.every(({ label, level }) => label.id !== "" && level.en !== "")).toBe(true);
    const names = planted.records
      .filter(({ id }) => id === body.left.id || id === body.right.id)
      .flatMap((record) => record.identity.names.flatMap((name) => name.split(" ")));
    const shown = JSON.stringify({ ...body, steps: [] });
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => shown.includes(name))).toEqual([]);
    expect(body.masked.find(({ field }) => field === "name")?.left).toMatch(/^\p{L}•+/u);
  });

  test("decides that two records are one child: the children are joined now, and stay so in later runs", async () => {
    const [pair] = (await unsurePairs()).pairs.filter(({ left, right }) => left.childId !== right.childId);
    if (pair === undefined) throw new Error("the planted country leaves pairs unsure");
    const { body } = await decide(pair.id, "same");
    expect(body).toMatchObject({ state: "same", decidedBy: steward.name });
    expect(body.left.childId).toBe(body.right.childId);
    expect((await unsurePairs("same")).pairs.map(({ id }) => id)).toContain(pair.id);
    await runLinkage();
    expect(await childOf(pair.left.id)).toBe(await childOf(pair.right.id));
    const child = (await platform.call(readChild, { as: steward, params: { id: body.left.childId ?? "" } })).body;
    expect(child.records.map(({ id }) => id)).toEqual(expect.arrayContaining([pair.left.id, pair.right.id]));
    expect(child.history.some(({ act, by }) => act === "joined" && by === steward.name)).toBe(true);

    await decide(pair.id, "undo");
    expect(await childOf(pair.left.id)).not.toBe(await childOf(pair.right.id));
    expect((await unsurePairs("same")).pairs.map(({ id }) => id)).not.toContain(pair.id);
  });

  test("decides that two linked records are two children: they are split now, and stay so; taking it back joins them", async () => {
    const linked = planted.records.flatMap((left, at) =>
      planted.records
        .slice(at + 1)
        .filter((right) => planted.truth.get(left.id) === planted.truth.get(right.id))
        .map((right) => [left, right] as const),
    );
    const [pairId, left, right] = await plantPair(linked[0]);
    expect(await childOf(left)).toBe(await childOf(right));
    await decide(pairId, "different");
    expect(await childOf(left)).not.toBe(await childOf(right));
    await runLinkage();
    expect(await childOf(left)).not.toBe(await childOf(right));
    await decide(pairId, "undo");
    expect(await childOf(left)).toBe(await childOf(right));
  });

  test("the same action sent again decides once; the same id with other content is a conflict", async () => {
    const [pair] = (await unsurePairs()).pairs;
    const [id, actionId] = [pair?.id ?? "", newId()];
    const first = await decide(id, "different", actionId);
    const rows = await count("statistics", "children.decision");
    const again = await decide(id, "different", actionId);
    expect(again.body).toEqual(first.body);
    expect(await count("statistics", "children.decision")).toBe(rows);
    expect((await decide(id, "same", actionId)).status).toBe(409);
    expect((await decide(newId(), "same")).status).toBe(404);
  });

  test("only a steward decides or looks at pairs", async () => {
    const [pair] = (await unsurePairs()).pairs;
    for (const role of ["caseworker", "investigator", "partner", "official", "oversight"] as const) {
      const as = testAccount(role);
      expect((await decide(pair?.id ?? "", "same", newId(), as)).status).toBe(403);
      expect((await platform.call(readPair, { as, params: { id: pair?.id ?? "" } })).status).toBe(403);
    }
  });

  /** A pair the run left to nobody, so that a decision on any two records can be tried. */
  async function plantPair(records: readonly [{ id: string }, { id: string }] | undefined) {
    if (records === undefined) throw new Error("two records of one child are planted");
    const [left = "", right = ""] = records.map(({ id }) => id).sort();
    const id = newId();
    await asLinkage(
      "statistics",
      sql`
        insert into children.unsure_pair (
          id, run_id, purpose, left_record_id, right_record_id, weight_bits, probability, explanation
        )
        select ${id}, run.id, 'statistics', ${left}, ${right}, 0, 0.5, '{"priorBits": 0, "steps": []}'
        from children.latest_run as run
        where run.purpose = 'statistics'
        on conflict do nothing
      `,
    );
    return [id, left, right] as const;
  }
});

describe("the ledger", () => {
  test("nobody changes or deletes links, decisions, children or runs", async () => {
    for (const table of ["run", "run_result", "child", "link", "decision", "unsure_pair"]) {
      for (const role of [
        "suar_linkage",
        "suar_statistics",
        "suar_workspace",
        "suar_public",
      ] satisfies DatabaseRole[]) {
        const act = (statement: string) =>
          database.inTransaction(systemActor(role, "statistics"), (tx) => sql.raw(statement).execute(tx));
        await expect(act(`delete from children.${table}`)).rejects.toThrow(/permission denied/);
        await expect(act(`update children.${table} set id = id`)).rejects.toThrow(/permission denied|does not exist/);
      }
    }
  });

  test("a workspace position reaches no link, no child and no pair but through the room", async () => {
    const look = (table: string) =>
      database.inTransaction(systemActor("suar_workspace", "statistics"), (tx) =>
        sql.raw(`select * from children.${table}`).execute(tx),
      );
    for (const table of ["link", "child", "unsure_pair", "decision", "current_link"]) {
      await expect(look(table)).rejects.toThrow(/permission denied/);
    }
  });

  test("no name, NIK or phone stands anywhere in the room's tables or in jobs", async () => {
    const dumps = await Promise.all([
      ...["run", "run_result", "link", "evidence", "unsure_pair", "decision"].map((table) =>
        asLinkage("statistics", sql`select to_jsonb(t)::text as row from ${sql.raw(`children.${table}`)} as t`),
      ),
      database.inTransaction(
        systemActor("suar_jobs"),
        async (tx) => (await sql`select to_jsonb(job)::text as row from platform.job`.execute(tx)).rows,
      ),
    ]);
    const text = dumps
      .flat()
      .map((row) => (row as { row: string }).row)
      .join("\n");
    expect(text.length).toBeGreaterThan(10_000);
    const secrets = planted.records.flatMap(({ identity: { names, nik, phones } }) => [...names, ...phones, nik ?? ""]);
    const planted4 = secrets.filter((secret) => secret.length > 4);
    expect(planted4.filter((secret) => text.includes(secret))).toEqual([]);
  });
});
