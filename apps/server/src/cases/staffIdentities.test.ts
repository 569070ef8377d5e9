import * as contract from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openPlantedCases, type PlantedCases } from "./testing/plantedCases.ts";
import type { PlantedOffice } from "./testing/plantOffices.ts";

const NIK = "3273011203790077";
let room: PlantedCases;
let administrator: PlantedOffice;
beforeAll(async () => {
  room = await openPlantedCases();
  administrator = await room.office({ role: "administrator", organisation: "Pusat data" });
});
afterAll(() => room.platform.close());

const enter = (by: PlantedOffice, of: PlantedOffice, names: string[]) =>
  room.platform.call(contract.enterStaffIdentity, {
    ...{ as: by.account, params: { id: of.account.id } },
    body: { names, nik: NIK, phones: ["0812 3344 5566"] },
  });
const knownTo = (by: PlantedOffice) => room.platform.call(contract.listStaffIdentities, { as: by.account });

test("an administrator enters and replaces a staff identity, and is told only that it is known", async () => {
  expect((await knownTo(administrator)).body).toEqual([]);
  expect((await enter(administrator, room.worker, ["Purnamawati Lestari"])).body).toEqual({ entered: true });
  const first = await knownTo(administrator);
  expect(first.body).toEqual([{ accountId: room.worker.account.id, enteredAt: expect.any(String) }]);
  expect((await enter(administrator, room.worker, ["Purnamasari Lestari"])).body).toEqual({ entered: true });
  const [replaced, ...more] = (await knownTo(administrator)).body;
  expect(more).toEqual([]);
  expect(Date.parse(replaced?.enteredAt ?? "")).toBeGreaterThanOrEqual(Date.parse(first.body[0]?.enteredAt ?? ""));
  expect(JSON.stringify(replaced)).not.toMatch(/Purnama|3273/);
  const rows = await room.platform.asOwner("select encode(sealed, 'escape') as sealed from cases.staff_identity");
  expect(JSON.stringify(rows)).not.toMatch(/Purnama|3273011203790077/);
});

test("nobody else enters another's identity, and nobody but administrators learns whose is known", async () => {
  for (const other of [room.worker, room.oversight, room.head]) {
    expect((await enter(other, room.counsellor, ["Orang Lain"])).status).toBe(403);
    expect((await knownTo(other)).status).toBe(403);
  }
  expect((await enter(room.counsellor, room.counsellor, ["Nama Sendiri"])).status).toBe(200);
});

test("an identity of an account that is not there is refused", async () => {
  const nobody = { ...room.worker, account: { ...room.worker.account, id: "00000000-0000-7000-8000-00000000ffff" } };
  expect(await enter(administrator, nobody, ["Siapa"])).toMatchObject({ status: 404 });
});
