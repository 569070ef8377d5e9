import * as contract from "@suar/contract";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../platform/index.ts";
import { standingOf } from "./consentStanding.ts";
import { FIRST_PURPOSES } from "./firstPurposes.ts";
import { openPlantedProcessing, type PlantedProcessing } from "./testing/plantedProcessing.ts";

let room: PlantedProcessing;
beforeAll(async () => {
  room = await openPlantedProcessing();
});
afterAll(() => room.platform.close());

const purposes = async () =>
  (await room.platform.call(contract.listProcessingPurposes, { as: room.oversight.account })).body;
const write = (purpose: string, body: object, as = room.oversight) =>
  room.platform.call(contract.writeProcessingPurpose, { as: as.account, params: { purpose }, body });
const contentOf = async (purpose: string) => {
  const found = (await purposes()).find((each) => each.purpose === purpose);
  if (found === undefined) throw new Error(`no purpose ${purpose}`);
  return { version: found.version, content: contract.PurposeContent.parse(found) };
};
const mark = (id: string, suspected: boolean, as = room.worker) =>
  room.platform.call(contract.markGuardian, { as: as.account, params: { id }, body: { id: newId(), suspected } });
const answer = (id: string, as = room.shelter, body: object = { id: newId(), done: "deleted", basis: null }) =>
  room.platform.call(contract.answerObligation, { as: as.account, params: { id }, body });
/** A case shared with the shelter on the child's word. */
const sharedCase = async () => {
  const opened = await room.open();
  await room.consent(opened.id);
  expect((await room.share(opened.id, room.shelter)).status).toBe(200);
  return opened;
};
const reads = async (as: typeof room.shelter, id: string) =>
  (await room.platform.call(contract.readCase, { as: as.account, params: { id } })).status;

test("the register begins with Suar's own purposes, each with its law, and every use of the system has one", async () => {
  const listed = await purposes();
  expect(listed.map(({ purpose }) => purpose)).toEqual(FIRST_PURPOSES.map(({ purpose }) => purpose));
  for (const { laws, bases } of listed) {
    expect(laws.length).toBeGreaterThan(0);
    expect(bases.filter((basis) => basis !== "consent").length).toBeGreaterThan(0);
  }
  expect(listed.flatMap(({ uses }) => uses).toSorted()).toEqual([...contract.PROCESSING_USES].sort());
});

test("a version is added, never changed; nobody overwrites a version they have not read", async () => {
  const { version, content } = await contentOf("quality");
  const body = { ...content, id: newId(), after: version, laws: [...content.laws, "Permen PPPA 2/2022"] };
  const first = await write("quality", body);
  expect([first.status, first.body.version]).toEqual([200, version + 1]);
  expect((await write("quality", body)).body).toEqual(first.body);
  expect((await write("quality", { ...body, id: newId() })).status).toBe(409);
  const read = await room.platform.call(contract.readProcessingPurpose, {
    as: room.oversight.account,
    params: { purpose: "quality" },
  });
  expect(read.body.map((each) => each.version)).toEqual([version + 1, version]);
  expect((await write("quality", { ...body, id: newId(), after: version + 1 }, room.worker)).status).toBe(403);
  for (const act of ["update processing.purpose_version set laws = laws", "delete from processing.purpose_version"]) {
    const tried = room.database.inTransaction(room.oversight.actor, (tx) => sql.raw(act).execute(tx));
    await expect(tried).rejects.toThrow("permission denied");
  }
});

test("consent is never the only basis, neither by route nor in the database", async () => {
  const { content } = await contentOf("serviceSharing");
  const refused = await write("newPurpose", { ...content, id: newId(), after: 0, bases: ["consent"] });
  expect(refused.status).toBe(422);
  const tried = room.platform.asOwner(`
    insert into processing.purpose_version (
      id, purpose, version, bases, laws, uses, persons, categories, words, account_name, position
    )
    values (gen_random_uuid(), 'onlyConsent', 1, '{consent}', '{-}', '{}', '{children}', '{identity}', '{}', '-', '-')
  `);
  await expect(tried).rejects.toThrow("consent_is_never_the_only_basis");
});

test("consent is recorded for a purpose that asks for it, once, by the unit that owns the case", async () => {
  const { id } = await room.open();
  const body = { id: newId() };
  expect([(await room.consent(id, body)).status, (await room.consent(id, body)).status]).toEqual([200, 200]);
  expect((await room.consent(id, { ...body, decision: "refused" })).status).toBe(409);
  expect((await room.consent(id, { purpose: "statistics" })).status).toBe(422);
  expect((await room.consent(id, { decidedOn: "2099-01-01" })).status).toBe(422);
  expect((await room.consent(id, { untilOn: "2020-01-01" })).status).toBe(422);
  expect((await room.consent(id, { party: "guardian", decision: "withdrawn" })).status).toBe(409);
  expect((await room.consent(id, {}, room.shelter)).status).toBe(404);
  await room.share(id, room.shelter);
  expect((await room.consent(id, {}, room.shelter)).status).toBe(403);
  const seen = await room.standing(id);
  expect(seen.entries).toHaveLength(1);
  expect(seen.entries[0]).toMatchObject({ party: "child", heardAlone: true, counts: true });
  expect(seen.purposes).toEqual([expect.objectContaining({ purpose: "serviceSharing", standing: "given" })]);
  expect((await room.standing(id, room.shelter)).mayRecord).toBe(false);
});

