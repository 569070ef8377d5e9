import type { ErasureGround } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, isRefusal, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import type { IntakeParts } from "./intakeParts.ts";
import { type LinePlace, rejectedLinesOf } from "./originals/rejectedLinesOf.ts";
import {
  areBeingSealed,
  blankLinesOfRecords,
  blankRejectedLines,
  deleteIdentities,
  deletePiecesOfUncut,
  findErasure,
  insertErasure,
} from "./store/erasures.ts";

export interface ErasureAsked {
  id: string;
  recordIds: readonly string[];
  ground: ErasureGround;
  /** Rejected lines beside those that are found to tell of the same children. */
  lines?: readonly LinePlace[];
}

/** How many identities, lines of originals and whole workbooks were destroyed; none where it had been done before. */
export interface Erased {
  id: string;
  identities: number;
  lines: number;
  workbooks: number;
}

/** Says why records may not be erased, if so: a legal hold while proceedings run. */
export type MayErase = (by: Actor, recordIds: readonly string[]) => Promise<Refusal | undefined>;

/** Destroys what another room has sealed of these records, in the transaction of the erasure (role suar_erasure). */
export type AlsoErase = (tx: Transaction, recordIds: readonly string[]) => Promise<void>;

/** What other rooms have to say about an erasure, and to do with it. */
export interface ErasurePorts {
  readonly rules: MayErase[];
  readonly also: AlsoErase[];
}

/**
 * Erases whom records are about, for ever: destroys the keys of their identities, takes away their search tokens, blanks their
 * lines in originals, and the rejected lines there that tell of the same children. The records stay as facts without a person,
 * so that counts stay what they were; what stands on the same line of an original goes with it, while other children's
 * identities stay sealed on their own. The ledger names ids alone.
 */
export async function eraseRecords(
  parts: IntakeParts,
  by: Actor,
  asked: ErasureAsked,
  { rules, also }: ErasurePorts,
): Promise<Erased | Refusal> {
  // an erasure cannot be taken back: without a rule that knows of legal holds there is none
  if (rules.length === 0) return refuse(409, "intake.erasure.noRule");
  for (const rule of rules) {
    const objection = await rule(by, asked.recordIds);
    if (objection !== undefined) return objection;
  }
  const actor: Actor = { ...by, role: "suar_erasure" };
  const lines = [...(asked.lines ?? []), ...(await rejectedLinesOf(parts, asked.recordIds))];
  const answer = await parts.context.database.inTransaction(actor, async (tx) => {
    const { id, recordIds, ground } = asked;
    const earlier = await findErasure(tx, id);
    if (earlier !== undefined && !isSame(earlier, asked)) return refuse(409, "platform.http.conflict");
    if (await areBeingSealed(tx, recordIds)) return refuse(409, "intake.erasure.beingSealed");
    if (earlier === undefined) {
      await insertErasure(tx, { id, recordIds, lines, ground, askedBy: by.accountId, position: by.position });
      await audit(tx, { actor, act: "subject.erase", purpose: ground, records: recordIds, subjects: recordIds.length });
    }
    return { id, ...(await destroy(tx, { recordIds, lines: earlier?.lines ?? lines }, also)) };
  });
  if (!isRefusal(answer))
    parts.context.log.info("records erased", { records: asked.recordIds.length, lines: answer.lines });
  return answer;
}

/** Destroys what is sealed of records and lines; what is gone already stays so. */
export async function destroy(
  tx: Transaction,
  { recordIds, lines }: { recordIds: readonly string[]; lines: readonly LinePlace[] },
  also: readonly AlsoErase[],
): Promise<{ identities: number; lines: number; workbooks: number }> {
  const identities = await deleteIdentities(tx, recordIds);
  const blanked = (await blankLinesOfRecords(tx, recordIds)) + (await blankRejectedLines(tx, lines));
  const workbooks = await deletePiecesOfUncut(tx, recordIds);
  for (const erase of also) await erase(tx, recordIds);
  return { identities, lines: blanked, workbooks };
}

function isSame(
  earlier: { recordIds: readonly string[]; ground: string },
  { recordIds, ground }: ErasureAsked,
): boolean {
  const sorted = (ids: readonly string[]) => [...ids].sort().join();
  return earlier.ground === ground && sorted(earlier.recordIds) === sorted(recordIds);
}
