import type { Answer, ERASURE_GROUNDS, eraseRecords as route } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, isRefusal, type Refusal, refuse } from "../platform/index.ts";
import type { IntakeParts } from "./intakeParts.ts";
import {
  areBeingSealed,
  blankLinesOfRecords,
  deleteIdentities,
  deletePiecesOfUncut,
  findErasure,
  insertErasure,
} from "./store/erasures.ts";

export interface ErasureAsked {
  id: string;
  recordIds: readonly string[];
  ground: (typeof ERASURE_GROUNDS)[number];
}

/** Says why records may not be erased, if so: a legal hold while proceedings run. */
export type MayErase = (recordIds: readonly string[]) => Promise<Refusal | undefined>;

/**
 * Erases whom records are about, for ever: destroys the keys of their identities, takes away their search tokens, blanks their
 * lines in originals. The records stay as facts without a person, so that counts stay what they were; what stands on the same
 * line of an original goes with it, while other children's identities stay sealed on their own. The ledger names ids alone.
 */
export async function eraseRecords(
  { context }: IntakeParts,
  by: Actor,
  asked: ErasureAsked,
  rules: readonly MayErase[],
): Promise<Answer<typeof route> | Refusal> {
  // an erasure cannot be taken back: without a rule that knows of legal holds there is none
  if (rules.length === 0) return refuse(409, "intake.erasure.noRule");
  for (const rule of rules) {
    const objection = await rule(asked.recordIds);
    if (objection !== undefined) return objection;
  }
  const actor: Actor = { ...by, role: "suar_erasure" };
  const { id, recordIds, ground } = asked;
  const answer = await context.database.inTransaction(actor, async (tx) => {
    const earlier = await findErasure(tx, id);
    if (earlier !== undefined && !isSame(earlier, asked)) return refuse(409, "platform.http.conflict");
    if (await areBeingSealed(tx, recordIds)) return refuse(409, "intake.erasure.beingSealed");
    if (earlier === undefined) {
      await insertErasure(tx, { id, recordIds, ground, askedBy: by.accountId, position: by.position });
      await audit(tx, { actor, act: "subject.erase", purpose: ground, records: recordIds, subjects: recordIds.length });
    }
    const identities = await deleteIdentities(tx, recordIds);
    const lines = await blankLinesOfRecords(tx, recordIds);
    const workbooks = await deletePiecesOfUncut(tx, recordIds);
    return { id, identities, lines, workbooks };
  });
  if (!isRefusal(answer)) context.log.info("records erased", { records: recordIds.length, lines: answer.lines });
  return answer;
}

function isSame(
  earlier: { recordIds: readonly string[]; ground: string },
  { recordIds, ground }: ErasureAsked,
): boolean {
  const sorted = (ids: readonly string[]) => [...ids].sort().join();
  return earlier.ground === ground && sorted(earlier.recordIds) === sorted(recordIds);
}
