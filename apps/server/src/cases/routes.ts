import * as contract from "@suar/contract";
import { refuse } from "../platform/index.ts";
import type { CasesParts, CasesRoom } from "./casesRoom.ts";
import { liftConflictOf, listConflictsFor } from "./conflicts.ts";
import { listEmergenciesFor, reviewEmergencyOf } from "./emergencies.ts";
import { listStaffIdentitiesOf, openPerpetrators } from "./perpetrators.ts";
import { endSharingOf, listShareTargetsFor } from "./shareCase.ts";
import { listCasesOf, showCase } from "./showCase.ts";

export function registerRoutes(parts: CasesParts, room: CasesRoom): void {
  serveCases(parts, room);
  serveConflicts(parts, room);
  serveEmergencies(parts, room);
}

function serveCases(parts: CasesParts, room: CasesRoom): void {
  const { serve } = parts.context;
  serve(contract.openCase, ({ actor, body }) => room.openCase(actor, body));
  serve(contract.listCases, ({ actor, query }) => listCasesOf(parts, actor, query));
  serve(contract.listShareTargets, ({ actor }) => listShareTargetsFor(parts, actor));
  serve(contract.readCase, async ({ account, actor, params }) =>
    account === null ? refuse(401, "platform.http.signInFirst") : showCase(parts, { account, actor }, params.id),
  );
  serve(contract.addNote, ({ actor, params, body }) => room.addNote(actor, params.id, body));
  serve(contract.shareCase, ({ actor, params, body }) => room.shareCase(actor, params.id, body));
  serve(contract.endSharing, ({ actor, params }) => endSharingOf(parts, actor, params));
}

function serveConflicts(parts: CasesParts, room: CasesRoom): void {
  const { serve } = parts.context;
  serve(contract.addPerpetrator, ({ actor, params, body }) => room.addPerpetrator(actor, params.id, body));
  serve(contract.listPerpetrators, ({ actor, params, body }) =>
    openPerpetrators(parts, actor, params.id, body.purpose),
  );
  serve(contract.enterStaffIdentity, ({ actor, params, body }) => room.enterStaffIdentity(actor, params.id, body));
  serve(contract.listStaffIdentities, () => listStaffIdentitiesOf(parts));
  serve(contract.listConflicts, ({ actor }) => listConflictsFor(parts, actor));
  serve(contract.liftConflict, ({ actor, params, body }) => liftConflictOf(parts, actor, params.id, body.reason));
}

/** References cannot be guessed; that nobody tries is seen to as well. */
const EMERGENCIES_A_MINUTE = 10;

function serveEmergencies(parts: CasesParts, room: CasesRoom): void {
  const { serve } = parts.context;
  serve(contract.beginEmergency, ({ actor, body }) => room.beginEmergency(actor, body), {
    attemptsPerMinute: EMERGENCIES_A_MINUTE,
  });
  serve(contract.listEmergencies, async ({ account, actor }) =>
    account === null ? refuse(401, "platform.http.signInFirst") : listEmergenciesFor(parts, { account, actor }),
  );
  serve(contract.reviewEmergency, ({ actor, params, body }) => reviewEmergencyOf(parts, actor, params.id, body));
}
