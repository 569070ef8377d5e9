import * as contract from "@suar/contract";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ME, OTHER } from "../../accessMatrix/testing/people.ts";
import { plantWorld } from "../../accessMatrix/testing/plant.ts";
import { idOf, insertOf } from "../../accessMatrix/testing/rowsOf.ts";
import { newId } from "../../platform/index.ts";
import { openTestPlatform, testAccount } from "../../platform/testing.ts";
import { registerAccess } from "../index.ts";

const oversight = testAccount("oversight");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;

/** The day before today, in the middle of the day in Jakarta. */
const NOON = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 - 86_400_000 + 5 * 3_600_000);
/** Ten at night in Jakarta, the same day. */
const NIGHT = new Date(NOON.getTime() + 10 * 3_600_000);

beforeAll(async () => {
  platform = await openTestPlatform();
  registerAccess({ ...platform.context, guardWith: () => undefined }, "unused");
  await platform.begin();
  await plantWorld(platform);
  for (const { position, territory } of [ME, OTHER])
    await platform.asOwner(`update access.position set territory = '${territory}' where id = '${position}'`);
});
afterAll(() => platform.close());
beforeEach(() => platform.asOwner("truncate access.audit, access.reading_review cascade"));

/** A record of the other organisation in a district, that nobody's case tells of. */
async function plantRecord(district: string): Promise<string> {
  const id = newId();
  const line = { delivery_id: idOf("delivery other"), source_id: OTHER.source, line_no: ++lines, part_no: 0 };
  const facts = { forms: ["E1"], form_certain: true, age_precision: "exact", legal_bases: [], services: [] };
  const values = { id, ...line, ...facts, residence_district: district };
  await platform.asOwner(insertOf("intake.record", values));
  return id;
}
let lines = 50_000;

interface Planted {
  act?: string;
  purpose?: string | null;
  at?: Date;
  outcome?: "done" | "refused";
  account?: string;
}

/** A reading that took place, past every policy: from my office, or by whoever is given. */
async function plantReading(records: readonly string[], planted: Planted = {}): Promise<void> {
  const {
    act = "identity.open",
    purpose = "data-quality",
    at = NOON,
    outcome = "done",
    account = ME.account,
  } = planted;
  const values = {
    ...{
      id: newId(),
      at: at.toISOString(),
      account_id: account,
      account_name: "Pembaca",
      act,
      purpose,
      outcome,
      records,
    },
    ...{ position_id: ME.position, position: "own", organisation_id: ME.organisation, organisation: "own" },
  };
  await platform.asOwner(insertOf("access.audit", values));
}

const readEach = async (records: readonly string[], planted: Planted = {}) => {
  for (const record of records) await plantReading([record], planted);
};

async function look() {
  const { status, body } = await platform.call(contract.listUnusualReads, { as: oversight });
  expect(status).toBe(200);
  return body;
}
const rulesFound = async () => (await look()).found.map(({ rule }) => rule).toSorted();

const made = (count: number) => Array.from({ length: count }, () => newId());

test("thirty children in an hour ask for a look; one child read forty times does not, nor do thirty over a day", async () => {
  await readEach(made(29));
  await readEach(Array.from({ length: 40 }, () => idOf("record own")));
  expect((await look()).found.filter(({ rule }) => rule === "manyAnHour")).toMatchObject([{ children: 30, reads: 69 }]);
  await platform.asOwner("truncate access.audit cascade");
  for (const hour of [0, 1, 2]) await readEach(made(10), { at: new Date(NOON.getTime() + hour * 3_600_000) });
  expect(await rulesFound()).not.toContain("manyAnHour");
});

test("two records of one child count once", async () => {
  const [first, second] = [await plantRecord("32.73"), await plantRecord("32.73")];
  for (const record of [first, second])
    await platform.asOwner(
      insertOf("children.link", {
        ...{ id: newId(), purpose: "followup", record_id: record, child_id: idOf("child followup"), act: "first" },
        ...{ run_id: idOf("run followup"), made_by: "test" },
      }),
    );
  await readEach([first, second, ...made(28)]);
  expect(await rulesFound()).not.toContain("manyAnHour");
  await readEach(made(1));
  expect(await rulesFound()).toContain("manyAnHour");
});

