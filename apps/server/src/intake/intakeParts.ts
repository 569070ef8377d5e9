import type { IdentityRoom } from "../identity/index.ts";
import type { RoomContext } from "../platform/index.ts";

/** What the parts of this room work with. */
export interface IntakeParts {
  readonly context: RoomContext;
  readonly identity: IdentityRoom;
}
