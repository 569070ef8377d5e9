import * as contract from "@suar/contract";
import { audit, auditShown } from "../access/index.ts";
import { isRefusal, type Request } from "../platform/index.ts";
import { type Asker, answer, decide, liftRestriction, settle } from "./decideRequest.ts";
import { approveAndErase } from "./erase.ts";
import { endHoldOf, holdsFor, setHoldOn } from "./holds.ts";
import { proposeErasureOfPast, retentionFor, setRetentionRule } from "./retention.ts";
import { openRequest, requestLine } from "./showRequest.ts";
import { countHeld } from "./store/holds.ts";
import { listRequests, restrictedSince } from "./store/requests.ts";
import type { SubjectParts } from "./subjectRoom.ts";
import { writeRequestDown } from "./writeRequest.ts";

export function registerRoutes(parts: SubjectParts): void {
  serveRequests(parts);
  serveDecisions(parts);
  serveHolds(parts);
  serveRetention(parts);
}

/** Whoever is signed in: every route here asks for a right, which nobody has without an account. */
function askerOf({ account, actor }: Pick<Request<contract.Route>, "account" | "actor">): Asker {
  if (account === null) throw new Error("a route that asks for a right was answered without an account");
  return { account, actor };
}

function serveRequests(parts: SubjectParts): void {
  const { serve, database, clock } = parts.context;
  serve(contract.writeRequest, ({ actor, body }) => writeRequestDown(parts, actor, body));
  serve(contract.listRequests, async ({ actor, query }) => {
    const rows = await database.inTransaction(actor, (tx) => listRequests(tx, query));
    return rows.map((row) => requestLine(row, clock()));
  });
  serve(contract.readRequest, async (request) => {
    const { account, actor } = askerOf(request);
    return database.inTransaction(actor, async (tx) => {
      const opened = await openRequest(parts, tx, account, request.params.id);
      if (isRefusal(opened)) return opened;
      const { id, recordIds: records, kind } = opened;
      await audit(tx, { actor, act: "subject.read", subject: id, fields: [kind], records, subjects: records.length });
      return opened;
    });
  });
  serve(contract.readStanding, ({ actor, params: { id } }) =>
    database.inTransaction(actor, async (tx) => {
      await auditShown(tx, { actor, act: "subject.readStanding", subject: id, records: [id] });
      return {
        restrictedSince: (await restrictedSince(tx, id))?.toISOString() ?? null,
        isHeld: (await countHeld(tx, [id])) > 0,
        requests: (await listRequests(tx, { recordId: id })).map((row) => requestLine(row, clock())),
      };
    }),
  );
}

function serveDecisions(parts: SubjectParts): void {
  const { serve } = parts.context;
  serve(contract.decideRequest, (request) => decide(parts, askerOf(request), request.params.id, request.body));
  serve(contract.approveErasure, (request) =>
    approveAndErase(parts, askerOf(request), request.params.id, request.body),
  );
  serve(contract.settleCorrection, (request) => settle(parts, askerOf(request), request.params.id, request.body));
  serve(contract.answerRequest, (request) => answer(parts, askerOf(request), request.params.id, request.body.reason));
  serve(contract.liftRestriction, (request) =>
    liftRestriction(parts, askerOf(request), request.params.id, request.body.reason),
  );
}

function serveHolds(parts: SubjectParts): void {
  const { serve } = parts.context;
  serve(contract.listHolds, (request) => holdsFor(parts, askerOf(request)));
  serve(contract.setHold, (request) => setHoldOn(parts, askerOf(request), request.body));
  serve(contract.endHold, (request) => endHoldOf(parts, askerOf(request), request.params.id, request.body.reason));
}

function serveRetention(parts: SubjectParts): void {
  const { serve } = parts.context;
  serve(contract.readRetention, ({ actor }) => retentionFor(parts, actor));
  serve(contract.setRetention, async ({ actor, body }) => setRetentionRule(parts, actor, body));
  serve(contract.proposeErasure, async ({ actor, body }) => proposeErasureOfPast(parts, actor, body.id));
}
