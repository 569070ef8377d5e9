import type { KeyObject } from "node:crypto";
import { type RoomContext, systemActor } from "../../platform/index.ts";
import { beginEpochIfRestored } from "./chainStore.ts";
import { anchorTrail, sealTrail } from "./sealTrail.ts";

const SEAL_EVERY_MS = 1_000;
const ANCHOR_EVERY_MS = 3_600_000;

/**
 * Chains entries every second and signs the chain's head every hour, until the server ends. Several servers on one database
 * take turns; one that was killed leaves nothing half done.
 */
export async function runSealer({ database, clock, log, onClose }: RoomContext, key: KeyObject): Promise<void> {
  await database.inTransaction(systemActor("suar_sealer"), beginEpochIfRestored);
  let isEnding = false;
  let sealing: Promise<void> = Promise.resolve();
  let anchoredMs = 0;
  const seal = async () => {
    await sealTrail(database, () => isEnding);
    const nowMs = clock().getTime();
    if (nowMs - anchoredMs < ANCHOR_EVERY_MS) return;
    await anchorTrail(database, key, clock());
    anchoredMs = nowMs;
  };
  let isSealing = false;
  const timer = setInterval(() => {
    if (isSealing || isEnding) return;
    isSealing = true;
    sealing = seal()
      .catch((error: unknown) => log.error("sealing the audit trail failed", error))
      .finally(() => {
        isSealing = false;
      });
  }, SEAL_EVERY_MS).unref();
  onClose(async () => {
    isEnding = true;
    clearInterval(timer);
    await sealing;
  });
}
