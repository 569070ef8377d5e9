import type { LinkagePurpose } from "@suar/contract";
import type { IdentityRoom } from "../identity/index.ts";
import type { Actor, Database, Transaction } from "../platform/index.ts";
import type { KnownChildren } from "./assignChildIds.ts";
import { ListsInTheMaking } from "./listsToLink.ts";
import { listStandingDecisions, readLastDecision, type StandingDecision } from "./store/decisions.ts";
import { listInheritedChildren, listRecordsLinkedBy, listStandingLinks } from "./store/links.ts";
import { countLinkableRecords, pageOfLinkableRecords } from "./store/records.ts";
import { latestRun } from "./store/runs.ts";

const RECORDS_PER_PAGE = 4000;

/** What stood when a run began: it must still be the newest when it ends. */
export interface Standing {
  basedOn: string | null;
  decisions: StandingDecision[];
  decisionsUpTo: number;
  known: KnownChildren;
  /** Records for which an earlier attempt of this run has written a link that does not count yet. */
  begun: ReadonlySet<string>;
}

export async function readStanding(
  database: Database,
  actor: Actor,
  purpose: LinkagePurpose,
  runId: string,
): Promise<Standing> {
  const { inherited, ...standing } = await database.inTransaction(actor, async (tx) => ({
    basedOn: (await latestRun(tx, purpose))?.id ?? null,
    decisions: await listStandingDecisions(tx, null),
    decisionsUpTo: await readLastDecision(tx),
    begun: new Set(await listRecordsLinkedBy(tx, runId)),
    inherited: new Map((await listInheritedChildren(tx)).map(({ recordId, childId }) => [recordId, childId])),
  }));
  const linked = new Map<string, string>();
  const pageOf = (after: string | null) => (tx: Transaction) => listStandingLinks(tx, after, RECORDS_PER_PAGE);
  for await (const page of pages(database, actor, pageOf, ({ recordId }) => recordId)) {
    for (const { recordId, childId } of page) linked.set(recordId, childId);
  }
  return { ...standing, known: { linked, inherited } };
}

/**
 * Reads the current records of a purpose and opens their identities under one audit entry of the run.
 * Undefined if it was asked to stop.
 */
export async function readLists(
  database: Database,
  identity: IdentityRoom,
  actor: Actor,
  run: { runId: string; purpose: LinkagePurpose },
  tell: (read: number, total: number) => boolean,
) {
  const total = await database.inTransaction(actor, (tx) => countLinkableRecords(tx, run.purpose));
  const open = await identity.openForRun(actor, { ...run, purpose: `linkage-${run.purpose}`, records: total });
  const making = new ListsInTheMaking();
  let read = 0;
  const pageOf = (after: string | null) => (tx: Transaction) =>
    pageOfLinkableRecords(tx, run.purpose, after, RECORDS_PER_PAGE);
  for await (const page of pages(database, actor, pageOf, ({ id }) => id)) {
    if (!tell(read, total)) return undefined;
    const identities = await open(page.map(({ id }) => id));
    for (const record of page) making.add(record, identities.get(record.id));
    read += page.length;
  }
  return making.finished();
}

/** Keyset pages, each in a short transaction of its own. */
async function* pages<T>(
  database: Database,
  actor: Actor,
  pageOf: (after: string | null) => (tx: Transaction) => Promise<T[]>,
  keyOf: (row: T) => string,
): AsyncGenerator<T[]> {
  for (let after: string | null = null; ; ) {
    const page: T[] = await database.inTransaction(actor, pageOf(after));
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = keyOf(last);
  }
}
