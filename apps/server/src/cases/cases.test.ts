import * as contract from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, newId } from "../platform/index.ts";
import { openPlantedCases, type PlantedCases, RELATIONS } from "./testing/plantedCases.ts";
import type { PlantedOffice } from "./testing/plantOffices.ts";

let room: PlantedCases;
beforeAll(async () => {
  room = await openPlantedCases();
});
afterAll(() => room.platform.close());

const read = (by: PlantedOffice, id: string) =>
  room.platform.call(contract.readCase, { as: by.account, params: { id } });
const seenBy = async (by: PlantedOffice, id: string) => (await read(by, id)).body;
const kindsSeenBy = async (by: PlantedOffice, id: string) =>
  (await seenBy(by, id)).noteList.map(({ kind }) => kind).toSorted();
const countAs = async (actor: Actor, table: string) => {
  const { rows } = await room.database.inTransaction(actor, (tx) =>
    sql<{ count: number }>`select count(*) as count from ${sql.raw(table)}`.execute(tx),
  );
  return rows[0]?.count;
};
const openField = (by: PlantedOffice, recordId: string) =>
  room.platform.call(contract.openIdentityField, {
    as: by.account,
    body: { recordId, field: "name", purpose: "follow-up" },
  });

test("a case is opened from a record of one's own source, once, and opening again gives the first answer", async () => {
  const recordId = await room.record();
  const body = { id: newId(), recordId };
  const open = (by: PlantedOffice, wanted: object) =>
    room.platform.call(contract.openCase, { as: by.account, body: wanted });
  const first = await open(room.worker, body);
  expect(first.body.reference).toMatch(/^K-\d{4}-[2-9A-HJ-NP-Z]{6}$/);
  expect((await open(room.worker, body)).body).toEqual(first.body);
  expect((await open(room.worker, { ...body, recordId: await room.record() })).status).toBe(409);
  const again = await open(room.head, { id: newId(), recordId });
  expect([again.status, JSON.stringify(again.body)]).toEqual([409, expect.stringContaining(first.body.reference)]);
  const stranger = await room.office({ role: "caseworker", organisation: "Layanan lain" });
  expect((await open(stranger, { id: newId(), recordId })).status).toBe(404);
  expect((await open(room.investigator, { id: newId(), recordId })).status).toBe(403);
});

test("a case is seen by the unit that owns it and by those it is shared with, and by nobody else", async () => {
  const own = await room.caseFor(room.worker, "own unit");
  expect((await seenBy(room.counsellor, own.id)).standing).toBe("own");
  expect((await read(room.investigator, own.id)).status).toBe(404);
  expect((await read(room.dutyOfficer, own.id)).status).toBe(404);
  const shared = await room.caseFor(room.investigator, "shared");
  const seen = await seenBy(room.investigator, shared.id);
  expect(seen).toMatchObject({ standing: "shared", noteList: [], actions: ["openIdentity"], alleged: 0 });
  expect(seen.record.id).toBe(shared.recordId);
  const listed = await room.platform.call(contract.listCases, { as: room.investigator.account });
  expect(listed.body).toMatchObject({ total: 1, cases: [{ id: shared.id }] });
});

test.each(RELATIONS)("a case is open or not as the relation %s says, with its record", async (relation) => {
  const outside = { role: "caseworker", organisation: `Layanan ${newId()}` };
  const by = relation === "own unit" ? room.worker : await room.office(outside);
  const { id, recordId } = await room.caseFor(by, relation);
  const isOpen = relation === "own unit" || relation === "shared" || relation === "emergency";
  expect((await read(by, id)).status).toBe(isOpen ? 200 : 404);
  const record = await room.platform.call(contract.readRecord, { as: by.account, params: { id: recordId } });
  expect(record.status).toBe(isOpen ? 200 : 404);
});

test("only what is shared is seen: notes where notes are, an identity where the identity is", async () => {
  const { id, recordId } = await room.caseFor(room.worker, "own unit");
  const { organisationId } = room.investigator.account;
  const share = async (fields: contract.SharedField[]) => {
    const body = { id: newId(), organisationId, positionId: null, fields };
    const answer = await room.platform.call(contract.shareCase, { as: room.worker.account, params: { id }, body });
    return answer.body.id;
  };
  const facts = await share([]);
  expect(await kindsSeenBy(room.investigator, id)).toEqual([]);
  expect((await seenBy(room.investigator, id)).actions).not.toContain("openIdentity");
  expect((await openField(room.investigator, recordId)).status).toBe(404);
  await share(["identity", "notes"]);
  expect(await kindsSeenBy(room.investigator, id)).toEqual(["conference", "contact", "plan"]);
  expect((await seenBy(room.investigator, id)).actions).toContain("openIdentity");
  expect((await openField(room.investigator, recordId)).body.value).toContain("Nurhalimah");
  for (const { id: relationId, kind } of (await seenBy(room.worker, id)).relations) {
    if (kind !== "shared") continue;
    const params = { id, relationId };
    expect((await room.platform.call(contract.endSharing, { as: room.investigator.account, params })).status).toBe(403);
    expect((await room.platform.call(contract.endSharing, { as: room.worker.account, params })).status).toBe(200);
  }
  expect(facts).toBeDefined();
  expect((await read(room.investigator, id)).status).toBe(404);
  expect((await openField(room.investigator, recordId)).status).toBe(404);
});

