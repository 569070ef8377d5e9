import * as contract from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/index.ts";
import { openPlantedProcessing, type PlantedProcessing } from "../testing/plantedProcessing.ts";

let room: PlantedProcessing;
beforeAll(async () => {
  room = await openPlantedProcessing();
});
afterAll(() => room.platform.close());

const HOUR_MS = 3_600_000;
const before = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString();

type Wanted = Omit<ReturnType<typeof wantedFor>, never>;
const wantedFor = (accountId: string | null) => ({
  ...{ id: newId(), from: before(1), to: new Date().toISOString(), accountId, organisationId: null, position: null },
  ...{ recordId: null, knownAt: before(2), cause: "insider" },
  circumstances: "Seorang petugas membaca kasus di luar tugasnya.",
  handling: "Akun ditutup pada jam yang sama.",
  recovery: "Hak akses semua jabatan di unit itu ditinjau.",
});
const prepare = (accountId: string | null, more: Partial<Record<keyof Wanted, unknown>> = {}, as = room.oversight) =>
  room.platform.call(contract.prepareBreach, { as: as.account, body: { ...wantedFor(accountId), ...more } });
const send = (id: string, act: "sentAgency" | "sentOwners", body: object = { id: newId() }) =>
  room.platform.call(contract.sendBreach, {
    as: room.oversight.account,
    params: { id },
    body: { act, how: "letter", ...body },
  });
const lettersOf = async (as: typeof room.worker) =>
  (await room.platform.call(contract.listBreachLetters, { as: as.account })).body;
const tell = (breachId: string, recordId: string, toWhom: string, as = room.worker) =>
  room.platform.call(contract.tellSubject, {
    as: as.account,
    body: { id: newId(), breachId, recordId, toWhom, how: "inPerson" },
  });
/** A case that an office outside has read, with one field of the identity opened. */
const readByOutside = async () => {
  const outside = await room.office({ role: "caseworker", organisation: `Layanan ${newId()}` });
  const opened = await room.caseFor(outside, "shared");
  await room.platform.call(contract.readCase, { as: outside.account, params: { id: opened.id } });
  await room.platform.call(contract.openIdentityField, {
    as: outside.account,
    body: { recordId: opened.recordId, field: "name", purpose: "follow-up" },
  });
  return { outside, ...opened };
};

test("one command tells from the trail who is affected, with the deadline and two letters in two languages", async () => {
  const { outside } = await readByOutside();
  const { status, body } = await prepare(outside.account.id);
  expect(status).toBe(200);
  expect(body).toMatchObject({ records: 1, told: 0, sentAgencyAt: null, sentOwnersAt: null });
  expect(body.fields).toContain("name");
  expect(body.categories).toEqual(["identity", "children", "crime"]);
  expect((Date.parse(body.dueAt) - Date.parse(body.knownAt)) / HOUR_MS).toBe(contract.BREACH_HOURS);
  expect(body.owners).toEqual([{ owner: "Lembaga layanan", records: 1, told: 0, guardiansSuspected: 0 }]);
  expect(body.letters.map(({ to, language, format }) => `${to} ${language} ${format}`)).toEqual([
    ...["subjects id md", "subjects id html", "subjects en md", "subjects en html"],
    ...["agency id md", "agency id html", "agency en md", "agency en html"],
  ]);
  for (const { text } of body.letters) {
    expect(text).not.toContain("Nurhalimah");
    expect(text).not.toContain(outside.account.name);
    expect(text).toContain("Akun ditutup");
  }
});

test("the window, the account, the position and the record narrow what is looked at", async () => {
  const { outside, recordId } = await readByOutside();
  const { id } = outside.account;
  expect((await prepare(newId())).status).toBe(422);
  expect((await prepare(id, { position: "Jabatan lain" })).status).toBe(422);
  expect((await prepare(id, { position: outside.account.position })).body.records).toBe(1);
  expect((await prepare(id, { recordId: newId() })).status).toBe(422);
  expect((await prepare(id, { recordId })).body.records).toBe(1);
  expect((await prepare(id, { from: before(3), to: before(2) })).status).toBe(422);
  expect((await prepare(id, { from: before(1), to: before(2) })).status).toBe(422);
  expect((await prepare(id, { knownAt: new Date(Date.now() + HOUR_MS).toISOString() })).status).toBe(422);
});

test("lists that were taken out count by the rows that they held", async () => {
  const { id: caseId, recordId } = await room.open();
  const asked = await room.platform.call(contract.askExport, {
    as: room.head.account,
    body: {
      id: newId(),
      asked: { list: "cases" },
      only: [caseId],
      purpose: "supervision",
      reason: "rapat bulanan unit",
    },
  });
  await room.platform.call(contract.fetchExport, {
    as: room.head.account,
    params: { id: asked.body.id },
    body: { format: "csv" },
  });
  const { body } = await prepare(room.head.account.id, { recordId });
  expect(body.records).toBe(1);
});

