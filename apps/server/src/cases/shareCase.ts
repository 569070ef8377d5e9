import type { SharedField, ShareTarget } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { type CasesParts, officeOf, type SharingGuard } from "./casesRoom.ts";
import { findCase } from "./store/cases.ts";
import {
  endRelation,
  insertRelation,
  isDayToCome,
  listRelations,
  listTargets,
  type NewRelation,
  type RelationRow,
} from "./store/relations.ts";

export function listShareTargetsFor({ context }: CasesParts, actor: Actor): Promise<ShareTarget[]> {
  return context.database.inTransaction(actor, async (tx) => {
    const targets = new Map<string, ShareTarget>();
    for (const { organisationId, organisation, positionId: id, title } of await listTargets(tx)) {
      const known = targets.get(organisationId) ?? { organisationId, organisation, positions: [] };
      targets.set(organisationId, { ...known, positions: [...known.positions, { id, title }] });
    }
    return [...targets.values()].filter(({ organisationId }) => organisationId !== actor.organisationId);
  });
}

interface Share {
  id: string;
  organisationId: string;
  positionId: string | null;
  fields: readonly SharedField[];
  /** The last day; null: until it is ended. */
  until: string | null;
}

/** Shares a case with an organisation, or with one position of it, until a day or until it is ended. */
export async function shareCaseWith(
  { context, sharingGuards }: CasesParts,
  actor: Actor,
  caseId: string,
  share: Share,
): Promise<{ id: string } | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  const fields = [...new Set(share.fields)].sort();
  return context.database.inTransaction(actor, async (tx) => {
    const refusal = await refusalOf(tx, caseId);
    if (refusal !== undefined) return refusal;
    const first = (await listRelations(tx, caseId)).find(({ id }) => id === share.id);
    if (first !== undefined) return answerAgain(first, share, fields);
    const unfit = await refusalOfShare(tx, actor, share);
    if (unfit !== undefined) return unfit;
    const named = { id: share.id, caseId, ...recipientOf(share) };
    const { until } = share;
    return (
      (await guardedBy(sharingGuards, tx, named)) ??
      keepSharing(tx, actor, { ...named, madeBy: office.accountId, kind: "shared", fields, until })
    );
  });
}

/** One position of an organisation, or all of it. */
const recipientOf = ({ organisationId, positionId }: Share) =>
  positionId === null ? { organisationId, positionId } : { organisationId: null, positionId };

async function keepSharing(tx: Transaction, actor: Actor, shared: NewRelation): Promise<{ id: string } | Refusal> {
  if (!(await insertRelation(tx, shared))) return refuse(409, "cases.otherContent");
  await audit(tx, { actor, act: "cases.share", subject: shared.caseId, fields: shared.fields });
  return { id: shared.id };
}

/** The first refusal of a guard; undefined where all let it pass. */
async function guardedBy(
  guards: readonly SharingGuard[],
  ...share: Parameters<SharingGuard>
): Promise<Refusal | undefined> {
  for (const guard of guards) {
    const refusal = await guard(...share);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Why the position may not decide with whom a case is shared; undefined where it may. */
async function refusalOf(tx: Transaction, caseId: string): Promise<Refusal | undefined> {
  const opened = await findCase(tx, caseId);
  if (opened === undefined) return refuse(404, "cases.notFound");
  const owns = opened.standing === "own" || opened.standing === "routed";
  return owns ? undefined : refuse(403, "cases.notOwner");
}

/** Why a case cannot be shared with these, or until then; undefined where it can. */
async function refusalOfShare(tx: Transaction, actor: Actor, share: Share): Promise<Refusal | undefined> {
  if (share.until !== null && !(await isDayToCome(tx, share.until))) return refuse(422, "cases.share.untilPast");
  const isOwn = share.organisationId === actor.organisationId;
  return isOwn || !(await isTarget(tx, share)) ? refuse(422, "cases.share.notATarget") : undefined;
}

async function isTarget(tx: Transaction, { organisationId, positionId }: Share): Promise<boolean> {
  const targets = await listTargets(tx);
  return targets.some(
    (target) => target.organisationId === organisationId && (positionId === null || target.positionId === positionId),
  );
}

/** The same id with the same content gets the first answer; not by its last day, which ending the sharing changes. */
function answerAgain(first: RelationRow, share: Share, fields: readonly SharedField[]): { id: string } | Refusal {
  const named = share.positionId ?? share.organisationId;
  const isSame = (first.positionId ?? first.organisationId) === named && first.fields.join() === fields.join();
  return isSame ? { id: share.id } : refuse(409, "cases.otherContent");
}

export async function endSharingOf(
  { context }: CasesParts,
  actor: Actor,
  { id: caseId, relationId }: { id: string; relationId: string },
): Promise<{ ended: boolean } | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  return context.database.inTransaction(actor, async (tx) => {
    const refusal = await refusalOf(tx, caseId);
    if (refusal !== undefined) return refusal;
    const ended = await endRelation(tx, { caseId, relationId, endedBy: office.accountId });
    if (!ended) return refuse(404, "cases.share.notFound");
    await audit(tx, { actor, act: "cases.endSharing", subject: caseId });
    return { ended };
  });
}
