import * as contract from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, isRefusal, newId, systemActor } from "../platform/index.ts";
import { openTestPlatform, testAccount } from "../platform/testing.ts";
import { registerAccess } from "./index.ts";
import { saveRole, seedRoles } from "./manageOffices.ts";
import { officeDuties } from "./officeDuties.ts";
import { today } from "./today.ts";

const TODAY = today(() => new Date());
const daysFromNow = (days: number) => new Date(Date.parse(TODAY) + days * 86_400_000).toISOString().slice(0, 10);
const administrator = testAccount("administrator");
const oversight = testAccount("oversight");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;

beforeAll(async () => {
  platform = await openTestPlatform({ demo: false });
  await seedRoles(platform.context);
  registerAccess(platform.context, "the-operator");
  // who calls is told to the tests' guard, as everywhere in these tests
  const known = [administrator, oversight];
  platform.context.guardWith({
    findAccount: async ({ bearer }) => known.find(({ id }) => id === bearer) ?? null,
    isFresh: async () => true,
    recordRefusal: async () => undefined,
    recordCall: async () => undefined,
    actorToday: async (actor) => actor,
  });
});
afterAll(() => platform.close());

const call = <T extends contract.Route>(route: T, given: Parameters<typeof platform.call>[1] = {}) =>
  platform.call(route, { as: administrator, ...given });

async function organisation(superiorId: string | null = null): Promise<contract.Organisation> {
  const body = { name: `Lembaga ${newId()}`, sourceId: null, superiorId };
  return (await call(contract.createOrganisation, { body })).body;
}

async function office(role = "caseworker", superiorId: string | null = null): Promise<string> {
  const { id: organisationId } = await organisation();
  const body = { organisationId, title: "Jabatan", role, territory: "32.73", superiorId };
  return (await call(contract.createPosition, { body })).body.id;
}

async function person(): Promise<contract.Person> {
  const body = { email: `${newId()}@lembaga.example`, name: "Pegawai", language: "id", password: "kata sandi panjang" };
  return (await call(contract.createAccount, { body })).body;
}

async function appoint(accountId: string, positionId: string, from = TODAY, to: string | null = null): Promise<string> {
  return (await call(contract.appoint, { body: { accountId, positionId, from, to } })).body.id;
}

test("whoever may manage accounts and not read them creates one all the same, and an address has one", async () => {
  const rights = administrator.rights.filter((right) => right !== "accounts.read");
  const body = { email: `${newId()}@lembaga.example`, name: "Pegawai", language: "id" } as const;
  const create = () => platform.call(contract.createAccount, { as: { ...administrator, rights }, body });
  expect([(await create()).status, (await create()).status]).toEqual([200, 409]);
});

test("a position tells who held it, who holds it and who will, and by whom they were appointed", async () => {
  const id = await office();
  const [before, now, later] = [await person(), await person(), await person()];
  await appoint(before.id, id, daysFromNow(-90), daysFromNow(-31));
  await appoint(now.id, id, daysFromNow(-30), daysFromNow(30));
  await appoint(later.id, id, daysFromNow(31));
  const { body } = await call(contract.readPosition, { params: { id }, as: oversight });
  expect(body.tenures.map(({ accountId }) => accountId)).toEqual([later.id, now.id, before.id]);
  expect(body.holders.map(({ accountId }) => accountId)).toEqual([now.id]);
  expect(body.tenures[0]).toMatchObject({ appointedBy: administrator.name, endedBy: null, to: null });
  const person_ = await call(contract.readPerson, { params: { id: before.id }, as: oversight });
  expect(person_.body.appointments).toMatchObject([{ positionId: id, to: daysFromNow(-31) }]);
});

test("a position's title, territory and superior change; its role and organisation cannot", async () => {
  const [id, superiorId] = [await office(), await office("supervisor")];
  const body = { title: "Kepala seksi", territory: "32", superiorId, role: "administrator" };
  expect((await call(contract.changePosition, { params: { id }, body })).body).toEqual({ changed: true });
  const read = (await call(contract.readPosition, { params: { id } })).body;
  expect(read).toMatchObject({ title: "Kepala seksi", territory: "32", superiorId, role: "caseworker" });
  await call(contract.closePosition, { params: { id }, body: { on: TODAY } });
  expect((await call(contract.changePosition, { params: { id }, body })).status).toBe(404);
});