test("preparing twice with one id prepares once; sending is recorded once, and the duty ends with it", async () => {
  const { outside } = await readByOutside();
  const wanted = wantedFor(outside.account.id);
  const first = await prepare(null, wanted);
  expect((await prepare(null, wanted)).body).toEqual(first.body);
  expect((await prepare(null, { ...wanted, circumstances: "Sesuatu yang lain sama sekali." })).status).toBe(409);
  const owed = async () => (await room.dutiesOf(room.oversight))["processing.duty.notices"] ?? 0;
  const open = await owed();
  expect((await send(first.body.id, "sentAgency")).body.sentAgencyAt).not.toBeNull();
  expect((await send(first.body.id, "sentAgency")).status).toBe(409);
  expect((await send(first.body.id, "sentOwners")).body.acts.map(({ act }) => act)).toEqual([
    ...["prepared", "sentAgency", "sentOwners"],
  ]);
  expect(await owed()).toBe(open - 1);
  const listed = await room.platform.call(contract.listBreaches, { as: room.oversight.account });
  expect(listed.body.find(({ id }) => id === first.body.id)?.sentOwnersAt).not.toBeNull();
});

test("the office that owns the case tells the subject, once its letters were handed over", async () => {
  const { outside, recordId } = await readByOutside();
  const { body } = await prepare(outside.account.id);
  const mine = async () => (await lettersOf(room.worker)).find(({ breachId }) => breachId === body.id);
  expect(await mine()).toBeUndefined();
  expect((await tell(body.id, recordId, "child")).status).toBe(404);
  const owedBefore = (await room.dutiesOf(room.worker))["processing.duty.letters"] ?? 0;
  await send(body.id, "sentOwners");
  expect((await room.dutiesOf(room.worker))["processing.duty.letters"]).toBe(owedBefore + 1);
  expect(await mine()).toMatchObject({ recordId, told: null, guardianSuspected: false });
  expect((await tell(body.id, recordId, "child", outside)).status).toBe(404);
  expect((await tell(body.id, recordId, "child")).status).toBe(200);
  expect((await tell(body.id, recordId, "child")).status).toBe(409);
  expect(await mine()).toMatchObject({ told: { toWhom: "child" } });
  const read = await room.platform.call(contract.readBreach, {
    as: room.oversight.account,
    params: { id: body.id },
  });
  expect(read.body.owners).toEqual([{ owner: "Lembaga layanan", records: 1, told: 1, guardiansSuspected: 0 }]);
});

test("no letter goes to a guardian who is a suspect, neither by route nor in the database", async () => {
  const { outside, id: caseId, recordId } = await readByOutside();
  await room.platform.call(contract.markGuardian, {
    as: room.worker.account,
    params: { id: caseId },
    body: { id: newId(), suspected: true },
  });
  const { body } = await prepare(outside.account.id);
  expect(body.owners[0]?.guardiansSuspected).toBe(1);
  await send(body.id, "sentOwners");
  expect((await tell(body.id, recordId, "guardian")).status).toBe(422);
  const byHand = room.platform.asOwner(`
    insert into processing.breach_act (id, breach_id, act, record_id, to_whom, how, account_name, position)
    values (gen_random_uuid(), '${body.id}', 'told', '${recordId}', 'guardian', 'letter', '-', '-')
  `);
  await expect(byHand).rejects.toThrow("the guardian is a suspect");
  expect((await tell(body.id, recordId, "representative")).status).toBe(200);
});

test("only who prepares notices sees breaches, and nobody changes or removes one", async () => {
  expect((await prepare(null, {}, room.worker)).status).toBe(403);
  const listed = await room.platform.call(contract.listBreaches, { as: room.head.account });
  expect(listed.status).toBe(403);
  for (const table of ["breach", "breach_letter", "breach_act"]) {
    for (const act of [
      `update processing.${table} set ${table === "breach" ? "cause" : "breach_id"} = ${table === "breach" ? "cause" : "breach_id"}`,
      `delete from processing.${table}`,
    ]) {
      const tried = room.database.inTransaction(room.oversight.actor, (tx) => sql.raw(act).execute(tx));
      await expect(tried).rejects.toThrow("permission denied");
    }
  }
});

test("looking at the trail for a notice, preparing and sending it are on the trail", async () => {
  const { outside } = await readByOutside();
  const { body } = await prepare(outside.account.id);
  await send(body.id, "sentAgency");
  const acts = await room.platform.asOwner(`
    select string_agg(act, ' ' order by id) as acts from access.audit where subject = '${body.id}'
  `);
  expect(acts).toEqual([{ acts: "breach.prepare breach.sentAgency" }]);
  const looks = await room.platform.asOwner("select true as found from access.audit where act = 'breach.look'");
  expect(looks.length).toBeGreaterThan(0);
});
