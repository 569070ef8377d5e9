import { listDuties, listLinkageRuns, listReads } from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../platform/index.ts";
import { testAccount } from "../platform/testing.ts";
import { plantCountry } from "./testing/plantedCountry.ts";
import { openPlantedRoom, type PlantedRoom, steward } from "./testing/plantedRoom.ts";
import { plantCorrection, plantRecords, plantSource } from "./testing/plantRecords.ts";

const CHILDREN = 300;
let room: PlantedRoom;
beforeAll(async () => {
  room = await openPlantedRoom(CHILDREN);
});
afterAll(() => room.platform.close());

/** Pairs of records that are linked, and that should be. */
async function pairwise() {
  const links = (await room.rowsSeen(
    "statistics",
    sql`select record_id as record, child_id as child from children.current_link`,
  )) as { record: string; child: string }[];
  const pairs = { right: 0, wrong: 0, missed: 0 };
  links.forEach((one, at) => {
    for (const other of links.slice(at + 1)) {
      const [isLinked, isTrue] = [
        one.child === other.child,
        room.planted.truth.get(one.record) === room.planted.truth.get(other.record),
      ];
      if (isLinked && isTrue) pairs.right++;
      else if (isLinked) pairs.wrong++;
      else if (isTrue) pairs.missed++;
    }
  });
  return { precision: pairs.right / (pairs.right + pairs.wrong), recall: pairs.right / (pairs.right + pairs.missed) };
}

describe("a linkage run", () => {
  test("finds the planted children and says how", async () => {
    const run = await room.runLinkage();
    expect(run).toMatchObject({ purpose: "statistics", records: room.planted.records.length, joined: 0, split: 0 });
    expect(run.endedAt).not.toBeNull();
    expect(run.blockingRules.length).toBeGreaterThan(3);
    expect(run.comparisons[0]?.levels[0]?.label.id).toBeTruthy();
    const { precision, recall } = await pairwise();
    console.info(`${run.children} of ${CHILDREN} planted children; precision ${precision}, recall ${recall}`);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  test("run again over the same records changes no link", async () => {
    const before = await room.count("statistics", "children.link");
    const run = await room.runLinkage();
    expect(run).toMatchObject({ joined: 0, split: 0 });
    expect(await room.count("statistics", "children.link")).toBe(before);
    expect((await room.platform.call(listLinkageRuns, { as: steward })).body[0]?.id).toBe(run.id);
  });

  test("opens the identities of all its records under one entry of the audit trail", async () => {
    const { body } = await room.platform.call(listReads, { as: testAccount("oversight"), query: { limit: 500 } });
    const runs = (await room.platform.call(listLinkageRuns, { as: steward })).body.map(({ id }) => id);
    const entries = body.filter(({ act }) => act === "identity.openForRun");
    expect(entries.map(({ subject }) => subject).sort()).toEqual(runs.sort());
  });

  test("a new delivery joins known children without changing their ids", async () => {
    const before = new Map<string, string | undefined>();
    for (const { id } of room.planted.records.slice(0, 40)) before.set(id, await room.childOf(id));
    const hotline = await plantSource(room.database, { code: "hotline", purposes: ["statistics"] });
    const repeated = room.planted.records.slice(0, 20).map((record) => ({ ...record, id: newId(), source: hotline }));
    await plantRecords(room.database, room.identity, repeated);
    const duties = (await room.platform.call(listDuties, { as: steward })).body;
    expect(duties.find(({ key }) => key === "children.duty.stale.statistics")).toMatchObject({ count: 1 });
    await room.runLinkage();
    for (const [id, child] of before) expect(await room.childOf(id)).toBe(child);
    for (const [at, { id }] of repeated.entries()) {
      expect(await room.childOf(id)).toBe(await room.childOf(room.planted.records[at]?.id ?? ""));
    }
    expect(
      (await room.platform.call(listDuties, { as: steward })).body.some(({ key }) => key.includes("stale.statistics")),
    ).toBe(false);
  });
});

describe("a corrected delivery", () => {
  test("keeps the children that only it knows", async () => {
    const press = await plantSource(room.database, { code: "press", purposes: ["statistics"] });
    const [alone] = plantCountry(1, [press], 99).records;
    if (alone === undefined) throw new Error("one record is planted");
    await plantRecords(room.database, room.identity, [alone]);
    await room.runLinkage();
    const child = await room.childOf(alone.id);
    const corrected = { ...alone, id: newId(), source: await plantCorrection(room.database, press) };
    await plantRecords(room.database, room.identity, [corrected]);
    const run = await room.runLinkage();
    expect(await room.childOf(corrected.id)).toBe(child);
    expect(run).toMatchObject({ joined: 0, split: 0 });
  });
});