test("no position and no organisation stands beneath itself", async () => {
  const top = await office();
  const below = await office("caseworker", top);
  const circle = { title: "Jabatan", territory: null, superiorId: below };
  expect((await call(contract.changePosition, { params: { id: top }, body: circle })).status).toBe(422);
  const first = await organisation();
  const second = await organisation(first.id);
  const body = { name: first.name, sourceId: null, superiorId: second.id };
  expect((await call(contract.changeOrganisation, { params: { id: first.id }, body })).status).toBe(422);
});

test("an organisation takes another name, unless another has it", async () => {
  const [first, second] = [await organisation(), await organisation()];
  const rename = (name: string) =>
    call(contract.changeOrganisation, { params: { id: first.id }, body: { name, sourceId: null, superiorId: null } });
  expect((await rename("Balai Baru")).body).toMatchObject({ id: first.id, name: "Balai Baru" });
  expect((await rename(second.name)).status).toBe(409);
});

test("oversight reads positions and accounts and changes none of them", async () => {
  const id = await office();
  expect((await call(contract.listPositions, { as: oversight })).status).toBe(200);
  expect((await call(contract.listAccounts, { as: oversight })).status).toBe(200);
  const body = { title: "Lain", territory: null, superiorId: null };
  expect((await call(contract.changePosition, { as: oversight, params: { id }, body })).status).toBe(403);
});

test("nobody adds to the rights of a role they hold; another administrator may, and everyone may take away", async () => {
  const { context } = platform;
  const { id: accountId } = await person();
  const positionId = await office("official");
  await appoint(accountId, positionId, daysFromNow(7));
  const actor: Actor = { ...systemActor("suar_access"), accountId, rights: ["accounts.manage", "accounts.read"] };
  const role = { code: "official", name: { id: "Pejabat", en: "Official" }, justice: false };
  const more = { ...role, rights: [...contract.firstRightsOf("official"), "identity.open" as const] };
  expect(await saveRole(context, actor, more)).toMatchObject({ status: 403, key: "access.role.own" });
  expect(isRefusal(await saveRole(context, { ...actor, accountId: newId() }, more))).toBe(false);
  expect(isRefusal(await saveRole(context, actor, { ...role, rights: ["figures.read"] }))).toBe(false);
});

test("whoever is the last to manage accounts stays until a successor is appointed", async () => {
  const [first, second] = [await person(), await person()];
  const [one, other] = [await office("administrator"), await office("administrator")];
  const id = await appoint(first.id, one);
  const end = () => call(contract.endAppointment, { params: { id }, body: { lastDay: daysFromNow(3) } });
  const close = () => call(contract.closePosition, { params: { id: one }, body: { on: daysFromNow(4) } });
  const loseRight = () => {
    const role = { code: "administrator", name: { id: "Administrator", en: "Administrator" }, justice: false };
    return saveRole(platform.context, systemActor("suar_access"), { ...role, rights: ["accounts.read"] });
  };
  expect((await end()).status).toBe(409);
  expect((await close()).status).toBe(409);
  expect(await loseRight()).toMatchObject({ status: 409, key: "access.inCharge.last" });
  await appoint(second.id, other, TODAY, daysFromNow(3));
  expect((await end()).status).toBe(409);
  await appoint(second.id, other, daysFromNow(4));
  expect((await end()).status).toBe(200);
});

test("administrators are told of vacant positions and of appointments that end soon, and nobody else is", async () => {
  const { database, clock } = platform.context;
  const duties = (rights: contract.Right[]) =>
    database.inTransaction({ ...systemActor("suar_workspace"), rights }, (tx) =>
      officeDuties(clock)({ ...administrator, rights }, tx),
    );
  const vacant = (items: contract.DutyItem[]) => items.find(({ key }) => key === "access.duty.vacant")?.count ?? 0;
  const ending = (items: contract.DutyItem[]) => items.find(({ key }) => key === "access.duty.endsSoon")?.count ?? 0;
  const before = await duties(["accounts.manage"]);
  const id = await office();
  const between = await duties(["accounts.manage"]);
  expect(vacant(between)).toBe(vacant(before) + 1);
  await appoint((await person()).id, id, TODAY, daysFromNow(14));
  const after = await duties(["accounts.manage"]);
  expect([vacant(after), ending(after)]).toEqual([vacant(before), ending(before) + 1]);
  expect(await duties(["accounts.read"])).toEqual([]);
});
