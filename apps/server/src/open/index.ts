import { type PublicOverview, publishPublicTables, readOverview } from "@suar/contract";
import type { Refusal, RoomContext } from "../platform/index.ts";
import type { PublicSource } from "./publicContent.ts";
import { publishDemoEdition } from "./publishEdition.ts";
import { createOverviewReader } from "./readOverview.ts";

/** The public's room: it keeps protected tables and shows what can be summed from them. */
export interface OpenRoom {
  readOverview(): Promise<PublicOverview>;
  publishDemoEdition(): Promise<{ tables: number } | Refusal>;
}

export function registerOpen(context: RoomContext, statistics: PublicSource): OpenRoom {
  const room: OpenRoom = {
    readOverview: createOverviewReader(context),
    publishDemoEdition: () => publishDemoEdition(context, statistics),
  };
  context.serve(readOverview, () => room.readOverview());
  context.serve(publishPublicTables, () => room.publishDemoEdition());
  return room;
}
