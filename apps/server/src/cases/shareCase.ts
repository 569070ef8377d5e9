import type { SharedField, ShareTarget } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { type CasesParts, officeOf } from "./casesRoom.ts";
import { findCase } from "./store/cases.ts";
import { endRelation, insertRelation, listRelations, listTargets, type RelationRow } from "./store/relations.ts";

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
}

/** Shares a case with an organisation, or with one position of it. */
export async function shareCaseWith(
  { context }: CasesParts,
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
    const isOwn = share.organisationId === actor.organisationId;
    if (isOwn || !(await isTarget(tx, share))) return refuse(422, "cases.share.notATarget");
    const { positionId } = share;
    const organisationId = positionId === null ? share.organisationId : null;
    const named = { id: share.id, caseId, organisationId, positionId, madeBy: office.accountId };
    if (!(await insertRelation(tx, { ...named, kind: "shared", fields }))) return refuse(409, "cases.otherContent");
    await audit(tx, { actor, act: "cases.share", subject: caseId, fields });
    return { id: share.id };
  });
}

/** Why the position may not decide with whom a case is shared; undefined where it may. */
async function refusalOf(tx: Transaction, caseId: string): Promise<Refusal | undefined> {
  const opened = await findCase(tx, caseId);
  if (opened === undefined) return refuse(404, "cases.notFound");
  const owns = opened.standing === "own" || opened.standing === "routed";
  return owns ? undefined : refuse(403, "cases.notOwner");
}

async function isTarget(tx: Transaction, { organisationId, positionId }: Share): Promise<boolean> {
  const targets = await listTargets(tx);
  return targets.some(
    (target) => target.organisationId === organisationId && (positionId === null || target.positionId === positionId),
  );
}

/** The same id with the same content gets the first answer. */
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
