import { randomBytes } from "node:crypto";
import { type Export, type ListAsked, MOST_EXPORTED_ROWS, ROWS_WITHOUT_APPROVAL } from "@suar/contract";
import { type Actor, isRefusal, type Refusal, type RoomContext, refuse } from "../../platform/index.ts";
import { audit } from "../trail/audit.ts";
import type { Asker, ListPorts, ListToExport } from "./exportLists.ts";
import { showExport } from "./showExport.ts";
import * as store from "./store.ts";

const DAY_MS = 86_400_000;

export const asAccess = (actor: Actor): Actor => ({ ...actor, role: "suar_access" });

export interface ExportWanted {
  id: string;
  asked: ListAsked;
  only?: string[] | undefined;
  purpose: Export["purpose"];
  reason: string;
}

/** The list that is asked for, as this position sees it, with only the rows chosen, and without those that are withheld. */
export async function openList(
  { database }: RoomContext,
  ports: ListPorts,
  asker: Asker,
  { asked, only, purpose }: { asked: ListAsked; only: readonly string[] | null; purpose: string },
): Promise<ListToExport | Refusal> {
  const port = ports[asked.list] as ((asker: Asker, asked: ListAsked) => Promise<ListToExport | Refusal>) | undefined;
  if (port === undefined) return refuse(404, "access.export.noSuchList");
  const list = await port(asker, asked);
  if (isRefusal(list)) return list;
  const wanted = new Set(only ?? list.ids);
  const chosen = list.ids.filter((id) => wanted.has(id));
  const { withhold } = ports;
  if (withhold === undefined || chosen.length === 0) return { ...list, ids: chosen };
  const withheld = new Set(await database.inTransaction(asAccess(asker.actor), (tx) => withhold(tx, chosen, purpose)));
  return { ...list, ids: chosen.filter((id) => !withheld.has(id)) };
}

/** Asks for an export: up to fifty rows a day are ready at once, more wait for another person. */
export async function askForExport(
  context: RoomContext,
  ports: ListPorts,
  asker: Asker,
  wanted: ExportWanted,
): Promise<Export | Refusal> {
  const { database, clock } = context;
  const { actor } = asker;
  const { accountId, positionId } = actor;
  if (accountId === null || positionId === null) return refuse(403, "access.export.noPosition");
  const only = wanted.only ?? null;
  const list = await openList(context, ports, asker, { ...wanted, only });
  if (isRefusal(list)) return list;
  const rows = list.ids.length;
  if (rows === 0) return refuse(422, "access.export.empty");
  if (rows > MOST_EXPORTED_ROWS) return refuse(422, "access.export.tooMany", { most: MOST_EXPORTED_ROWS });
  const now = clock();
  const { id, asked, purpose, reason } = wanted;
  return database.inTransaction(asAccess(actor), async (tx) => {
    const [before] = await store.listExports(tx, { id });
    if (before !== undefined) {
      const isSame = before.accountId === accountId && before.reason === reason && before.rows === rows;
      return isSame ? showExport(before, actor, now) : refuse(409, "access.export.idUsed");
    }
    await store.lockRowsOf(tx, accountId);
    // taken in small portions they count together
    const taken = await store.countRowsSince(tx, accountId, new Date(now.getTime() - DAY_MS));
    const needsApproval = taken + rows > ROWS_WITHOUT_APPROVAL;
    const by = { accountId, accountName: actor.name, positionId, position: actor.position };
    const kept = { id, asked, only, rows, purpose, reason, askedAt: now, needsApproval, markKey: randomBytes(32) };
    const isNew = await store.insertExport(tx, { ...kept, ...by, organisation: actor.organisation });
    if (!isNew) return refuse(409, "access.export.idUsed");
    await audit(tx, { actor, act: "exports.ask", purpose, subject: id, fields: [asked.list], subjects: rows });
    const [asKept] = await store.listExports(tx, { id });
    return asKept === undefined ? refuse(404, "access.export.notFound") : showExport(asKept, actor, now);
  });
}
