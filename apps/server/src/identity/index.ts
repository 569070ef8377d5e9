import type { RoomContext } from "../platform/index.ts";
import { checkMasterKey } from "./checkMasterKey.ts";
import { type IdentityRoom, openRoom } from "./identityRoom.ts";
import { loadMasterKey } from "./masterKey.ts";
import { registerRoutes } from "./routes.ts";

export type { Identity } from "./identityOf.ts";
export type { IdentityRoom } from "./identityRoom.ts";
export type { Sealed } from "./sealing.ts";

/** Opens the room: loads the master key, checks that it is this database's, and answers its route. */
export async function registerIdentity(context: RoomContext): Promise<IdentityRoom> {
  const master = loadMasterKey(context.config);
  await checkMasterKey(context.database, master);
  const room = openRoom(context.database, master);
  registerRoutes(context, room);
  return room;
}
