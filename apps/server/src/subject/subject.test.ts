import * as contract from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedRoles } from "../access/index.ts";
import { plantOffice } from "../cases/testing/plantOffices.ts";
import { visibleLinkableRecords } from "../children/store/records.ts";
import { identityWith, type PlantedSource, plantRecords, plantSource } from "../children/testing/plantRecords.ts";
import { type IdentityRoom, registerIdentity } from "../identity/index.ts";
import { registerIntake } from "../intake/index.ts";
import { insertErasure } from "../intake/store/erasures.ts";
import { actorOf, newId } from "../platform/index.ts";
import { openTestPlatform, testAccount } from "../platform/testing.ts";
import { registerSubject } from "./index.ts";

let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let identity: IdentityRoom;
let source: PlantedSource;
let other: PlantedSource;
let daysPassed = 0;

beforeAll(async () => {
  platform = await openTestPlatform({}, () => new Date(Date.now() + daysPassed * 86_400_000));
  const { context } = platform;
  await seedRoles(context);
  identity = await registerIdentity(context);
  registerSubject(context, { identity, intake: registerIntake(context, identity) });
  await platform.begin();
  source = await plantSource(context.database, { code: "own", purposes: ["statistics", "followup"] });
  other = await plantSource(context.database, { code: "other", purposes: ["statistics", "followup"] });
  for (const { deliveryId } of [source, other])
    await platform.asOwner(`insert into intake.original (delivery_id, segments) values ('${deliveryId}', 0)`);
});
afterAll(() => platform.close());

const steward = testAccount("steward");
const oversight = testAccount("oversight");
const worker = () => testAccount("caseworker", { sourceId: source.id });
const NAME = "Nurhalimah Sasmita";
const reason = "sudah diperiksa bersama berkasnya";

async function plantRecord(from = source): Promise<string> {
  const id = newId();
  await plantRecords(platform.context.database, identity, [
    { id, externalId: id, source: from, sex: "F", district: "32.73", identity: identityWith({ names: [NAME] }) },
  ]);
  return id;
}

const bodyOf = (recordIds: readonly string[], more: object = {}): object => ({
  ...{ id: newId(), kind: "access", recordIds, askedBy: "child", receivedAt: platform.context.clock().toISOString() },
  ...more,
});
const write = (as: contract.Account, recordIds: readonly string[], more: object = {}) =>
  platform.call(contract.writeRequest, { as, body: bodyOf(recordIds, more) });
const act = {
  decide: (as: contract.Account, id: string, decision = "accepted") =>
    platform.call(contract.decideRequest, { as, params: { id }, body: { decision, reason } }),
  approve: (as: contract.Account, id: string, decision = "approved") =>
    platform.call(contract.approveErasure, { as, params: { id }, body: { decision, reason } }),
  answer: (as: contract.Account, id: string) =>
    platform.call(contract.answerRequest, { as, params: { id }, body: { reason } }),
  lift: (as: contract.Account, id: string) =>
    platform.call(contract.liftRestriction, { as, params: { id }, body: { reason } }),
  settle: (as: contract.Account, id: string, sourceId: string, outcome = "corrected") =>
    platform.call(contract.settleCorrection, { as, params: { id }, body: { sourceId, outcome, reason } }),
};
const read = (as: contract.Account, id: string) => platform.call(contract.readRequest, { as, params: { id } });
const hold = (as: contract.Account, recordIds: readonly string[], more: object = {}) =>
  platform.call(contract.setHold, {
    as,
    body: {
      ...{ id: newId(), recordIds: [...recordIds], ground: "proceeding", reference: "Perkara 12/2026" },
      ...{ reviewOn: inDays(300), ...more },
    },
  });
const inDays = (days: number) => contract.calendarDay(new Date(platform.context.clock().getTime() + days * 86_400_000));
const isSealed = async (id: string) =>
  (await platform.asOwner(`select from identity.sealed_identity where record_id = '${id}'`)).length === 1;

async function owed(account: contract.Account): Promise<Record<string, number>> {
  const items = await platform.context.database.inTransaction(actorOf(account), async (tx) => {
    const all = [];
    for (const port of platform.context.duties) all.push(...(await port(account, tx)));
    return all;
  });
  return Object.fromEntries(items.map(({ key, count }) => [key, count]));
}