test("counselling notes are read by counsellors and by who wrote them, and never by a justice role", async () => {
  const { id } = await room.caseFor(room.worker, "own unit");
  expect(await kindsSeenBy(room.counsellor, id)).toContain("counselling");
  expect(await kindsSeenBy(room.worker, id)).not.toContain("counselling");
  const { organisationId } = room.investigator.account;
  const share = { id: newId(), organisationId, positionId: null, fields: [...contract.SHARED_FIELDS], until: null };
  room.accepted(await room.room.shareCase(room.worker.actor, id, share));
  expect(await kindsSeenBy(room.investigator, id)).not.toContain("counselling");
  // even with the right, which no justice role can be given, and even for a note that the person wrote in another office
  const withRight = { ...room.investigator.actor, rights: [...room.investigator.actor.rights, "cases.counselling"] };
  expect(await countAs(withRight, `cases.note where kind = 'counselling' and case_id = '${id}'`)).toBe(0);
  const asAuthor = { ...withRight, accountId: room.counsellor.account.id };
  expect(await countAs(asAuthor, `cases.note where kind = 'counselling' and case_id = '${id}'`)).toBe(0);
});

test("a sharing lasts until its last day, and ends by itself; a day that is past is refused", async () => {
  const { id } = await room.open();
  const { organisationId } = room.investigator.account;
  const share = (until: string) => {
    const body = { id: newId(), organisationId, positionId: null, fields: [], until };
    return room.platform.call(contract.shareCase, { as: room.worker.account, params: { id }, body });
  };
  expect((await share("2020-01-31")).status).toBe(422);
  expect((await share("2099-01-31")).status).toBe(200);
  const [, shared] = (await seenBy(room.worker, id)).relations;
  expect(shared).toMatchObject({ kind: "shared", until: "2099-01-31T16:59:59.000Z" });
  expect((await read(room.investigator, id)).status).toBe(200);
  await room.platform.asOwner(`update cases.relation set until_at = now() where id = '${shared?.id}'`);
  expect((await read(room.investigator, id)).status).toBe(404);
});

test("who wrote a counselling note reads it, without the right to others'", async () => {
  const { id } = await room.caseFor(room.worker, "own unit");
  const note = { id: newId(), kind: "counselling", text: "ditulis pekerja kasus" } as const;
  room.accepted(await room.room.addNote(room.worker.actor, id, note));
  const seen = (await seenBy(room.worker, id)).noteList.filter(({ kind }) => kind === "counselling");
  expect(seen.map(({ text }) => text)).toEqual([note.text]);
});

test("a note is added once, and the same id with another text is a conflict", async () => {
  const { id } = await room.open();
  const body = { id: newId(), kind: "contact" as const, text: "menelepon wali" };
  const add = (text: string) =>
    room.platform.call(contract.addNote, { as: room.worker.account, params: { id }, body: { ...body, text } });
  expect([(await add(body.text)).status, (await add(body.text)).status, (await add("lain")).status]).toEqual([
    200, 200, 409,
  ]);
  expect((await seenBy(room.worker, id)).noteList).toHaveLength(1);
});

test("nobody changes or removes a case, a note or an emergency reading", async () => {
  for (const table of [
    "case",
    "note",
    "alleged_perpetrator",
    "emergency_reading",
    "emergency_review",
    "staff_identity",
  ]) {
    for (const act of [`update cases.${table} set id = id`, `delete from cases.${table}`]) {
      const tried = room.database.inTransaction(room.head.actor, (tx) => sql.raw(act).execute(tx));
      await expect(tried).rejects.toThrow("permission denied");
    }
  }
  const { id } = await room.open();
  const extended = room.database.inTransaction(room.worker.actor, (tx) =>
    sql`update cases.relation set fields = array['notes'] where case_id = ${id}`.execute(tx),
  );
  await expect(extended).rejects.toThrow("permission denied");
});

test("each read of a case is on the trail, and each refused one", async () => {
  const { id } = await room.open();
  await read(room.worker, id);
  await read(room.investigator, id);
  const rows = await room.platform.asOwner(
    `select outcome, account_id from access.audit where act = 'cases.read' and subject = '${id}' order by id`,
  );
  expect(rows).toEqual([
    { outcome: "done", account_id: room.worker.account.id },
    { outcome: "refused", account_id: room.investigator.account.id },
  ]);
});

test("what people write is nowhere in the clear", async () => {
  const { id } = await room.open();
  room.accepted(await room.room.addNote(room.worker.actor, id, { id: newId(), kind: "plan", text: "kata rahasia" }));
  const rows = await room.platform.asOwner("select to_jsonb(note)::text as line from cases.note as note");
  expect(JSON.stringify(rows)).not.toContain(Buffer.from("rahasia").toString("hex"));
});
