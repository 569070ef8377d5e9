import type { Conflict } from "@suar/contract";
import { audit } from "../access/index.ts";
import { sealText } from "../identity/index.ts";
import { type Actor, isRefusal, type Refusal, refuse } from "../platform/index.ts";
import type { CasesParts } from "./casesRoom.ts";
import { routeDuties } from "./compareStaff.ts";
import { namesOf, recordsOfCases } from "./store/cases.ts";
import * as store from "./store/conflicts.ts";

export function listConflictsFor({ context: { database } }: CasesParts, actor: Actor): Promise<Conflict[]> {
  return database.inTransaction(actor, async (tx) => {
    const rows = await store.listConflicts(tx);
    const nameOf = await namesOf(tx, {
      accounts: rows.map(({ accountId }) => accountId),
      organisations: rows.map(({ organisationId }) => organisationId),
    });
    const records = await recordsOfCases(
      tx,
      rows.map(({ caseId }) => caseId),
    );
    if (rows.length > 0) await audit(tx, { actor, act: "cases.readConflicts", records, subjects: rows.length });
    return rows.map(({ id, caseId, reference, accountId, organisationId, because, foundAt, liftedAt }) => ({
      ...{ id, caseId, because },
      reference: reference ?? "",
      who: nameOf(accountId ?? organisationId),
      kind: accountId === null ? "organisation" : "account",
      foundAt: foundAt.toISOString(),
      liftedAt: liftedAt?.toISOString() ?? null,
    }));
  });
}

/** Lifts a false alarm; whoever was kept away sees the case again, and the duty goes back. */
export async function liftConflictOf(
  { context: { database }, identity }: CasesParts,
  actor: Actor,
  id: string,
  reason: string,
): Promise<{ lifted: boolean } | Refusal> {
  const liftedBy = actor.accountId;
  if (liftedBy === null) return refuse(403, "cases.noPosition");
  const answer = await database.inTransaction(actor, async (tx) => {
    const caseId = await store.liftConflict(tx, { ...sealText(identity, id, reason), id, liftedBy });
    if (caseId === undefined) return refuse(404, "cases.conflict.notFound");
    await audit(tx, { actor, act: "cases.liftConflict", subject: caseId });
    return { lifted: true };
  });
  if (!isRefusal(answer)) await routeDuties(database);
  return answer;
}