test("a request runs 72 hours from when it was said, and what was said is sealed", async () => {
  const as = worker();
  const receivedAt = new Date(platform.context.clock().getTime() - 5 * 3_600_000).toISOString();
  const { status, body } = await write(as, [await plantRecord()], { receivedAt, words: `Saya ${NAME} ingin tahu.` });
  expect([status, body.state, body.isOverdue]).toEqual([200, "toAnswer", false]);
  expect(Date.parse(body.dueAt) - Date.parse(receivedAt)).toBe(72 * 3_600_000);
  expect((await read(as, body.id)).body.words).toBe(`Saya ${NAME} ingin tahu.`);
  const kept = JSON.stringify(await platform.asOwner("select to_jsonb(request)::text from subject.request"));
  expect(kept).not.toContain("ingin tahu");
  daysPassed = 4;
  expect((await read(as, body.id)).body.isOverdue).toBe(true);
  daysPassed = 0;
  expect((await act.answer(as, body.id)).body).toMatchObject({ state: "closed", isOverdue: false });
});

test("a case worker writes down only about records that are theirs to see, and sees no other office's requests", async () => {
  expect((await write(worker(), [await plantRecord(other)])).status).toBe(404);
  expect((await write(testAccount("investigator", { sourceId: source.id }), [await plantRecord()])).status).toBe(403);
  const { body } = await write(worker(), [await plantRecord()]);
  expect((await read(worker(), body.id)).status).toBe(404);
  expect((await read(steward, body.id)).status).toBe(200);
  expect((await write(oversight, [newId()])).status).toBe(404);
});

test.each([
  ["a suspected guardian", { askedBy: "guardian", guardian: "suspected" }, "subject.request.suspectedGuardian"],
  ["a guardian nobody asked about", { askedBy: "guardian" }, "subject.request.whichGuardian"],
  ["an erasure without a ground", { kind: "erasure" }, "subject.request.whichGround"],
  ["a correction of nothing", { kind: "correction" }, "subject.request.whichFields"],
  ["retention by hand", { kind: "erasure", ground: "retention" }, "subject.request.retentionIsProposed"],
  ["a wish of tomorrow", { receivedAt: "2090-01-01T00:00:00Z" }, "subject.request.when"],
])("%s is refused", async (_, more, key) => {
  const { status, body } = await write(worker(), [await plantRecord()], more);
  expect([status, body]).toEqual([422, expect.objectContaining({ key })]);
});

test("a guardian of whom a case says that they are a suspect asks nothing; another guardian may", async () => {
  const record = await plantRecord();
  const { account } = await plantOffice(platform.context.database, { role: "caseworker", organisation: "Layanan" });
  const { id, positionId, organisationId } = account;
  const [caseId, byWhom] = [newId(), `'${id}', '${positionId}'`];
  await platform.asOwner(`
    insert into cases.case (id, reference, record_id, organisation_id, position_id, opened_by)
    values ('${caseId}', 'K-2026-ABCDEF', '${record}', '${organisationId}', '${positionId}', '${id}')
  `);
  await platform.asOwner(`
    insert into processing.guardian_suspect (id, case_id, record_id, suspected, account_id, position_id)
    values ('${newId()}', '${caseId}', '${record}', true, ${byWhom})
  `);
  const ask = (guardian: string) => write(worker(), [record], { askedBy: "guardian", guardian });
  expect((await ask("unknown")).body).toMatchObject({ key: "subject.request.suspectedGuardian" });
  expect((await ask("notSuspected")).status).toBe(200);
  const byHand = platform.asOwner(`
    insert into subject.request (
      id, kind, record_ids, asked_by, guardian, received_at, due_at, account_id, position_id, organisation_id
    )
    values ('${newId()}', 'access', '{${record}}', 'guardian', 'unknown', now(), now(), ${byWhom}, '${organisationId}')
  `);
  await expect(byHand).rejects.toThrow("a guardian is a suspect");
});

test("writing down twice with one id writes once; with other content it is a conflict", async () => {
  const as = worker();
  const [record, id] = [await plantRecord(), newId()];
  const [first, again] = [await write(as, [record], { id }), await write(as, [record], { id })];
  expect(again.body).toEqual(first.body);
  expect((await write(as, [record], { id, kind: "restriction" })).status).toBe(409);
  expect((await write(worker(), [record], { id })).status).toBe(409);
});

