import { type Caller, isRefusal, type Refusal, refuse, systemActor } from "../../platform/index.ts";
import type { Entered } from "../enter.ts";
import { findLinkedAccount } from "../issuer/issuerStore.ts";
import { type IssuerAnswer, type IssuerParts, proveIssuer } from "../issuer/proveIssuer.ts";
import { keepInTicket } from "../tickets/tickets.ts";
import { endEnrolling, findEnrolling, letIn, OVER } from "./enrol.ts";

const SYSTEM = systemActor("suar_access");

/**
 * Takes an invitation up with an issuer's account. Where the issuer has asked for no second factor that is trusted, the
 * choice waits in the ticket, as a password does, for one of Suar's own.
 */
export async function enrolWithIssuer(
  parts: IssuerParts,
  { ticket: token, issuer }: { ticket: string; issuer: IssuerAnswer },
  caller: Caller,
): Promise<Entered | { next: "secondFactor" } | Refusal> {
  const { context } = parts;
  const { database, config } = context;
  const enrolling = await database.inTransaction(SYSTEM, (tx) => findEnrolling(tx, context, token));
  // without an invitation whoever knows a password alone would link an account of theirs
  if (enrolling?.ticket.state["invitation"] === undefined) return OVER;
  const proven = await proveIssuer(parts, "issuer", issuer);
  if (isRefusal(proven)) return proven;
  return database.inTransaction(SYSTEM, async (tx) => {
    const holder = await findLinkedAccount(tx, proven);
    if (holder !== undefined && holder !== enrolling.row.id) return refuse(409, "access.issuer.taken");
    const subject = Buffer.from(proven.subjectHash).toString("base64");
    await keepInTicket(tx, enrolling.ticket, { issuer: proven.issuer, subject });
    if (!proven.hasSecondFactor && !config.demo) return { next: "secondFactor" as const };
    const chosen = await endEnrolling(tx, context, token);
    if (isRefusal(chosen)) return chosen;
    return letIn(tx, context, chosen.row, { proven: "issuer", caller, provenAt: proven.at });
  });
}
