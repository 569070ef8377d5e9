import * as contract from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, actorOf, isRefusal, newId, systemActor } from "../platform/index.ts";
import { openTestPlatform } from "../platform/testing.ts";
import { accountOf, findAccountByEmail } from "./accountStore.ts";
import { actorToday } from "./actorToday.ts";
import { createAccount } from "./createAdministrator.ts";
import { registerAccess } from "./index.ts";
import {
  appointTo,
  closePositionOn,
  createOrganisation,
  createPositionFor,
  endAppointmentOn,
  saveRole,
  seedRoles,
} from "./manageOffices.ts";
import { listRoles } from "./officeStore.ts";
import { beginSession, findSessionAccount, hashToken } from "./sessions.ts";
import { setSessionPosition } from "./store.ts";

const SYSTEM = systemActor("suar_access");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let by: Actor;

beforeAll(async () => {
  platform = await openTestPlatform({ demo: false });
  await seedRoles(platform.context);
  registerAccess(platform.context, "the-operator");
  by = { ...SYSTEM, accountId: newId(), name: "Administrator" };
});
afterAll(() => platform.close());

function given<T>(answer: T): Exclude<T, { refused: true }> {
  if (isRefusal(answer)) throw new Error(answer.key);
  return answer as Exclude<T, { refused: true }>;
}

async function office(role: string, territory: string | null = null) {
  const { context } = platform;
  const wanted = { name: `Lembaga ${newId()}`, sourceId: null, superiorId: null };
  const { id: organisationId } = given(await createOrganisation(context, by, wanted));
  const position = { organisationId, title: `Jabatan ${role}`, role, territory, superiorId: null };
  return given(await createPositionFor(context, by, position)).id;
}

async function person() {
  const wanted = { email: `${newId()}@lembaga.example`, name: "Pegawai", language: "id" } as const;
  return given(await createAccount(platform.context, by, { ...wanted, password: "kata sandi panjang" }));
}

const actingAs = async (email: string, day: string) => {
  const row = await platform.context.database.inTransaction(SYSTEM, (tx) => findAccountByEmail(tx, email, day));
  if (row === undefined) throw new Error("no such account");
  return accountOf(row);
};

test("rights begin with the first day of an appointment and end with its last", async () => {
  const { id: accountId, email } = await person();
  const positionId = await office("caseworker", "32.73");
  const appointed = { accountId, positionId, from: "2026-02-01", to: "2026-06-30" };
  given(await appointTo(platform.context, by, appointed));
  expect((await actingAs(email, "2026-01-31")).rights).toEqual([]);
  const held = await actingAs(email, "2026-02-01");
  expect(held).toMatchObject({ role: "caseworker", positionId, territory: "32.73" });
  expect(held.rights.toSorted()).toEqual([...contract.firstRightsOf("caseworker")].sort());
  expect((await actingAs(email, "2026-06-30")).role).toBe("caseworker");
  expect(await actingAs(email, "2026-07-01")).toMatchObject({ role: null, rights: [], positionId: null });
});

test("an appointment that is ended, or whose position is closed, gives no rights from the next day on", async () => {
  const { context } = platform;
  const [first, second] = [await person(), await person()];
  const [left, closed] = [await office("investigator"), await office("official", "32")];
  const appointed = { from: "2026-01-01", to: null };
  const { id } = given(await appointTo(context, by, { ...appointed, accountId: first.id, positionId: left }));
  given(await appointTo(context, by, { ...appointed, accountId: second.id, positionId: closed }));
  given(await endAppointmentOn(context, by, id, "2026-03-31"));
  given(await closePositionOn(context, by, closed, "2026-04-01"));
  expect((await actingAs(first.email, "2026-03-31")).role).toBe("investigator");
  expect((await actingAs(second.email, "2026-03-31")).role).toBe("official");
  for (const { email } of [first, second]) expect((await actingAs(email, "2026-04-01")).rights).toEqual([]);
  expect(isRefusal(await endAppointmentOn(context, by, id, "2026-05-01"))).toBe(true);
});

test("nobody appoints themselves", async () => {
  const { id: accountId } = await person();
  const wanted = { accountId, positionId: await office("steward"), from: "2026-01-01", to: null };
  const answer = await appointTo(platform.context, { ...by, accountId }, wanted);
  expect(answer).toMatchObject({ status: 403, key: "access.appointment.self" });
});

test("what a position or an appointment names must exist", async () => {
  const wanted = { organisationId: newId(), title: "Jabatan", role: "nobody", territory: null, superiorId: newId() };
  const answer = await createPositionFor(platform.context, by, wanted);
  expect(answer).toMatchObject({ status: 422, values: { what: "organisation, role, position" } });
});

