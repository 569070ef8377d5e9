import * as contract from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId, systemActor } from "../platform/index.ts";
import { casesDuties } from "./duties.ts";
import { leadsOrganisation, whyOnePerson } from "./matchStaff.ts";
import { alleged, openPlantedCases, type PlantedCases } from "./testing/plantedCases.ts";
import { type PlantedOffice, plantOffice } from "./testing/plantOffices.ts";

let room: PlantedCases;
beforeAll(async () => {
  room = await openPlantedCases();
});
afterAll(() => room.platform.close());

const statusFor = async (by: PlantedOffice, id: string) =>
  (await room.platform.call(contract.readCase, { as: by.account, params: { id } })).status;
const listedFor = async (by: PlantedOffice) =>
  (await room.platform.call(contract.listCases, { as: by.account, query: { limit: 500 } })).body;
const name = (id: string, named: ReturnType<typeof alleged>) => room.room.addPerpetrator(room.worker.actor, id, named);
const conflictsOf = async (id: string) =>
  (await room.platform.call(contract.listConflicts, { as: room.oversight.account })).body.filter(
    ({ caseId }) => caseId === id,
  );
const routedTo = async (id: string) => {
  const rows = await room.platform.asOwner(
    `select position_id from cases.relation where case_id = '${id}' and kind = 'routed' and until_at is null`,
  );
  return (rows as { position_id: string }[]).map(({ position_id }) => position_id);
};
const changeAccount = ({ account }: PlantedOffice) =>
  room.database.inTransaction(systemActor("suar_access"), (tx) =>
    sql`update access.account set language = 'en' where id = ${account.id}`.execute(tx),
  );
const colleague = (more: { superior?: PlantedOffice; role?: string; name?: string } = {}) =>
  room.office({
    ...{ role: "caseworker", organisation: "Lembaga layanan", sourceId: room.source.id, superior: room.head },
    ...more,
  });

describe("two people may be one", () => {
  const staff = { names: ["Drs. Bagaskara Wirayuda, M.Si."], nik: "3273011203790077", phones: ["+62 812-3344-5566"] };
  test.each([
    ["name", { ...alleged("Bagaskara Wirayudha") }],
    ["nik", { ...alleged("Orang Lain"), nik: "3273011203790077" }],
    ["phone", alleged("Orang Lain", { phones: ["0812 3344 5566"] })],
    [undefined, alleged("Bagaskara Santoso", { phones: ["0812 9999 0000"] })],
  ])("by %s", (because, person) => expect(whyOnePerson(person, staff)).toBe(because));

  test("an organisation is led by whom the case says leads it, one word of its name more or less", () => {
    const leader = alleged("Orang Lain", { workplace: "UPTD PPA Kota Bandung" });
    expect(leadsOrganisation(leader, "UPTD PPA Bandung")).toBe(true);
    expect(leadsOrganisation(leader, "UPTD PPA")).toBe(false);
    expect(leadsOrganisation({ ...leader, leadsWorkplace: false }, "UPTD PPA Kota Bandung")).toBe(false);
  });
});

test("an account in conflict sees what somebody without any relation sees: no case, no record, no count, no find", async () => {
  const inConflict = await colleague();
  const before = await listedFor(inConflict);
  const { id, recordId } = await room.open();
  expect(await statusFor(inConflict, id)).toBe(200);
  room.accepted(await name(id, alleged(inConflict.account.name)));
  const stranger = await room.office({ role: "caseworker", organisation: "Tak berhubungan" });
  const read = (by: PlantedOffice) => room.platform.call(contract.readCase, { as: by.account, params: { id } });
  const [own, strangers] = [await read(inConflict), await read(stranger)];
  expect({ ...own.body, at: "" }).toEqual({ ...strangers.body, at: "" });
  expect(await listedFor(inConflict)).toEqual(before);
  const record = { as: inConflict.account, params: { id: recordId } };
  expect((await room.platform.call(contract.readRecord, record)).status).toBe(404);
  const field = { recordId, field: "name", purpose: "follow-up" } as const;
  const opened = await room.platform.call(contract.openIdentityField, { as: inConflict.account, body: field });
  expect(opened.status).toBe(404);
  const found = await room.identity.findCandidates(
    { ...inConflict.actor, purpose: "search-masked" },
    { names: [], nik: "3273014107120077", phones: [], birthDate: null, birthYear: null, districts: [] },
  );
  expect(found.map((each) => each.recordId)).not.toContain(recordId);
  expect(await statusFor(room.worker, id)).toBe(200);
});

test("only oversight sees that there is a conflict, and the position that the duty went to", async () => {
  const inConflict = await colleague({ role: "supervisor" });
  const { id } = await room.open(inConflict);
  room.accepted(await name(id, alleged(inConflict.account.name)));
  expect(await conflictsOf(id)).toMatchObject([{ who: inConflict.account.name, because: "name", kind: "account" }]);
  const seen = async (by: PlantedOffice) =>
    (await room.platform.call(contract.listConflicts, { as: by.account })).body.filter(({ caseId }) => caseId === id);
  expect(await seen(inConflict)).toEqual([]);
  expect(await seen(room.worker)).toEqual([]);
  expect(await routedTo(id)).toEqual([room.head.account.positionId]);
  expect(await seen(room.head)).toHaveLength(1);
  const { body } = await room.platform.call(contract.readCase, { as: room.worker.account, params: { id } });
  expect(body.relations.map(({ kind }) => kind)).toEqual(["owner"]);
});