test("a guardian who is a suspect consents to nothing, and what they said before counts no longer", async () => {
  const { id, recordId } = await room.open();
  await room.consent(id, { party: "guardian" });
  expect((await room.standing(id)).purposes[0]?.standing).toBe("given");
  expect((await mark(id, true)).status).toBe(200);
  const seen = await room.standing(id);
  expect([seen.guardianSuspected, seen.purposes[0]?.standing, seen.entries[0]?.counts]).toEqual([
    true,
    "notAsked",
    false,
  ]);
  expect((await room.consent(id, { party: "guardian" })).status).toBe(422);
  const byHand = room.platform.asOwner(`
    insert into processing.consent (
      id, case_id, record_id, purpose, party, decision, present, heard_alone, explained, decided_on, account_id, position_id
    )
    values (
      gen_random_uuid(), '${id}', '${recordId}', 'serviceSharing', 'guardian', 'given', '{}', true, '{spoken}',
      '2026-01-05', '${room.worker.account.id}', '${room.worker.account.positionId}'
    )
  `);
  await expect(byHand).rejects.toThrow("the guardian is a suspect");
  // the child's own word, and an appointed representative's, count
  expect((await room.consent(id, { party: "representative" })).status).toBe(200);
  expect((await mark(id, false)).status).toBe(403);
  expect((await mark(id, false, room.head)).status).toBe(200);
  expect((await room.standing(id)).guardianSuspected).toBe(false);
});

test("a suspect guardian's refusal does not keep help away from the child", async () => {
  const { id } = await room.open();
  await room.consent(id, { party: "guardian", decision: "refused" });
  expect((await room.share(id, room.shelter)).status).toBe(409);
  await mark(id, true);
  expect((await room.share(id, room.shelter)).status).toBe(200);
});

test("a withdrawal ends the sharing at once, blocks it afterwards, and the recipient owes an answer", async () => {
  const { id, recordId } = await sharedCase();
  expect(await reads(room.shelter, id)).toBe(200);
  const before = await room.dutiesOf(room.shelter);
  const withdrawn = await room.consent(id, { decision: "withdrawn" });
  expect(withdrawn.body.recipients).toBe(1);
  expect(await reads(room.shelter, id)).toBe(404);
  const openField = await room.platform.call(contract.openIdentityField, {
    as: room.shelter.account,
    body: { recordId, field: "name", purpose: "follow-up" },
  });
  expect(openField.status).toBe(404);
  expect((await room.share(id, room.shelter)).status).toBe(409);
  const owed = (await room.obligationsOf(room.shelter)).find(({ answer: said }) => said === null);
  expect(owed).toMatchObject({ through: "share", purpose: "serviceSharing", mayAnswer: true });
  const hours = (Date.parse(owed?.dueAt ?? "") - Date.parse(owed?.madeAt ?? "")) / 3_600_000;
  expect(hours).toBe(72);
  expect((await room.dutiesOf(room.shelter))["processing.duty.toAnswer"]).toBe(
    (before["processing.duty.toAnswer"] ?? 0) + 1,
  );
  expect((await room.dutiesOf(room.worker))["processing.duty.unanswered"]).toBeGreaterThan(0);
  expect((await answer(owed?.id ?? "", room.investigator)).status).toBe(404);
  const wrong = { id: newId(), done: "keptByLaw", basis: null };
  expect((await answer(owed?.id ?? "", room.shelter, wrong)).status).toBe(422);
  expect((await answer(owed?.id ?? "")).status).toBe(200);
  expect((await answer(owed?.id ?? "")).status).toBe(409);
  expect((await room.dutiesOf(room.shelter))["processing.duty.toAnswer"]).toBe(before["processing.duty.toAnswer"]);
  const { recipients } = await room.standing(id);
  expect(recipients).toEqual([expect.objectContaining({ recipient: "Rumah aman", answer: "deleted" })]);
});

test("the owner may answer on the recipient's word", async () => {
  const { id } = await sharedCase();
  await room.consent(id, { decision: "withdrawn" });
  const [owed] = (await room.standing(id)).recipients;
  expect((await answer(owed?.id ?? "", room.worker)).status).toBe(200);
});

test("a refusal or withdrawal closes no service and stands in no way of justice", async () => {
  const { id } = await sharedCase();
  await room.consent(id, { decision: "withdrawn" });
  expect(await reads(room.worker, id)).toBe(200);
  const note = { id: newId(), kind: "contact" as const, text: "layanan berlanjut" };
  room.accepted(await room.room.addNote(room.worker.actor, id, note));
  expect((await room.share(id, room.investigator)).status).toBe(200);
  expect(await reads(room.investigator, id)).toBe(200);
});

