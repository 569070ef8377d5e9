import * as contract from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../platform/index.ts";
import { casesDuties } from "./duties.ts";
import { alleged, emergencyOf, openPlantedCases, type PlantedCases } from "./testing/plantedCases.ts";
import type { PlantedOffice } from "./testing/plantOffices.ts";

let room: PlantedCases;
beforeAll(async () => {
  room = await openPlantedCases();
});
afterAll(() => room.platform.close());

const read = (by: PlantedOffice, id: string) =>
  room.platform.call(contract.readCase, { as: by.account, params: { id } });
const stranger = (role = "caseworker") => room.office({ role, organisation: `Layanan ${newId()}` });
const listed = async (by: PlantedOffice, reference: string) =>
  (await room.platform.call(contract.listEmergencies, { as: by.account })).body.find(
    (each) => each.reference === reference,
  );
const review = (by: PlantedOffice, id: string | undefined) =>
  room.platform.call(contract.reviewEmergency, {
    ...{ as: by.account, params: { id } },
    body: { id: newId(), outcome: "justified", note: "Anak memang harus dijemput." },
  });
const dutiesOf = ({ account, actor }: PlantedOffice) =>
  room.database.inTransaction(actor, (tx) => casesDuties(() => new Date())(account, tx));

test("an emergency reading opens one case with its identity for three hours, and then closes by itself", async () => {
  const reader = await stranger();
  const other = await room.caseFor(room.worker, "own unit");
  const { id, recordId } = await room.caseFor(reader, "emergency");
  const { body } = await read(reader, id);
  expect(body.standing).toBe("emergency");
  const hours = (Date.parse(body.emergencyUntil ?? "") - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(2.9);
  expect(hours).toBeLessThanOrEqual(3);
  expect(body.noteList.map(({ kind }) => kind)).toEqual(["contact", "plan", "conference"]);
  const field = { recordId, field: "name", purpose: "follow-up" } as const;
  const opened = () => room.platform.call(contract.openIdentityField, { as: reader.account, body: field });
  expect((await opened()).body.value).toContain("Nurhalimah");
  expect((await read(reader, other.id)).status).toBe(404);
  await room.endEmergency(id);
  expect((await read(reader, id)).status).toBe(404);
  expect((await opened()).status).toBe(404);
});

test("the reader cannot set the clock of an emergency reading", async () => {
  const reader = await stranger();
  await room.caseFor(reader, "emergency");
  const longer = room.database.inTransaction(reader.actor, (tx) =>
    sql`update cases.emergency_reading set ends_at = now() + interval '1 year'`.execute(tx),
  );
  await expect(longer).rejects.toThrow("permission denied");
});

test("a second person in another unit is told at once, and the owner sees who read", async () => {
  const reader = await stranger();
  const opened = await room.open();
  const wanted = emergencyOf(opened.reference);
  const begin = () => room.platform.call(contract.beginEmergency, { as: reader.account, body: wanted });
  const first = await begin();
  expect(first.status).toBe(200);
  expect((await begin()).body).toEqual(first.body);
  // the unit that owns the case comes first
  expect(first.body.told).toContain("Lembaga layanan");
  expect((await dutiesOf(room.head)).map(({ key }) => key)).toContain("cases.duty.toReview");
  expect(await listed(room.head, opened.reference)).toMatchObject({ by: reader.account.name, mayReview: true });
  expect((await read(room.worker, opened.id)).body.emergencies).toMatchObject([{ by: reader.account.name }]);
});

test("without anybody in another unit to tell, there is no emergency reading", async () => {
  const { reference } = await room.open();
  const alone = await stranger();
  const reviewers = "update access.position set closed_on = current_date where role in ('supervisor', 'oversight')";
  await room.platform.asOwner(reviewers);
  const refused = await room.platform.call(contract.beginEmergency, {
    ...{ as: alone.account, body: emergencyOf(reference) },
  });
  await room.platform.asOwner("update access.position set closed_on = null");
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    409,
    expect.stringContaining("cases.emergency.nobodyToTell"),
  ]);
});