test("whoever works below an alleged perpetrator does not see the case, and the duty goes above both", async () => {
  const { id } = await room.open();
  const boss = await colleague({ role: "supervisor", superior: room.dutyOfficer });
  const below = await colleague({ superior: boss });
  const belowThat = await colleague({ superior: below });
  const opened = await room.open(belowThat);
  room.accepted(await name(opened.id, alleged(boss.account.name)));
  for (const hidden of [boss, below, belowThat]) expect(await statusFor(hidden, opened.id)).toBe(404);
  expect(await routedTo(opened.id)).toEqual([room.dutyOfficer.account.positionId]);
  expect(await statusFor(room.dutyOfficer, opened.id)).toBe(200);
  expect(await statusFor(belowThat, id)).toBe(200);
});

test("where an alleged perpetrator leads an organisation, all of it is in conflict", async () => {
  const partner = await room.office({ role: "investigator", organisation: "Polres Contoh Selatan" });
  const { id } = await room.open();
  const share = {
    id: newId(),
    organisationId: partner.account.organisationId,
    positionId: null,
    fields: [],
    until: null,
  };
  room.accepted(await room.room.shareCase(room.worker.actor, id, share));
  expect(await statusFor(partner, id)).toBe(200);
  room.accepted(await name(id, alleged("Orang Lain", { workplace: "Polres Contoh Selatan" })));
  expect(await statusFor(partner, id)).toBe(404);
  const appointedLater = await room.office({ role: "investigator", organisation: "Polres Contoh Selatan" });
  expect(await statusFor(appointedLater, id)).toBe(404);
});

test("who comes later or takes another name is compared before seeing any case that names somebody", async () => {
  const { id } = await room.open();
  room.accepted(await name(id, alleged("Kartawijaya Prasetyaning")));
  const wanted = { role: "caseworker", organisation: "Lembaga layanan", sourceId: room.source.id };
  const countSeen = async ({ actor }: PlantedOffice) => {
    const { rows } = await room.database.inTransaction(actor, (tx) =>
      sql<{ id: string }>`select id from cases.case where id = ${id}`.execute(tx),
    );
    return rows.length;
  };
  const harmless = await plantOffice(room.database, wanted);
  await room.room.compareStaff();
  expect(await countSeen(harmless)).toBe(1);
  const named = await plantOffice(room.database, { ...wanted, name: "Kartawijaya Prasetyaning" });
  await room.room.compareStaff();
  expect(await countSeen(named)).toBe(0);
  const { entered } = room.accepted(
    await room.room.enterStaffIdentity(harmless.actor, harmless.account.id, {
      ...{ names: ["Kartawijaya Prasetyaning"], nik: null, phones: [] },
    }),
  );
  expect(entered).toBe(true);
  await room.room.compareStaff();
  expect(await countSeen(harmless)).toBe(0);
});

test("until a change of names has been compared, no case that names anybody is seen", async () => {
  const [{ id }, other] = [await room.open(), await room.open()];
  room.accepted(await name(id, alleged("Orang Ketiga")));
  const office = await colleague();
  const seen = async () => [await statusFor(office, id), await statusFor(office, other.id)];
  expect(await seen()).toEqual([200, 200]);
  await changeAccount(office);
  expect(await seen()).toEqual([404, 200]);
  await room.room.compareStaff();
  expect(await seen()).toEqual([200, 200]);
});

test("oversight lifts a false alarm with a reason: the case is seen again, the duty goes back, and it stays lifted", async () => {
  const inConflict = await colleague();
  const { id } = await room.open(inConflict);
  room.accepted(await name(id, alleged(inConflict.account.name)));
  const [conflict] = await conflictsOf(id);
  const lift = (by: PlantedOffice) =>
    room.platform.call(contract.liftConflict, {
      ...{ as: by.account, params: { id: conflict?.id } },
      body: { reason: "Orang lain dengan nama yang sama." },
    });
  expect((await lift(room.head)).status).toBe(403);
  expect(await routedTo(id)).toHaveLength(1);
  expect((await lift(room.oversight)).status).toBe(200);
  expect(await statusFor(inConflict, id)).toBe(200);
  expect(await routedTo(id)).toEqual([]);
  await changeAccount(inConflict);
  await room.room.compareStaff();
  expect(await statusFor(inConflict, id)).toBe(200);
});

test("where nobody free of conflict may hold a case, oversight is told so", async () => {
  const { id } = await room.open();
  const nameBy = async (by: PlantedOffice, office: PlantedOffice) =>
    room.accepted(await room.room.addPerpetrator(by.actor, id, alleged(office.account.name)));
  await nameBy(room.worker, room.head);
  // the worker stands below the head, and sees the case no longer
  expect(await statusFor(room.worker, id)).toBe(404);
  expect(await routedTo(id)).toEqual([room.dutyOfficer.account.positionId]);
  await nameBy(room.dutyOfficer, room.dutyOfficer);
  expect(await routedTo(id)).toEqual([]);
  const { account, actor } = room.oversight;
  const duties = await room.database.inTransaction(actor, (tx) => casesDuties(() => new Date())(account, tx));
  expect(duties).toMatchObject([{ key: "cases.duty.unowed", count: 1 }]);
});

test("the database itself asks for a comparison when somebody comes, and the job does it", async () => {
  const { id } = await room.open();
  room.accepted(await name(id, alleged("Wiranatakusuma Abdulgani")));
  await room.platform.begin();
  const wanted = { role: "caseworker", organisation: "Lembaga layanan", sourceId: room.source.id };
  await plantOffice(room.database, { ...wanted, name: "Wiranatakusuma Abdulgani" });
  await expect.poll(async () => (await conflictsOf(id)).length, { timeout: 10_000 }).toBe(1);
});
