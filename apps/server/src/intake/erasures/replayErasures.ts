import type { Answer, exportErasures as exportRoute, replayErasures as replayRoute } from "@suar/contract";
import { audit, type Signer } from "../../access/index.ts";
import { type Actor, type Refusal, type RoomContext, refuse, systemActor } from "../../platform/index.ts";
import { type AlsoErase, destroy } from "../eraseRecords.ts";
import { areBeingSealed, insertErasure, type LedgerRow, listErasures } from "../store/erasures.ts";
import { readLedger, writeLedger } from "./ledgerText.ts";

const SYSTEM = systemActor("suar_erasure");
/** Some hundred thousand erasures. */
const MAX_BYTES = 256 * 1024 ** 2;

/** Everything that was ever erased, to be kept apart from the backups and replayed after a restore. */
export async function exportErasures(
  { database, clock }: RoomContext,
  signer: Signer,
  actor: Actor,
): Promise<Answer<typeof exportRoute>> {
  const rows = await database.inTransaction(SYSTEM, listErasures);
  const { lines, head } = writeLedger(rows, signer, clock());
  await database.inTransaction({ ...actor, role: "suar_erasure" }, (tx) =>
    audit(tx, { actor, act: "intake.exportErasures", subject: head, subjects: rows.length }),
  );
  return { erasures: rows.length, lines };
}

/**
 * Erases again what a restored backup has brought back: each erasure of the ledger in a transaction of its own, so that it goes
 * on where it was cut off; what is gone already stays so. Only a whole ledger that this installation has signed is replayed.
 * Deliveries whose originals are still being sealed wait: replay again when they are.
 */
export async function replayErasures(
  { database, log }: RoomContext,
  signer: Signer,
  actor: Actor,
  stream: AsyncIterable<Uint8Array>,
  also: readonly AlsoErase[],
): Promise<Answer<typeof replayRoute> | Refusal> {
  const text = await textOf(stream);
  if (text === undefined) return refuse(413, "intake.erasures.tooLarge");
  const ledger = readLedger(text, signer);
  if (!ledger.ok && ledger.problem === "unsigned") return refuse(422, "intake.erasures.unsigned");
  if (!ledger.ok) return refuse(422, "intake.erasures.altered", { line: ledger.line });
  const done = { erasures: ledger.rows.length, added: 0, identities: 0, lines: 0, workbooks: 0, waiting: 0 };
  for (const row of ledger.rows) {
    const { added, waits, identities, lines, workbooks } = await replay(database, row, also);
    done.added += added ? 1 : 0;
    done.waiting += waits ? 1 : 0;
    done.identities += identities;
    done.lines += lines;
    done.workbooks += workbooks;
  }
  await database.inTransaction({ ...actor, role: "suar_erasure" }, (tx) =>
    audit(tx, { actor, act: "intake.replayErasures", subject: ledger.head, subjects: done.identities }),
  );
  log.info("erasures replayed", { erasures: done.erasures, identities: done.identities, waiting: done.waiting });
  return done;
}

function replay(database: RoomContext["database"], row: LedgerRow, also: readonly AlsoErase[]) {
  return database.inTransaction(SYSTEM, async (tx) => {
    // identities need not wait for what is being sealed
    const waits = await areBeingSealed(tx, row.recordIds, row.lines);
    const added = await insertErasure(tx, row);
    return { added, waits, ...(await destroy(tx, row, also)) };
  });
}

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes <= MAX_BYTES) chunks.push(chunk);
  }
  return bytes > MAX_BYTES ? undefined : Buffer.concat(chunks).toString("utf8");
}
