import type { GiveLists } from "../access/index.ts";
import type { ChildrenRoom } from "../children/index.ts";
import type { IdentityRoom } from "../identity/index.ts";
import type { IntakeRoom } from "../intake/index.ts";
import type { RoomContext } from "../platform/index.ts";
import { addNoteTo } from "./addNote.ts";
import type { CasesParts, CasesRoom } from "./casesRoom.ts";
import { compareStaff } from "./compareStaff.ts";
import { casesDuties } from "./duties.ts";
import { beginEmergencyFor } from "./emergencies.ts";
import { casesToExport } from "./listsToExport.ts";
import { openCaseFrom } from "./openCase.ts";
import { addPerpetratorTo, enterStaffIdentityOf } from "./perpetrators.ts";
import { registerRoutes } from "./routes.ts";
import { shareCaseWith } from "./shareCase.ts";

export type { CasesRoom } from "./casesRoom.ts";

/** Every row holds a text sealed under its id. */
const SEALED_TABLES = [
  ...["cases.note", "cases.alleged_perpetrator", "cases.staff_identity", "cases.conflict"],
  ...["cases.emergency_reading", "cases.emergency_review"],
];

interface RoomsToTheLeft {
  giveLists?: GiveLists;
  identity: IdentityRoom;
  intake: IntakeRoom;
  children: ChildrenRoom;
}

/** Opens the room: cases and their notes, conflicts of interest, emergency readings. */
export function registerCases(context: RoomContext, rooms: RoomsToTheLeft): CasesRoom {
  const parts: CasesParts = { context, ...rooms, sharingGuards: [] };
  const room: CasesRoom = {
    openCase: (actor, wanted) => openCaseFrom(parts, actor, wanted),
    addNote: (actor, caseId, note) => addNoteTo(parts, actor, caseId, note),
    shareCase: (actor, caseId, share) => shareCaseWith(parts, actor, caseId, share),
    addPerpetrator: (actor, caseId, named) => addPerpetratorTo(parts, actor, caseId, named),
    enterStaffIdentity: (actor, accountId, entry) => enterStaffIdentityOf(parts, actor, accountId, entry),
    beginEmergency: (actor, wanted) => beginEmergencyFor(parts, actor, wanted),
    guardSharing: (guard) => void parts.sharingGuards.push(guard),
    compareStaff: () => compareStaff(parts),
  };
  // asked for by the database, by triggers on whatever may change who is in conflict (0600_cases.sql)
  context.jobs.define<never>("cases.compare", () => compareStaff(parts));
  rooms.giveLists?.({ cases: casesToExport(parts) });
  context.addDuties(casesDuties(context.clock));
  for (const table of SEALED_TABLES) {
    rooms.identity.turnWith({ table, key: [{ name: "id", type: "uuid" }], labelOf: ([id = ""]) => id });
  }
  registerRoutes(parts, room);
  return room;
}