test("neither the reader nor the reader's unit reviews, and a review is given once", async () => {
  const organisation = `Layanan ${newId()}`;
  const reader = await room.office({ role: "supervisor", organisation });
  const besideReader = await room.office({ role: "supervisor", organisation });
  const { reference } = await room.caseFor(reader, "emergency");
  const { id } = (await listed(reader, reference)) ?? {};
  expect((await review(reader, id)).status).toBe(403);
  expect((await review(besideReader, id)).status).toBe(404);
  expect((await review(room.worker, id)).status).toBe(403);
  expect((await review(room.oversight, id)).status).toBe(200);
  expect((await review(room.head, id)).status).toBe(409);
  expect(await listed(reader, reference)).toMatchObject({ review: { outcome: "justified" } });
  // the database says so too, whatever the code asks
  const direct = room.database.inTransaction(reader.actor, (tx) =>
    sql`
      insert into cases.emergency_review (
        id, reading_id, outcome, wrapped_key, sealed, reviewer_account, reviewer_position, reviewer_organisation
      )
      values (
        ${newId()}, ${id ?? null}, 'justified', '\\x00', '\\x00',
        ${reader.account.id}, ${reader.account.positionId}, ${reader.account.organisationId}
      )
    `.execute(tx),
  );
  await expect(direct).rejects.toThrow("row-level security");
});

test("a review that is late becomes a duty of oversight", async () => {
  const reader = await stranger();
  const { id } = await room.caseFor(reader, "emergency ended");
  await room.platform.asOwner(
    `update cases.emergency_reading set began_at = now() - interval '8 days 1 hour', ends_at = now() - interval '8 days',
       review_by = now() - interval '2 days' where case_id = '${id}'`,
  );
  const overdue = (await dutiesOf(room.oversight)).find(({ key }) => key === "cases.duty.overdue");
  expect(overdue).toMatchObject({ oldestDays: 8 });
});

test("an emergency does not reach past a conflict of interest: the case is not there", async () => {
  const reader = await stranger();
  const { id, reference } = await room.open();
  room.accepted(await room.room.addPerpetrator(room.worker.actor, id, alleged(reader.account.name)));
  const ask = (wanted: string) =>
    room.platform.call(contract.beginEmergency, { as: reader.account, body: emergencyOf(wanted) });
  const [hidden, none] = [await ask(reference), await ask("K-2026-ZZZZZZ")];
  expect({ ...hidden.body, at: "" }).toEqual({ ...none.body, at: "" });
  expect(hidden.status).toBe(404);
});

test("a conflict that is found later ends an emergency reading", async () => {
  const reader = await stranger();
  const { id } = await room.caseFor(reader, "emergency");
  expect((await read(reader, id)).status).toBe(200);
  room.accepted(await room.room.addPerpetrator(room.worker.actor, id, alleged(reader.account.name)));
  expect((await read(reader, id)).status).toBe(404);
});

test("counselling notes stay closed to justice roles in an emergency", async () => {
  const investigator = await stranger("investigator");
  const { id } = await room.caseFor(investigator, "emergency");
  const { body } = await read(investigator, id);
  expect(body.noteList.map(({ kind }) => kind)).not.toContain("counselling");
  const withRight = { ...investigator.actor, rights: [...investigator.actor.rights, "cases.counselling"] };
  const { rows } = await room.database.inTransaction(withRight, (tx) =>
    sql`select id from cases.note where case_id = ${id} and kind = 'counselling'`.execute(tx),
  );
  expect(rows).toEqual([]);
});

test("whoever may read a case already needs no emergency", async () => {
  const { reference } = await room.open();
  const ask = { as: room.worker.account, body: emergencyOf(reference) };
  expect((await room.platform.call(contract.beginEmergency, ask)).status).toBe(409);
});
