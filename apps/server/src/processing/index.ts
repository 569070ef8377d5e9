import type { GiveLists } from "../access/index.ts";
import type { CasesRoom } from "../cases/index.ts";
import { type RoomContext, refuse } from "../platform/index.ts";
import { breachDuties } from "./breaches/sendBreach.ts";
import { obligationDuties } from "./obligations.ts";
import type { ProcessingParts } from "./processingRoom.ts";
import { seedPurposes } from "./purposes.ts";
import { registerRoutes } from "./routes.ts";
import { isSharingBlocked, listWithheld } from "./store/consents.ts";

interface RoomsToTheLeft {
  giveLists: GiveLists;
  cases: Pick<CasesRoom, "guardSharing">;
}

/** Opens the room: what personal data are processed for, consent by purpose, and whom a withdrawal reaches. */
export async function registerProcessing(context: RoomContext, { giveLists, cases }: RoomsToTheLeft): Promise<void> {
  const parts: ProcessingParts = { context };
  await seedPurposes(context);
  // the database refuses it as well; here it is said in words
  cases.guardSharing(async (tx, share) =>
    (await isSharingBlocked(tx, share)) ? refuse(409, "processing.consent.blocksSharing") : undefined,
  );
  giveLists({ withhold: (tx, ids, purpose) => listWithheld(tx, ids, `export:${purpose}`) });
  context.addDuties(obligationDuties(context.clock));
  context.addDuties(breachDuties(context.clock));
  registerRoutes(parts);
}
