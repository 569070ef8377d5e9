import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type IdentityRoom, registerIdentity } from "../identity/index.ts";
import { type Database, isRefusal, type JobControl, newId, systemActor } from "../platform/index.ts";
import { openTestPlatform } from "../platform/testing.ts";
import { regroupChildrenOf } from "./regroupChildren.ts";
import { runLinkage } from "./runLinkage.ts";
import { insertDecision } from "./store/decisions.ts";
import { childrenOf, listStandingLinks } from "./store/links.ts";
import { insertRun, latestRun } from "./store/runs.ts";
import { identityWith, type PlantedSource, plantRecords, plantSource } from "./testing/plantRecords.ts";
import { type RunToWrite, writeRun } from "./writeRun.ts";

const actor = systemActor("suar_linkage", "statistics");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let database: Database;
let identity: IdentityRoom;
let source: PlantedSource;
let left: string;
let right: string;

beforeAll(async () => {
  platform = await openTestPlatform();
  database = platform.context.database;
  identity = await registerIdentity(platform.context);
  source = await plantSource(database, { code: "ngo", purposes: ["statistics"] });
});
afterAll(() => platform.close());

/** Two new records that have nothing in common. */
beforeEach(async () => {
  [left, right] = [newId(), newId()];
  const record = (id: string, name: string, year: string) => ({
    id,
    externalId: id,
    source,
    sex: "F" as const,
    district: "32.73",
    identity: identityWith({ names: [name], birthDate: { value: `${year}-03-02`, precision: "day" } }),
  });
  await plantRecords(database, identity, [record(left, "Rahayu", "2009"), record(right, "Melati", "2015")]);
});

const newest = () => database.inTransaction(actor, (tx) => latestRun(tx, "statistics"));
const children = () => database.inTransaction(actor, (tx) => childrenOf(tx, [left, right]));

/** A run whose outcome is given: both records in children of their own. */
async function apart(basedOn: string | null, decisionsUpTo: number): Promise<RunToWrite> {
  const [runId, one, other] = [newId(), newId(), newId()];
  const begun = { id: runId, purpose: "statistics" as const, jobId: newId(), threshold: 0.9, startedBy: "test" };
  await database.inTransaction(actor, (tx) => insertRun(tx, begun));
  return {
    runId,
    purpose: "statistics",
    basedOn,
    decisionsUpTo,
    assignment: {
      newChildIds: [one, other],
      links: [
        { recordId: left, childId: one, act: "first" },
        { recordId: right, childId: other, act: "first" },
      ],
      joined: 0,
      split: 0,
    },
    evidence: [],
    pairs: [],
    result: {
      runId,
      model: {},
      modelName: "test",
      modelVersion: "1",
      records: 2,
      candidatePairs: 0,
      linkedPairs: 0,
      unsurePairs: 0,
      children: 2,
      joined: 0,
      split: 0,
      detail: { seconds: {}, blockingRules: [], comparisons: [] },
    },
  };
}

const goOn = () => true;

test("a run counts once it has ended, all at once", async () => {
  const run = await apart((await newest())?.id ?? null, 0);
  const seen: number[] = [];
  expect(await writeRun(database, actor, run, (written) => written < 1)).toBe("stopped");
  seen.push((await children()).size);
  expect(await writeRun(database, actor, { ...run, assignment: { ...run.assignment, newChildIds: [] } }, goOn)).toBe(
    "written",
  );
  seen.push((await children()).size);
  expect(seen).toEqual([0, 2]);
});

test("a run that another one overtook changes nothing", async () => {
  const basedOn = (await newest())?.id ?? null;
  const [slow, quick] = [await apart(basedOn, 0), await apart(basedOn, 0)];
  expect(await writeRun(database, actor, quick, goOn)).toBe("written");
  const before = await children();
  expect(await writeRun(database, actor, slow, goOn)).toBe("overtaken");
  expect(await children()).toEqual(before);
});

test("a decision that came in while a run was computing is applied again when it ends", async () => {
  await writeRun(database, actor, await apart((await newest())?.id ?? null, 0), goOn);
  const late = await apart((await newest())?.id ?? null, 0);
  const decision = {
    id: newId(),
    purpose: "statistics" as const,
    leftRecordId: left,
    rightRecordId: right,
    decision: "same" as const,
    note: null,
    accountId: null,
    decidedBy: "Reviewer",
  };
  const reviewer = { ...actor, rights: ["children.review"] };
  await database.inTransaction(reviewer, async (tx) => {
    await insertDecision(tx, decision);
    const origin = { purpose: "statistics" as const, runId: null, decisionId: decision.id, madeBy: "Reviewer" };
    await regroupChildrenOf(tx, [left, right], origin);
  });
  await writeRun(database, actor, late, goOn);
  const after = await children();
  expect(after.get(left)).toBe(after.get(right));
});

test("a run that was stopped while it wrote has no effect, and ends rightly when it is resumed", async () => {
  const job = { id: newId(), input: { runId: newId(), purpose: "statistics" as const, threshold: 0.9 } };
  let isWriting = false;
  const control = (stops: boolean): JobControl<never> => ({
    actor: systemActor("suar_workspace"),
    progress: ({ step, done }) => {
      isWriting = step === "children.run.step.writing" && done > 75;
    },
    save: () => Promise.resolve(),
    stopAsked: () => stops && isWriting,
  });
  const before = await children();
  expect(await runLinkage(platform.context, identity, job, control(true))).toEqual({});
  expect(await children()).toEqual(before);
  const result = await runLinkage(platform.context, identity, job, control(false));
  expect(isRefusal(result)).toBe(false);
  expect((await newest())?.id).toBe(job.input.runId);
  const links = await database.inTransaction(actor, (tx) => listStandingLinks(tx, null, 1000));
  expect((await children()).size).toBe(2);
  expect(result).toMatchObject({ records: links.length, children: new Set(links.map(({ childId }) => childId)).size });
});
