import type { IdentityField } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, type Database, isRefusal, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import { fieldOf, type Identity } from "./identityOf.ts";
import type { MasterKeys } from "./keys/masterKeys.ts";
import type { WrappedTable } from "./keys/wrappedTable.ts";
import { openBytes, type Sealed, type SealedRow, sealBytes, sealIdentity, unsealIdentity } from "./sealing.ts";
import type { SearchKeys } from "./search/searchKeys.ts";
import { type Candidate, findCandidates, storeTokens } from "./search/searchStore.ts";
import { type SearchFacts, tokensOfIdentity, tokensWanted, type Wanted } from "./search/searchTokens.ts";
import { findSealed, storeSealed } from "./store.ts";

interface FieldRequest {
  actor: Actor;
  recordId: string;
  field: IdentityField;
  purpose: string;
}

/** A sealed identity on its way to the database, with the tokens that it will be found by. */
interface SealedForStore extends SealedRow {
  tokens: readonly bigint[];
  /** The version of the search key that they were made with. */
  keyVersion: number;
}

/** The only way to names, NIK, birth dates, addresses and phones. */
export interface IdentityRoom {
  /** Seals identities, each with a key of its own, and makes their search tokens; pure work on bytes. */
  sealIdentities(rows: readonly { recordId: string; identity: Identity; facts?: SearchFacts }[]): SealedForStore[];
  /** Stores sealed identities and their tokens; in a transaction of the role suar_intake. */
  storeSealed(tx: Transaction, rows: readonly SealedForStore[]): Promise<void>;
  /** At most 200 records that share search tokens with what is wanted: ids and counts, whoever may see them. */
  findCandidates(actor: Actor, wanted: Wanted): Promise<Candidate[]>;
  /** Has the keys of another room's rows wrapped anew whenever the master key turns. */
  turnWith(table: WrappedTable): void;
  /** Opens identities for a purpose; the read is on the audit trail before this returns. Records without one are absent. */
  openIdentities(actor: Actor, recordIds: readonly string[], purpose: string): Promise<Map<string, Identity>>;
  /** Opens many identities page by page under one audit entry, which is written before this returns. */
  openForRun(
    actor: Actor,
    run: { runId: string; purpose: string; records: number },
  ): Promise<(recordIds: readonly string[]) => Promise<Map<string, Identity>>>;
  /** Seals other bytes, such as a piece of a delivery; the same label (an id) opens them. */
  sealBytes(bytes: Uint8Array, label: string): Sealed;
  openBytes(sealed: Sealed, label: string): Uint8Array;
  /** Opens one field of one record for this request; the read, or its refusal, is on the audit trail. */
  openField(request: FieldRequest): Promise<{ value: string | null } | Refusal>;
}

const NO_FACTS: SearchFacts = { districts: [], birthYear: null };

interface RoomParts {
  database: Database;
  keys: MasterKeys;
  searchKeys: SearchKeys;
  tables: WrappedTable[];
}

export function openRoom({ database, keys: master, searchKeys, tables }: RoomParts): IdentityRoom {
  const unseal = (rows: SealedRow[]) => new Map(rows.map((row) => [row.recordId, unsealIdentity(master, row)]));
  return {
    sealIdentities: (rows) =>
      rows.map(({ recordId, identity, facts = NO_FACTS }) => ({
        ...sealIdentity(master, recordId, identity),
        tokens: tokensOfIdentity(searchKeys.current, identity, facts),
        keyVersion: searchKeys.current.version,
      })),
    async storeSealed(tx, rows) {
      await storeSealed(tx, rows);
      // the search key may have turned between one of these and the next
      for (const version of new Set(rows.map(({ keyVersion }) => keyVersion))) {
        await storeTokens(
          tx,
          version,
          rows.filter(({ keyVersion }) => keyVersion === version),
        );
      }
    },
    findCandidates: (actor, wanted) =>
      database.inTransaction({ ...actor, role: "suar_search" }, (tx) =>
        findCandidates(tx, tokensWanted(searchKeys.all, wanted)),
      ),
    turnWith: (table) => tables.push(table),
    sealBytes: (bytes, label) => sealBytes(master, bytes, label),
    openBytes: (sealed, label) => openBytes(master, sealed, label),
    openField: (request) => openField(database, master, request),
    async openIdentities(actor, recordIds, purpose) {
      const rows = await database.inTransaction({ ...actor, purpose }, async (tx) => {
        const subject = recordIds.length === 1 ? recordIds[0] : undefined;
        const entry = { actor, act: "identity.open", purpose, records: recordIds, subjects: recordIds.length };
        await audit(tx, subject === undefined ? entry : { ...entry, subject });
        return findSealed(tx, recordIds);
      });
      return unseal(rows);
    },
    async openForRun(actor, { runId, purpose, records }) {
      const runActor = { ...actor, purpose };
      await database.inTransaction(runActor, (tx) =>
        audit(tx, { actor, act: "identity.openForRun", purpose, subject: runId, subjects: records }),
      );
      return async (recordIds) => unseal(await database.inTransaction(runActor, (tx) => findSealed(tx, recordIds)));
    },
  };
}

async function openField(database: Database, master: MasterKeys, request: FieldRequest) {
  const { recordId, field, purpose } = request;
  const actor = { ...request.actor, purpose };
  const entry = { actor, act: "identity.open", purpose, subject: recordId, records: [recordId], fields: [field] };
  const answer = await database.inTransaction(actor, async (tx) => {
    // whether the position may see this identity is the database's to decide: what it may not see is not there
    const [row] = await findSealed(tx, [recordId]);
    if (row === undefined) return refuse(404, "identity.notFound");
    await audit(tx, entry);
    return { value: fieldOf(unsealIdentity(master, row), field) };
  });
  if (isRefusal(answer)) await database.inTransaction(actor, (tx) => audit(tx, { ...entry, outcome: "refused" }));
  return answer;
}