test("an erasure needs two people in two positions; only then are the keys destroyed, with what was said", async () => {
  const record = await plantRecord();
  const as = worker();
  const asked = await write(as, [record], { kind: "erasure", ground: "subjectRequest", words: `Hapus ${NAME}` });
  const { id } = asked.body;
  expect((await act.approve(oversight, id)).status).toBe(409);
  expect((await act.decide(oversight, id)).body.state).toBe("toApprove");
  expect((await act.approve(oversight, id)).status).toBe(403);
  const colleague = testAccount("oversight", { positionId: oversight.positionId });
  expect((await act.approve(colleague, id)).status).toBe(403);
  for (const role of ["steward", "caseworker", "administrator"])
    expect((await act.approve(testAccount(role), id)).status).toBe(403);
  expect(await isSealed(record)).toBe(true);
  const done = await act.approve(testAccount("oversight"), id);
  expect(done.body).toMatchObject({ state: "toAnswer", words: null, erasedAt: expect.any(String) });
  expect(await isSealed(record)).toBe(false);
  expect((await act.answer(as, id)).body.state).toBe("closed");
});

test("the database itself refuses an erasure that two offices have not decided", async () => {
  const record = await plantRecord();
  const erasing = platform.context.database.inTransaction({ ...actorOf(oversight), role: "suar_erasure" }, (tx) =>
    insertErasure(tx, {
      id: newId(),
      recordIds: [record],
      lines: [],
      ground: "unlawful",
      askedBy: oversight.id,
      position: "-",
    }),
  );
  await expect(erasing).rejects.toMatchObject({ code: "42501" });
});

test("a refused or declined erasure erases nothing and is answered", async () => {
  const as = worker();
  const [first, second] = [await plantRecord(), await plantRecord()];
  const more = { kind: "erasure", ground: "subjectRequest" };
  const refused = (await write(as, [first], more)).body.id;
  expect((await act.decide(steward, refused, "refused")).body).toMatchObject({
    state: "toAnswer",
    decision: "refused",
  });
  const declined = (await write(as, [second], more)).body.id;
  await act.decide(steward, declined);
  expect((await act.approve(oversight, declined, "declined")).body).toMatchObject({
    state: "toAnswer",
    erasedAt: null,
  });
  expect([await isSealed(first), await isSealed(second)]).toEqual([true, true]);
  expect((await act.approve(oversight, declined)).status).toBe(409);
});

test("while a legal hold stands nothing of the child is erased, also not its other records; ended, it is", async () => {
  const [held, sibling] = [await plantRecord(), await plantRecord(other)];
  const child = newId();
  await platform.asOwner(`insert into children.child (id, purpose) values ('${child}', 'followup')`);
  const run = newId();
  await platform.asOwner(
    `insert into children.run (id, purpose, threshold, started_by) values ('${run}', 'followup', 1, 'test')`,
  );
  for (const record of [held, sibling])
    await platform.asOwner(`
      insert into children.link (id, purpose, record_id, child_id, act, run_id, made_by)
      values ('${newId()}', 'followup', '${record}', '${child}', 'first', '${run}', 'test')
    `);
  const asked = await write(oversight, [sibling], { kind: "erasure", ground: "subjectRequest" });
  const { id } = asked.body;
  expect((await act.decide(steward, id)).status).toBe(200);
  const investigator = testAccount("investigator", { sourceId: source.id });
  const set = await hold(investigator, [held]);
  expect(set.body).toMatchObject({ records: 1, ended: null, mayEnd: true });
  expect((await act.approve(oversight, id)).body).toMatchObject({ key: "subject.erasure.held" });
  expect((await read(oversight, id)).body).toMatchObject({ isHeld: true, state: "toApprove" });
  const another = await write(oversight, [held], { kind: "erasure", ground: "unlawful" });
  expect((await act.decide(steward, another.body.id)).body).toMatchObject({ key: "subject.erasure.held" });
  const end = (as: contract.Account) =>
    platform.call(contract.endHold, { as, params: { id: set.body.id }, body: { reason } });
  expect((await end(testAccount("prosecutor"))).status).toBe(404);
  expect((await end(investigator)).body.ended).toMatchObject({ reason });
  expect((await end(investigator)).status).toBe(409);
  expect((await act.approve(oversight, id)).body.erasedAt).not.toBe(null);
});

