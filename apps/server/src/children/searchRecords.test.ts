import { listReads, searchChildren } from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../platform/index.ts";
import { testAccount } from "../platform/testing.ts";
import { openPlantedRoom, type PlantedRoom, steward } from "./testing/plantedRoom.ts";
import {
  identityWith,
  type PlantedRecord,
  plantCorrection,
  plantRecords,
  plantSource,
} from "./testing/plantRecords.ts";

let room: PlantedRoom;
const record = (known: PlantedRecord["identity"], source: PlantedRecord["source"]): PlantedRecord => ({
  ...{ id: newId(), externalId: newId(), source, sex: "F", district: "32.73", identity: known },
});
let own: PlantedRecord;
let others: PlantedRecord;

beforeAll(async () => {
  room = await openPlantedRoom(120);
  const [, social, ngo] = room.lists;
  if (social === undefined || ngo === undefined) throw new Error("three lists were planted");
  const known = identityWith({
    names: ["Nurhalimah Sasmita"],
    nik: "3273014107120077",
    birthDate: { value: "2012-07-01", precision: "day" },
    phones: ["+62 813 2233 4477"],
  });
  own = record(known, ngo);
  others = record({ ...known, names: ["Nurhalimah Sasmita Dewi"] }, social);
  await plantRecords(room.database, room.identity, [own, others]);
});
afterAll(() => room.platform.close());

const worker = () => testAccount("caseworker", { sourceId: own.source.id });
const search = (as: ReturnType<typeof testAccount>, body: object) => room.platform.call(searchChildren, { as, body });
const idsOf = (found: readonly { record: { id: string } }[]) => found.map(({ record: { id } }) => id);

test("a child is found by a name as it sounds with the year one off, and only among records one may see", async () => {
  const wanted = { names: ["Noerhalima Sasmitha"], birthYear: 2013 };
  const { status, body } = await search(worker(), wanted);
  expect(status).toBe(200);
  expect(idsOf(body.found)).toEqual([own.id]);
  expect(idsOf((await search(steward, wanted)).body.found)).toEqual(expect.arrayContaining([own.id, others.id]));
});

test("a number finds the record however it is written, and weights order what is found once a model is trained", async () => {
  await room.runLinkage("followup");
  const byNik = (await search(worker(), { nik: "32730141 0712 0077" })).body;
  expect(idsOf(byNik.found)).toEqual([own.id]);
  const byPhone = (await search(worker(), { phone: "0813-2233-4477", names: ["Nurhalimah"], birthYear: 2012 })).body;
  expect(byPhone.found[0]).toMatchObject({ record: { id: own.id } });
  expect(byPhone.found[0]?.probability).toBeGreaterThan(0.5);
});

test("what is shown of an identity is its outline, never a value", async () => {
  const { body } = await search(worker(), { nik: "3273014107120077" });
  const said = JSON.stringify(body);
  for (const value of ["Nurhalimah", "Sasmita", "3273014107120077", "2012-07-01", "4477"])
    expect(said).not.toContain(value);
  expect(body.found[0]?.masked).toContainEqual({
    ...{ field: "name", left: null, right: "N••••••••• S••••••", agreement: "missing" },
  });
});

test("two strong identifiers of a child known elsewhere say only that, and no more than twenty times a day", async () => {
  const stranger = testAccount("caseworker", { sourceId: newId() });
  const one = await search(stranger, { nik: "3273014107120077" });
  expect(one.body).toEqual({ found: [], elsewhere: false, elsewhereUsedUp: false });
  const two = { nik: "3273014107120077", phone: "081322334477" };
  for (let looks = 0; looks < 20; looks += 1) {
    expect((await search(stranger, two)).body).toEqual({ found: [], elsewhere: true, elsewhereUsedUp: false });
  }
  expect((await search(stranger, two)).body).toEqual({ found: [], elsewhere: false, elsewhereUsedUp: true });
});

test("looks made at once cannot pass the limit of a day", async () => {
  const stranger = testAccount("caseworker", { sourceId: newId() });
  const two = { nik: "3273014107120077", phone: "081322334477" };
  const answers = await Promise.all(Array.from({ length: 26 }, () => search(stranger, two)));
  expect(answers.filter(({ body }) => body.elsewhere)).toHaveLength(20);
  expect(answers.filter(({ body }) => body.elsewhereUsedUp)).toHaveLength(6);
});

test("a record that a later delivery superseded is neither shown nor said to be elsewhere", async () => {
  const source = await plantSource(room.database, { code: "corrected", purposes: ["followup"] });
  const known = identityWith({ names: ["Ratnawulan Kartadinata"], nik: "3273015203130088", phones: ["081355667788"] });
  await plantRecords(room.database, room.identity, [record(known, source)]);
  const account = testAccount("caseworker", { sourceId: source.id });
  const wanted = { nik: "3273015203130088", phone: "081355667788" };
  expect((await search(account, wanted)).body.found).toHaveLength(1);
  await plantCorrection(room.database, source);
  expect((await search(account, wanted)).body).toEqual({ found: [], elsewhere: false, elsewhereUsedUp: false });
});

test("no line of the log tells what was sought", async () => {
  const wanted = { names: ["Nurhalimah Sasmita"], nik: "3273014107120077", phone: "081322334477" };
  await search(worker(), wanted);
  await search(worker(), { names: ["Nurhalimah Sasmita"] });
  await search(testAccount("official"), wanted);
  await search(worker(), { ...wanted, birthDate: "Nurhalimah" });
  const said = room.platform.logged.join("");
  for (const value of ["Nurhalimah", "Sasmita", "3273014107120077", "081322334477"]) expect(said).not.toContain(value);
  expect(said).toContain("/api/children/search");
});

test("a name alone is too little", async () => {
  expect((await search(worker(), { names: ["Nurhalimah"] })).status).toBe(422);
  expect((await search(worker(), {})).status).toBe(422);
});

test("the look is on the trail, what was asked for is not", async () => {
  const account = worker();
  await search(account, { nik: "3273014107120077" });
  const { body } = await room.platform.call(listReads, { as: testAccount("oversight"), query: { limit: 500 } });
  expect(body.find((read) => read.account === account.name)).toMatchObject({ purpose: "search-masked" });
  const trail = JSON.stringify(await room.platform.asOwner("select to_jsonb(a)::text from access.audit as a"));
  expect(trail).toContain("children.search");
  expect(trail).not.toContain("3273014107120077");
});

test("positions without the right to search are turned away", async () => {
  for (const role of ["investigator", "partner", "official", "administrator", "oversight"])
    expect((await search(testAccount(role), { nik: "3273014107120077" })).status).toBe(403);
});