test("a person with two positions acts from one at a time, and chooses", async () => {
  const { database, clock } = platform.context;
  const { id: accountId } = await person();
  const [first, second] = [await office("caseworker"), await office("supervisor")];
  for (const [positionId, from] of [[first, "2025-01-01"] as const, [second, "2026-01-01"] as const])
    given(await appointTo(platform.context, by, { accountId, positionId, from, to: null }));
  const token = await database.inTransaction(SYSTEM, (tx) => beginSession(tx, accountId, clock()));
  const acting = () => database.inTransaction(SYSTEM, (tx) => findSessionAccount(tx, token, clock()));
  expect(await acting()).toMatchObject({ positionId: first, role: "caseworker" });
  await database.inTransaction(SYSTEM, (tx) => setSessionPosition(tx, hashToken(token), second));
  expect(await acting()).toMatchObject({ positionId: second, role: "supervisor" });
});

test("a role is data: what it may do can be changed, and those who hold it follow at once", async () => {
  const { context } = platform;
  const role = { code: "librarian", name: { id: "Pustakawan", en: "Librarian" }, justice: false };
  given(await saveRole(context, by, { ...role, rights: ["figures.read"] }));
  const { id: accountId, email } = await person();
  const positionId = await office("librarian");
  given(await appointTo(context, by, { accountId, positionId, from: "2026-01-01", to: null }));
  expect((await actingAs(email, "2026-02-01")).rights).toEqual(["figures.read"]);
  given(await saveRole(context, by, { ...role, rights: ["tables.compare", "figures.read"] }));
  expect((await actingAs(email, "2026-02-01")).rights).toEqual(["figures.read", "tables.compare"]);
  await seedRoles(context);
  const roles = await context.database.inTransaction(SYSTEM, listRoles);
  expect(roles.find(({ code }) => code === "librarian")?.rights).toHaveLength(2);
});

test("no justice role can be given the counselling notes, neither by the room nor by the database", async () => {
  const role = { code: "police", name: { id: "Polisi", en: "Police" }, justice: true };
  const refused = await saveRole(platform.context, by, { ...role, rights: ["cases.counselling"] });
  expect(refused).toMatchObject({ status: 422, key: "access.role.justiceCounselling" });
  await expect(
    platform.asOwner("insert into access.role_right (role, right_code) values ('investigator', 'cases.counselling')"),
  ).rejects.toThrow("closed to justice roles");
  await expect(platform.asOwner("update access.role set justice = true where code = 'counsellor'")).rejects.toThrow(
    "closed to justice roles",
  );
});

test("a territory holds its districts, also under the codes they had before, and not those that have left", async () => {
  const inTerritory = async (territory: string | null, rights: readonly string[], district: string | null) => {
    const actor: Actor = { ...SYSTEM, territory, rights };
    const { rows } = await platform.context.database.inTransaction(actor, (tx) =>
      sql<{ inside: boolean }>`select access.in_territory(${district}) as inside`.execute(tx),
    );
    return rows[0]?.inside;
  };
  expect(await inTerritory("32", [], "32.73")).toBe(true);
  expect(await inTerritory("32.73", [], "32.73")).toBe(true);
  expect(await inTerritory("32.73", [], "32.04")).toBe(false);
  // Nabire: 91.04 until Central Papua was formed, 94.01 since
  expect(await inTerritory("94", [], "91.04")).toBe(true);
  expect(await inTerritory("94", [], "94.01")).toBe(true);
  expect(await inTerritory("91", [], "91.04")).toBe(false);
  expect(await inTerritory(null, [], "32.73")).toBe(false);
  expect(await inTerritory(null, ["territory.nation"], "32.73")).toBe(true);
  expect(await inTerritory("32", [], null)).toBe(false);
});

test("a job goes on with the rights of today, and not at all once the appointment behind it has ended", async () => {
  const { context } = platform;
  const { id: accountId, email } = await person();
  const [held, left] = [await office("steward"), await office("dutyOfficer")];
  for (const positionId of [held, left])
    given(await appointTo(context, by, { accountId, positionId, from: "2026-01-01", to: null }));
  const asStarted = { ...actorOf(await actingAs(email, "2026-02-01")), accountId, rights: ["no longer given"] };
  const steward = await actorToday(context, { ...asStarted, positionId: held });
  expect(steward?.rights.toSorted()).toEqual([...contract.firstRightsOf("steward")].sort());
  given(await closePositionOn(context, by, left, "2026-02-01"));
  expect(await actorToday(context, { ...asStarted, positionId: left })).toBeNull();
  expect(await actorToday(context, SYSTEM)).toEqual(SYSTEM);
});