test("what a search shows in outline counts as a search, not as children read", async () => {
  await plantReading(made(200), { purpose: "search-masked" });
  for (let at = 0; at < 39; at += 1) await plantReading([], { act: "children.search", purpose: "search-masked" });
  expect(await rulesFound()).toEqual([]);
  await plantReading([], { act: "children.searchElsewhere", purpose: "search-masked" });
  expect((await look()).found).toMatchObject([{ rule: "manySearches", reads: 40, children: 0 }]);
});

test("three children of neighbouring districts ask for a look, and so does one from elsewhere", async () => {
  const neighbours = [await plantRecord("32.04"), await plantRecord("32.05"), await plantRecord("32.77")];
  await readEach(neighbours.slice(0, 2), { purpose: "link-review" });
  expect(await rulesFound()).toEqual([]);
  await readEach(neighbours.slice(2), { purpose: "link-review" });
  const { found } = await look();
  const [finding] = found.filter(({ rule }) => rule === "neighbours");
  expect(finding).toMatchObject({ children: 3, threshold: 3, districts: ["32.04", "32.05", "32.77"] });
  await readEach([idOf("record other")], { act: "intake.readRecord" });
  expect((await look()).found.filter(({ rule }) => rule === "outsideOwn")).toMatchObject([{ districts: ["11.01"] }]);
});

test("a record of the own organisation, of the own territory or of a shared case lies not outside", async () => {
  await readEach([idOf("record own"), idOf("record territory"), idOf("record sharedCase")], { act: "cases.read" });
  expect(await rulesFound()).toEqual([]);
});

test("three children without case, emergency or duty in a day ask for a look", async () => {
  const records = [await plantRecord("32.73"), await plantRecord("32.73"), await plantRecord("32.73")];
  await readEach(records, { act: "intake.readRecord", purpose: null });
  expect((await look()).found).toMatchObject([
    { rule: "noCaseRelation", children: 3, threshold: 3, account: "Pembaca" },
  ]);
});

test("a case that one holds or shares, an emergency while it lasts, and a duty are relations", async () => {
  const held = ["ownCase", "sharedCase", "routedCase"].map((name) => idOf(`record ${name}`));
  await readEach(held, { act: "cases.read", purpose: "case-work" });
  // following up whoever waits in the own territory, and reviewing a pair
  const waiting = [await plantRecord("32.73"), await plantRecord("32.73"), await plantRecord("32.73")];
  await readEach(waiting, { purpose: "follow-up" });
  await readEach([idOf("record own"), idOf("record other")], { purpose: "link-review" });
  expect((await rulesFound()).filter((rule) => rule === "noCaseRelation")).toEqual([]);
  const begun = `select began_at from cases.emergency_reading where id = '${idOf("emergency emergencyOver")}'`;
  const [{ began_at: began }] = (await platform.asOwner(begun)) as [{ began_at: Date }];
  expect(began.getTime()).toBeLessThan(NOON.getTime());
  await readEach(["noCase", "emergencyOver"].map((name) => idOf(`record ${name}`)));
  await readEach([await plantRecord("32.73")]);
  expect((await look()).found.filter(({ rule }) => rule === "noCaseRelation")).toMatchObject([{ children: 3 }]);
});

test("a case that is opened within the hours given makes the reading before it a search before registering", async () => {
  const records = [await plantRecord("32.73"), await plantRecord("32.73"), await plantRecord("32.73")];
  await readEach(records, { at: NOON });
  expect(await rulesFound()).toEqual(["noCaseRelation"]);
  const open = async (record: string, hoursLater: number) => {
    const id = newId();
    const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    const reference = `K-2026-CCCC${letters[lines % 24]}${letters[Math.floor(lines++ / 24) % 24]}`;
    const office = { organisation_id: ME.organisation, position_id: ME.position, opened_by: ME.account };
    await platform.asOwner(insertOf("cases.case", { id, reference, record_id: record, ...office }));
    const from = new Date(NOON.getTime() + hoursLater * 3_600_000).toISOString();
    const owner = {
      id: newId(),
      case_id: id,
      kind: "owner",
      organisation_id: ME.organisation,
      fields: [],
      from_at: from,
    };
    await platform.asOwner(insertOf("cases.relation", owner));
  };
  await open(records[0] ?? "", 73);
  expect(await rulesFound()).toEqual(["noCaseRelation"]);
  await open(records[1] ?? "", 71);
  expect(await rulesFound()).toEqual([]);
});

