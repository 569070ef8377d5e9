import { readLinkageRun, startLinkageRun } from "@suar/contract";
import { sql } from "kysely";
import { expect } from "vitest";
import { registerAccess } from "../../access/index.ts";
import { registerIdentity } from "../../identity/index.ts";
import { systemActor } from "../../platform/index.ts";
import { openTestPlatform, testAccount } from "../../platform/testing.ts";
import { registerChildren } from "../index.ts";
import { plantCountry } from "./plantedCountry.ts";
import { plantRecords, plantSource } from "./plantRecords.ts";

export const steward = testAccount("steward");

type Purpose = "statistics" | "followup";
export type PlantedRoom = Awaited<ReturnType<typeof openPlantedRoom>>;

/** The room with three lists about a few hundred planted children, of which the first is for statistics alone. */
export async function openPlantedRoom(children: number) {
  const platform = await openTestPlatform();
  const { database, jobs } = platform.context;
  // the tests' own guard knows the accounts; the rest of the room access is real
  registerAccess({ ...platform.context, guardWith: () => undefined }, "unused");
  const identity = await registerIdentity(platform.context);
  registerChildren(platform.context, identity);
  await platform.begin();
  const lists = [
    await plantSource(database, { code: "police", purposes: ["statistics"] }),
    await plantSource(database, { code: "social", purposes: ["statistics", "followup"] }),
    await plantSource(database, { code: "ngo", purposes: ["statistics", "followup"] }),
  ];
  const planted = plantCountry(children, lists, 7);
  await plantRecords(database, identity, planted.records);

  /** Rows as a transaction of the linkage sees them that was opened for this purpose. */
  const rowsSeen = <T>(purpose: Purpose | null, statement: ReturnType<typeof sql<T>>): Promise<T[]> =>
    database.inTransaction(systemActor("suar_linkage", purpose), async (tx) => (await statement.execute(tx)).rows);

  return {
    platform,
    database,
    identity,
    lists,
    planted,
    rowsSeen,
    async count(purpose: Purpose | null, from: string): Promise<number> {
      const [row] = await rowsSeen(purpose, sql<{ rows: number }>`select count(*) as rows from ${sql.raw(from)}`);
      return row?.rows ?? 0;
    },
    async childOf(recordId: string): Promise<string | undefined> {
      const link = sql<{ id: string }>`select child_id as id from children.current_link where record_id = ${recordId}`;
      return (await rowsSeen("statistics", link))[0]?.id;
    },
    async runLinkage(purpose: Purpose = "statistics") {
      const started = await platform.call(startLinkageRun, { as: steward, body: { purpose } });
      const job = await jobs.finished(started.body.jobId);
      expect(job.problem).toBeNull();
      return (await platform.call(readLinkageRun, { as: steward, params: { id: started.body.runId } })).body;
    },
  };
}
