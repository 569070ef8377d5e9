import type { IdentityRoom } from "../identity/index.ts";
import type { IntakeRoom } from "../intake/index.ts";
import type { RoomContext } from "../platform/index.ts";
import { subjectDuties } from "./duties.ts";
import { objectWhileHeld } from "./erase.ts";
import { registerRoutes } from "./routes.ts";
import { destroyWords } from "./store/requests.ts";
import type { SubjectParts } from "./subjectRoom.ts";

/** Opens the room: what a child may ask about its data, legal holds, and how long identities are kept. */
export function registerSubject(context: RoomContext, rooms: { identity: IdentityRoom; intake: IntakeRoom }): void {
  const parts: SubjectParts = { context, ...rooms };
  rooms.intake.letErase(objectWhileHeld(parts));
  rooms.intake.alsoErase(destroyWords);
  rooms.identity.turnWith({
    table: "subject.request",
    key: [{ name: "id", type: "uuid" }],
    labelOf: ([id = ""]) => id,
  });
  context.addDuties(subjectDuties(context.clock));
  registerRoutes(parts);
}
