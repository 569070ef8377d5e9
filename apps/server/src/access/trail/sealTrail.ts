import { createHash, type KeyObject } from "node:crypto";
import { GENESIS, linkAfter } from "@suar/trail";
import { type Database, systemActor, type Transaction } from "../../platform/index.ts";
import { findHead, insertAnchor, insertLinks, lockSealing, pageOfUnsealed } from "./chainStore.ts";
import { signAnchor } from "./signingKey.ts";

const SYSTEM = systemActor("suar_sealer");
/** Entries of one transaction: some 20 ms. */
const PAGE = 500;

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Chains what has been committed since, page by page, as long as nobody asks to stop. Says how many entries it chained. */
export async function sealTrail(database: Database, stopAsked: () => boolean = () => false): Promise<number> {
  for (let sealed = 0; ; ) {
    const chained = await database.inTransaction(SYSTEM, sealPage);
    sealed += chained;
    if (chained < PAGE || stopAsked()) return sealed;
  }
}

async function sealPage(tx: Transaction): Promise<number> {
  if (!(await lockSealing(tx))) return 0;
  let { number, hash } = (await findHead(tx)) ?? { number: 0, hash: GENESIS };
  const entries = await pageOfUnsealed(tx, PAGE);
  const links = entries.map((entry) => {
    number += 1;
    hash = linkAfter(hash, number, entry, sha256).hash;
    return { number, hash, entryId: entry.id };
  });
  if (links.length > 0) await insertLinks(tx, links);
  return links.length;
}

/** Signs the chain's head; nothing where there is none yet, or it is anchored already. */
export async function anchorTrail(database: Database, key: KeyObject, now: Date): Promise<void> {
  await database.inTransaction(SYSTEM, async (tx) => {
    const head = await findHead(tx);
    if (head !== undefined) await insertAnchor(tx, signAnchor(key, { ...head, at: now.toISOString() }));
  });
}