test("reading at night, and ten refusals in a day, ask for a look", async () => {
  await readEach([idOf("record own")], { at: NIGHT, purpose: "follow-up" });
  await readEach(made(9), { outcome: "refused" });
  expect(await rulesFound()).toEqual(["atNight"]);
  await readEach(made(1), { outcome: "refused" });
  expect(await rulesFound()).toEqual(["atNight", "manyRefusals"]);
});

const change = (more: object) => ({
  ...{
    id: newId(),
    rule: "manyRefusals",
    enabled: true,
    threshold: 10,
    fromHour: null,
    toHour: null,
    hoursToOpen: null,
  },
  ...{ reason: "Uji coba ambang baru" },
  ...more,
});
const send = (body: object) => platform.call(contract.changeReadingRule, { as: oversight, body });

test("oversight changes a threshold or rests a rule, with a reason, and the former rows stay", async () => {
  await readEach(made(4), { outcome: "refused" });
  expect(await rulesFound()).toEqual([]);
  expect((await send(change({ threshold: 4 }))).status).toBe(200);
  expect((await look()).found).toMatchObject([{ rule: "manyRefusals", reads: 4, threshold: 4 }]);
  expect((await send(change({ enabled: false, threshold: 4 }))).status).toBe(200);
  expect(await rulesFound()).toEqual([]);
  const { body: history } = await platform.call(contract.listReadingRules, { as: oversight });
  expect(history.filter(({ rule, reason }) => rule === "manyRefusals" && reason !== "planted")).toMatchObject([
    { enabled: false, threshold: 4, by: oversight.name, reason: "Uji coba ambang baru" },
    { enabled: true, threshold: 4 },
    { enabled: true, threshold: 10, by: "Suar" },
  ]);
  expect((await send(change({}))).status).toBe(200);
});

test("a rule takes its own terms alone, and only oversight changes one", async () => {
  expect((await send(change({ fromHour: 1, toHour: 2 }))).status).toBe(422);
  expect((await send(change({ rule: "atNight", fromHour: 21 }))).status).toBe(422);
  expect((await send(change({ rule: "noCaseRelation" }))).status).toBe(422);
  expect((await send(change({ threshold: 0 }))).status).toBe(400);
  for (const role of ["steward", "supervisor", "administrator"]) {
    const as = testAccount(role);
    expect((await platform.call(contract.changeReadingRule, { as, body: change({}) })).status).toBe(403);
    expect((await platform.call(contract.listUnusualReads, { as })).status).toBe(403);
  }
});

test("what came of looking stands beside the finding, one after another, and never by the reader", async () => {
  await readEach(made(10), { outcome: "refused" });
  const [finding] = (await look()).found;
  if (finding === undefined) throw new Error("the planted refusals were not found");
  const { rule, accountId, positionId, windowFrom } = finding;
  const review = {
    id: newId(),
    rule,
    accountId,
    positionId,
    windowFrom,
    outcome: "reminded",
    note: "Sudah diingatkan",
  };
  const mark = (body: object, as = oversight) => platform.call(contract.reviewReading, { as, body });
  expect((await mark(review)).status).toBe(200);
  // sent again it is kept once
  expect((await mark(review)).status).toBe(200);
  expect((await mark({ ...review, id: newId(), outcome: "passedOn", note: "Diteruskan ke atasan" })).status).toBe(200);
  expect((await look()).found[0]?.reviews).toMatchObject([
    { outcome: "reminded", note: "Sudah diingatkan", by: oversight.name },
    { outcome: "passedOn" },
  ]);
  const reader = testAccount("oversight", { id: accountId });
  const own = await platform.call(contract.listUnusualReads, { as: reader });
  expect(own.body.found[0]).toMatchObject({ isOwn: true });
  expect((await mark({ ...review, id: newId() }, reader)).status).toBe(403);
  expect((await mark({ ...review, id: newId(), note: "" })).status).toBe(400);
});