test("consent given anew opens sharing again, and the person's own word at 18 stands above all others", async () => {
  const { id } = await sharedCase();
  await room.consent(id, { decision: "withdrawn" });
  await room.consent(id, { decision: "given" });
  expect((await room.share(id, room.shelter)).status).toBe(200);
  await room.consent(id, { party: "guardian", decision: "refused" });
  expect((await room.share(id, room.shelter)).status).toBe(409);
  await room.consent(id, { party: "person" });
  expect((await room.share(id, room.shelter)).status).toBe(200);
});

test("a withdrawal reaches whoever took the case out in a list, and it leaves in no list again", async () => {
  const { id } = await room.open();
  await room.consent(id);
  const ask = async (purpose: string) => {
    const body = { id: newId(), asked: { list: "cases" }, only: [id], purpose, reason: "rapat layanan daerah" };
    return room.platform.call(contract.askExport, { as: room.head.account, body });
  };
  const fetchFile = (exportId: string) =>
    room.platform.call(contract.fetchExport, {
      as: room.head.account,
      params: { id: exportId },
      body: { format: "csv" },
    });
  const taken = await ask("service");
  const waiting = await ask("service");
  expect((await fetchFile(taken.body.id)).body.rows).toBe(1);
  expect((await room.consent(id, { decision: "withdrawn" })).body.recipients).toBe(1);
  const owed = (await room.obligationsOf(room.head)).find(({ throughId }) => throughId === taken.body.id);
  expect(owed).toMatchObject({ through: "export", mayAnswer: true });
  expect((await fetchFile(waiting.body.id)).body.rows).toBe(0);
  expect((await ask("service")).status).toBe(422);
  // supervision rests on the law, not on consent
  expect((await ask("supervision")).status).toBe(200);
});

test("oversight sees what was not answered within 3×24 hours", async () => {
  const { id } = await sharedCase();
  await room.consent(id, { decision: "withdrawn" });
  const overdue = async () => (await room.dutiesOf(room.oversight))["processing.duty.overdue"] ?? 0;
  const before = await overdue();
  await room.platform.asOwner(`
    update processing.obligation
    set made_at = made_at - interval '73 hours', due_at = due_at - interval '73 hours'
    where case_id = '${id}'
  `);
  expect(await overdue()).toBe(before + 1);
});

test("whoever is in conflict of interest sees neither consent nor obligation", async () => {
  const outside = await room.office({ role: "caseworker", organisation: `Layanan ${newId()}` });
  const { id } = await room.caseFor(outside, "conflicted");
  await room.consent(id);
  const asked = await room.platform.call(contract.readConsents, { as: outside.account, params: { id } });
  expect(asked.status).toBe(404);
  await room.consent(id, { decision: "withdrawn" });
  expect((await room.obligationsOf(outside)).filter(({ throughId }) => throughId !== undefined)).toEqual([]);
});

test("nobody changes or removes what was said, marked, owed or answered", async () => {
  for (const table of ["consent", "guardian_suspect", "obligation", "obligation_answer"]) {
    for (const act of [`update processing.${table} set id = id`, `delete from processing.${table}`]) {
      const tried = room.database.inTransaction(room.head.actor, (tx) => sql.raw(act).execute(tx));
      await expect(tried).rejects.toThrow("permission denied");
    }
  }
});

test("the database blocks exactly where the fold over what was said does", async () => {
  const entry = fc.record({
    party: fc.constantFrom(...contract.CONSENT_PARTIES),
    decision: fc.constantFrom(...contract.CONSENT_DECISIONS),
  });
  const drawn = fc.sample(fc.tuple(fc.array(entry, { maxLength: 7 }), fc.boolean()), { numRuns: 60, seed: 7 });
  const by = `'${room.worker.account.id}', '${room.worker.account.positionId}'`;
  for (const [said, suspected] of drawn) {
    const { id, recordId } = await room.open();
    for (const { party, decision } of said) {
      await room.platform.asOwner(`
        insert into processing.consent (
          id, case_id, record_id, purpose, party, decision, present, heard_alone, explained, decided_on, account_id, position_id
        )
        values (
          gen_random_uuid(), '${id}', '${recordId}', 'serviceSharing', '${party}', '${decision}', '{}', true, '{spoken}',
          '2026-01-05', ${by}
        )
      `);
    }
    if (suspected) await mark(id, true);
    const [row] = await room.platform.asOwner(
      `select processing.blocks('${recordId}', 'serviceSharing') as blocked, (
        select count(*)::int from processing.consent where case_id = '${id}'
      ) as kept`,
    );
    const folded = standingOf(
      said.map((each) => ({ ...each, untilOn: null })),
      suspected,
      "2026-01-06",
    );
    expect(row).toEqual({ blocked: folded.blocked, kept: said.length });
  }
});