test("an erasure that a hold stopped after its approval is carried out by approving again", async () => {
  const record = await plantRecord();
  const { id } = (await write(worker(), [record], { kind: "erasure", ground: "courtOrder" })).body;
  await act.decide(steward, id);
  await platform.asOwner(`delete from intake.original where delivery_id = '${source.deliveryId}'`);
  expect((await act.approve(oversight, id)).body).toMatchObject({ key: "intake.erasure.beingSealed" });
  expect((await read(oversight, id)).body).toMatchObject({ state: "toErase", may: ["eraseAgain"] });
  expect((await owed(oversight))["subject.duty.toApprove"]).toBeGreaterThan(0);
  await platform.asOwner(`insert into intake.original (delivery_id, segments) values ('${source.deliveryId}', 0)`);
  expect((await act.approve(oversight, id)).body.state).toBe("toAnswer");
  expect(await isSealed(record)).toBe(false);
});

test("a hold is for records one sees, until a day to come, and set once", async () => {
  const as = testAccount("prosecutor", { sourceId: source.id });
  const record = await plantRecord();
  expect((await hold(as, [await plantRecord(other)])).status).toBe(404);
  for (const reviewOn of [inDays(0), inDays(800)]) expect((await hold(as, [record], { reviewOn })).status).toBe(422);
  const id = newId();
  expect((await hold(as, [record], { id })).status).toBe(200);
  expect((await hold(as, [record], { id })).status).toBe(200);
  expect((await hold(testAccount("steward"), [record], { id })).status).toBe(409);
  const seenBy = async (account: contract.Account) =>
    (await platform.call(contract.listHolds, { as: account })).body.some((each) => each.id === id);
  expect([await seenBy(as), await seenBy(worker()), await seenBy(steward)]).toEqual([true, false, true]);
  daysPassed = 301;
  expect((await owed(steward))["subject.duty.holds"]).toBeGreaterThan(0);
  daysPassed = 0;
});

test("a restriction closes a record at once, but not to those who answer or decide; lifted, it is open again", async () => {
  const record = await plantRecord();
  const as = worker();
  const { id } = (await write(as, [record], { kind: "restriction" })).body;
  const facts = async (account: contract.Account) =>
    (await platform.call(contract.readRecord, { as: account, params: { id: record } })).status;
  const name = async (account: contract.Account) => {
    const opened = await identity.openIdentities({ ...actorOf(account), purpose: "service" }, [record], "service");
    return opened.get(record)?.names[0];
  };
  expect([await facts(as), await name(as)]).toEqual([200, NAME]);
  expect((await act.decide(steward, id)).body).toMatchObject({ state: "toAnswer", may: ["lift"] });
  expect([await facts(as), await name(as), await facts(steward), await name(steward)]).toEqual([
    ...[404, undefined],
    ...[200, undefined],
  ]);
  const inLinkage = async (purpose: "followup" | "statistics") => {
    const linkage = { ...actorOf(steward), role: "suar_linkage", purpose } as const;
    const opened = await platform.context.database.inTransaction(linkage, (tx) => visibleLinkableRecords(tx, [record]));
    return opened.length;
  };
  expect([await inLinkage("followup"), await inLinkage("statistics")]).toEqual([0, 1]);
  expect((await act.answer(as, id)).body.state).toBe("inForce");
  const standing = await platform.call(contract.readStanding, { as: steward, params: { id: record } });
  expect(standing.body).toMatchObject({ restrictedSince: expect.any(String), isHeld: false });
  expect((await act.lift(as, id)).status).toBe(403);
  expect((await act.lift(steward, id)).body.state).toBe("closed");
  expect([await facts(as), await name(as)]).toEqual([200, NAME]);
});

