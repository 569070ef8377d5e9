import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DatabaseRole, newId, systemActor } from "../platform/index.ts";
import { openPlantedRoom, type PlantedRoom } from "./testing/plantedRoom.ts";

let room: PlantedRoom;
beforeAll(async () => {
  room = await openPlantedRoom(200);
  await room.runLinkage("statistics");
});
afterAll(() => room.platform.close());

describe("statistics and follow-up", () => {
  test("run apart, over their own records, with their own children", async () => {
    const run = await room.runLinkage("followup");
    const followed = room.planted.records.filter(({ source }) => source.id !== room.lists[0]?.id);
    expect(run.records).toBe(followed.length);
    const [statistical, followup] = await Promise.all(
      (["statistics", "followup"] as const).map((purpose) =>
        room.rowsSeen(purpose, sql`select id from children.child`),
      ),
    );
    const ids = (rows: unknown[] | undefined) => new Set((rows as { id: string }[]).map(({ id }) => id));
    expect(ids(statistical).isDisjointFrom(ids(followup))).toBe(true);
  });

  test("a transaction for one purpose sees and writes nothing of the other, and without a purpose nothing at all", async () => {
    for (const table of ["child", "link", "evidence", "unsure_pair", "decision"]) {
      const foreign = `children.${table} where purpose = 'followup'`;
      expect(await room.count("statistics", foreign)).toBe(0);
      expect(await room.count(null, `children.${table}`)).toBe(0);
    }
    const intrude = room.rowsSeen(
      "statistics",
      sql`insert into children.child (id, purpose) values (${newId()}, 'followup')`,
    );
    await expect(intrude).rejects.toThrow(/row-level security/);
  });
});

describe("the ledger", () => {
  test("nobody changes or deletes links, decisions, children or runs", async () => {
    for (const table of ["run", "run_result", "child", "link", "decision", "unsure_pair"]) {
      for (const role of [
        "suar_linkage",
        "suar_statistics",
        "suar_workspace",
        "suar_public",
      ] satisfies DatabaseRole[]) {
        const act = (statement: string) =>
          room.database.inTransaction(systemActor(role, "statistics"), (tx) => sql.raw(statement).execute(tx));
        await expect(act(`delete from children.${table}`)).rejects.toThrow(/permission denied/);
        await expect(act(`update children.${table} set id = id`)).rejects.toThrow(/permission denied|does not exist/);
      }
    }
  });

  test("a workspace position reaches no link, no child and no pair but through the room", async () => {
    const look = (table: string) =>
      room.database.inTransaction(systemActor("suar_workspace", "statistics"), (tx) =>
        sql.raw(`select * from children.${table}`).execute(tx),
      );
    for (const table of ["link", "child", "unsure_pair", "decision", "current_link"]) {
      await expect(look(table)).rejects.toThrow(/permission denied/);
    }
  });

  test("no name, NIK or phone stands anywhere in the room's tables or in jobs", async () => {
    const dumps = await Promise.all([
      ...["run", "run_result", "link", "evidence", "unsure_pair", "decision"].map((table) =>
        room.rowsSeen("statistics", sql`select to_jsonb(t)::text as row from ${sql.raw(`children.${table}`)} as t`),
      ),
      room.database.inTransaction(
        systemActor("suar_jobs"),
        async (tx) => (await sql`select to_jsonb(job)::text as row from platform.job`.execute(tx)).rows,
      ),
    ]);
    const text = dumps
      .flat()
      .map((row) => (row as { row: string }).row)
      .join("\n");
    expect(text.length).toBeGreaterThan(10_000);
    const secrets = room.planted.records.flatMap(({ identity: { names, nik, phones } }) => [
      ...names,
      ...phones,
      nik ?? "",
    ]);
    const planted4 = secrets.filter((secret) => secret.length > 4);
    expect(planted4.filter((secret) => text.includes(secret))).toEqual([]);
  });
});
