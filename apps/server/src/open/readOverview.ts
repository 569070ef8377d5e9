import type { PublicOverview } from "@suar/contract";
import { type RoomContext, systemActor } from "../platform/index.ts";
import { assembleOverview, NOTHING_PUBLISHED } from "./assembleOverview.ts";
import { findNewestEditionId, getEdition } from "./store.ts";

/** Reads the newest edition as the public role; an edition never changes, so its overview is assembled once. */
export function createOverviewReader({
  database,
  config,
}: Pick<RoomContext, "database" | "config">): () => Promise<PublicOverview> {
  let assembled: { id: string; overview: PublicOverview } | undefined;
  return async () => {
    const state = config.demo ? "demo" : "released";
    const edition = await database.inTransaction(systemActor("suar_public"), async (tx) => {
      const id = await findNewestEditionId(tx, state);
      return id === undefined || id === assembled?.id ? id : getEdition(tx, id);
    });
    if (edition === undefined) return NOTHING_PUBLISHED;
    if (typeof edition !== "string") assembled = { id: edition.id, overview: assembleOverview(edition) };
    return assembled?.overview ?? NOTHING_PUBLISHED;
  };
}
