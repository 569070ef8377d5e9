import { type RoomContext, systemActor } from "../platform/index.ts";
import { deleteAbandonedSegments } from "./store/segments.ts";

/** No reception takes longer; segments of an older one that never became a delivery were cut off by a crash. */
const LONGEST_RECEPTION_MS = 24 * 60 * 60 * 1000;

export async function deleteAbandonedReceptions({ database, clock, log }: RoomContext): Promise<void> {
  const before = clock().getTime() - LONGEST_RECEPTION_MS;
  try {
    await database.inTransaction(systemActor("suar_intake"), (tx) => deleteAbandonedSegments(tx, smallestIdOf(before)));
  } catch (error) {
    log.error("abandoned receptions were not deleted", error);
  }
}

/** The smallest UUIDv7 of a moment: ids made before it are smaller. */
function smallestIdOf(timeMs: number): string {
  const time = timeMs.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