test("a correction is owed by every list it concerns, and answered when each has said what it did", async () => {
  const records = [await plantRecord(), await plantRecord(other)];
  const { id } = (await write(oversight, records, { kind: "correction", fields: ["identity", "age"] })).body;
  expect((await act.decide(steward, id)).body).toMatchObject({ state: "toCorrect", fields: ["identity", "age"] });
  const [own, others] = [source, other].map((each) => testAccount("partner", { sourceId: each.id }));
  if (own === undefined || others === undefined) throw new Error("there are two partners");
  expect((await owed(own))["subject.duty.toCorrect"]).toBe(1);
  expect((await act.settle(own, id, other.id)).status).toBe(403);
  expect((await act.settle(own, id, source.id)).body.state).toBe("toCorrect");
  expect((await act.settle(own, id, source.id)).status).toBe(409);
  expect((await owed(own))["subject.duty.toCorrect"]).toBeUndefined();
  expect((await act.settle(others, id, other.id, "notCorrected")).body.state).toBe("toAnswer");
  expect((await act.answer(oversight, id)).body.acts.map((each) => each.act)).toEqual([
    ...["accepted", "corrected", "notCorrected", "answered"],
  ]);
});

test("identities past their period are proposed for erasure, never those held; nothing is erased without two decisions", async () => {
  const aged = await plantSource(platform.context.database, { code: "aged", purposes: ["statistics"] });
  await platform.asOwner(`insert into intake.original (delivery_id, segments) values ('${aged.deliveryId}', 0)`);
  const [old, held] = [await plantRecord(aged), await plantRecord(aged)];
  await hold(steward, [held]);
  const retention = async () => (await platform.call(contract.readRetention, { as: steward })).body;
  const set = (sourceId: string | null, years: number | null, countedFrom = "received") =>
    platform.call(contract.setRetention, {
      as: steward,
      body: { id: newId(), sourceId, years, countedFrom, basis: "Keputusan walidata nomor 7" },
    });
  daysPassed = 6 * 365;
  expect(await retention()).toMatchObject({ rules: [], past: 0 });
  expect((await set(newId(), 5)).status).toBe(404);
  expect((await set(aged.id, 5)).body).toMatchObject({ years: 5, stands: true });
  expect((await retention()).past).toBe(1);
  expect((await set(aged.id, 5, "adulthood")).status).toBe(200);
  expect((await retention()).past).toBe(0);
  await set(aged.id, null);
  await set(null, 5);
  expect((await retention()).rules.filter(({ stands }) => stands)).toHaveLength(2);
  await set(aged.id, 5);
  const proposed = await platform.call(contract.proposeErasure, { as: steward, body: { id: newId() } });
  expect(proposed.body).toMatchObject({ kind: "erasure", ground: "retention", askedBy: "office" });
  const { recordIds } = (await read(steward, proposed.body.id)).body;
  expect([recordIds.includes(old), recordIds.includes(held)]).toEqual([true, false]);
  expect(await isSealed(old)).toBe(true);
  expect((await platform.call(contract.proposeErasure, { as: oversight, body: { id: newId() } })).status).toBe(409);
  await act.decide(steward, proposed.body.id);
  expect((await act.approve(oversight, proposed.body.id)).body.erasedAt).not.toBe(null);
  expect([await isSealed(old), await isSealed(held)]).toEqual([false, true]);
  daysPassed = 0;
});

test("every reading and act of a request is on the trail with its records", async () => {
  const as = worker();
  const record = await plantRecord();
  const { id } = (await write(as, [record], { kind: "restriction" })).body;
  await read(as, id);
  await act.decide(steward, id);
  const entries = await platform.asOwner(
    `select act from access.audit where subject = '${id}' and records @> array['${record}'::uuid] order by at, act`,
  );
  expect((entries as { act: string }[]).map((entry) => entry.act).toSorted()).toEqual([
    "subject.accepted",
    "subject.read",
    "subject.write",
  ]);
});

test("however many requests were answered before, one that is owed is listed first", async () => {
  await platform.asOwner(`
    with answered as (
      insert into subject.request (
        id, kind, record_ids, asked_by, received_at, due_at, account_id, position_id, organisation_id
      )
      select gen_random_uuid(), 'access', array[gen_random_uuid()], 'child', '2020-01-01', '2020-01-02',
        gen_random_uuid(), gen_random_uuid(), gen_random_uuid()
      from generate_series(1, 1000)
      returning id
    )
    insert into subject.request_act (id, request_id, act, account_id, position_id, organisation_id, reason)
    select gen_random_uuid(), id, 'answered', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'test'
    from answered
  `);
  const { id } = (await write(worker(), [await plantRecord()])).body;
  const listed = (await platform.call(contract.listRequests, { as: steward })).body;
  expect(listed.map((each) => each.id)).toContain(id);
});
