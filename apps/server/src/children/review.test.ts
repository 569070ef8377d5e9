import { decidePair, listUnsurePairs, readChild, readPair } from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../platform/index.ts";
import { testAccount } from "../platform/testing.ts";
import { openPlantedRoom, type PlantedRoom, steward } from "./testing/plantedRoom.ts";

let room: PlantedRoom;
beforeAll(async () => {
  room = await openPlantedRoom(300);
  await room.runLinkage();
});
afterAll(() => room.platform.close());

const unsurePairs = async (state: "unsure" | "same" | "different" = "unsure") =>
  (await room.platform.call(listUnsurePairs, { as: steward, query: { state, limit: 500 } })).body;

const decide = (pairId: string, decision: "same" | "different" | "undo", actionId: string = newId(), as = steward) =>
  room.platform.call(decidePair, { as, params: { id: pairId }, body: { actionId, decision } });

describe("a reviewer", () => {
  test("sees a pair side by side with its waterfall and no name", async () => {
    const [pair] = (await unsurePairs()).pairs;
    const { body } = await room.platform.call(readPair, { as: steward, params: { id: pair?.id ?? "" } });
    const sum = body.steps.reduce((bits, step) => bits + step.bits + step.frequencyBits, body.priorBits);
    expect(sum).toBeCloseTo(body.weightBits, 6);
    expect(body.steps.every(({ label, level }) => label.id !== "" && level.en !== "")).toBe(true);
    const names = room.planted.records
      .filter(({ id }) => id === body.left.id || id === body.right.id)
      .flatMap((record) => record.identity.names.flatMap((name) => name.split(" ")));
    const shown = JSON.stringify({ ...body, steps: [] });
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => shown.includes(name))).toEqual([]);
    expect(body.masked.find(({ field }) => field === "name")?.left).toMatch(/^\p{L}•+/u);
  });

  test("sees of an erased record that it was erased, and nothing that it said, in a pair and with its child", async () => {
    const [pair] = (await unsurePairs()).pairs.filter(({ left, right }) => left.childId !== right.childId).slice(-1);
    if (pair === undefined) throw new Error("the planted country leaves pairs unsure");
    const { id, childId } = pair.left;
    await room.platform.asOwner(`
      insert into identity.erasure (id, record_ids, ground, asked_position)
      values ('${newId()}', array['${id}']::uuid[], 'retention', '-')
    `);
    await room.platform.asOwner(`delete from identity.sealed_identity where record_id = '${id}'`);
    const said = { externalId: null, forms: [], sex: null, ageYears: null, reportedOn: null, services: [] };
    const { body } = await room.platform.call(readPair, { as: steward, params: { id: pair.id } });
    expect(body.left).toMatchObject({ ...said, id, childId, erased: { ground: "retention" } });
    expect(body.right).toMatchObject({ erased: null });
    expect(body.masked.every(({ left }) => left === null)).toBe(true);
    const child = (await room.platform.call(readChild, { as: steward, params: { id: childId ?? "" } })).body;
    expect(child.records.find((record) => record.id === id)).toMatchObject({
      ...said,
      erased: { ground: "retention" },
    });
  });

  test("decides that two records are one child: the children are joined now, and stay so in later runs", async () => {
    const [pair] = (await unsurePairs()).pairs.filter(({ left, right }) => left.childId !== right.childId);
    if (pair === undefined) throw new Error("the planted country leaves pairs unsure");
    const { body } = await decide(pair.id, "same");
    expect(body).toMatchObject({ state: "same", decidedBy: steward.name });
    expect(body.left.childId).toBe(body.right.childId);
    expect((await unsurePairs("same")).pairs.map(({ id }) => id)).toContain(pair.id);
    await room.runLinkage();
    expect(await room.childOf(pair.left.id)).toBe(await room.childOf(pair.right.id));
    const child = (await room.platform.call(readChild, { as: steward, params: { id: body.left.childId ?? "" } })).body;
    expect(child.records.map(({ id }) => id)).toEqual(expect.arrayContaining([pair.left.id, pair.right.id]));
    expect(child.history.some(({ act, by }) => act === "joined" && by === steward.name)).toBe(true);

    await decide(pair.id, "undo");
    expect(await room.childOf(pair.left.id)).not.toBe(await room.childOf(pair.right.id));
    expect((await unsurePairs("same")).pairs.map(({ id }) => id)).not.toContain(pair.id);
  });

  test("decides that two linked records are two children: they are split now, and stay so; taking it back joins them", async () => {
    const linked = room.planted.records.flatMap((left, at) =>
      room.planted.records
        .slice(at + 1)
        .filter((right) => room.planted.truth.get(left.id) === room.planted.truth.get(right.id))
        .map((right) => [left, right] as const),
    );
    const [pairId, left, right] = await plantPair(linked[0]);
    expect(await room.childOf(left)).toBe(await room.childOf(right));
    await decide(pairId, "different");
    expect(await room.childOf(left)).not.toBe(await room.childOf(right));
    await room.runLinkage();
    expect(await room.childOf(left)).not.toBe(await room.childOf(right));
    await decide(pairId, "undo");
    expect(await room.childOf(left)).toBe(await room.childOf(right));
  });

  test("the same action sent again decides once; the same id with other content is a conflict", async () => {
    const [pair] = (await unsurePairs()).pairs;
    const [id, actionId] = [pair?.id ?? "", newId()];
    const first = await decide(id, "different", actionId);
    const rows = await room.count("statistics", "children.decision");
    const again = await decide(id, "different", actionId);
    expect(again.body).toEqual(first.body);
    expect(await room.count("statistics", "children.decision")).toBe(rows);
    expect((await decide(id, "same", actionId)).status).toBe(409);
    expect((await decide(newId(), "same")).status).toBe(404);
  });

  test("only a steward decides or looks at pairs", async () => {
    const [pair] = (await unsurePairs()).pairs;
    for (const role of ["caseworker", "investigator", "partner", "official", "oversight"] as const) {
      const as = testAccount(role);
      expect((await decide(pair?.id ?? "", "same", newId(), as)).status).toBe(403);
      expect((await room.platform.call(readPair, { as, params: { id: pair?.id ?? "" } })).status).toBe(403);
    }
  });

  /** A pair the run left to nobody, so that a decision on any two records can be tried. */
  async function plantPair(records: readonly [{ id: string }, { id: string }] | undefined) {
    if (records === undefined) throw new Error("two records of one child are planted");
    const [left = "", right = ""] = records.map(({ id }) => id).sort();
    const id = newId();
    await room.rowsSeen(
      "statistics",
      sql`
        insert into children.unsure_pair (
          id, run_id, purpose, left_record_id, right_record_id, weight_bits, probability, explanation
        )
        select ${id}, run.id, 'statistics', ${left}, ${right}, 0, 0.5, '{"priorBits": 0, "steps": []}'
        from children.latest_run as run
        where run.purpose = 'statistics'
        on conflict do nothing
      `,
    );
    return [id, left, right] as const;
  }
});
