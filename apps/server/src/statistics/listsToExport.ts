import { MOST_EXPORTED_ROWS } from "@suar/contract";
import type { ExportColumn, ListPort, ListToExport } from "../access/index.ts";
import { RECORD_COLUMNS, recordCells, regionName } from "../intake/index.ts";
import { type Actor, isRefusal, type RoomContext, refuse } from "../platform/index.ts";
import { definitionForClaim, recordsOfComponent } from "./bridgeClaim.ts";
import { definitionOf } from "./definitions.ts";
import type { Basis } from "./factCache.ts";
import { readWaiting } from "./listFollowUp.ts";
import { recordsOfFigure } from "./readFigure.ts";
import { asStatistics } from "./recordClaim.ts";
import { findClaim } from "./store/claims.ts";
import { listRecordFacts } from "./store/records.ts";

/** Records behind a number, read as whoever asks. */
function recordsToExport({ database }: RoomContext, actor: Actor, ids: readonly string[]): ListToExport {
  return {
    ids,
    columns: RECORD_COLUMNS,
    read: async (wanted, language) => {
      const records = await database.inTransaction(asStatistics(actor), (tx) => listRecordFacts(tx, wanted));
      return records.map((record) => ({ id: record.id, records: [record.id], cells: recordCells(record, language) }));
    },
  };
}

export function figureRecordsToExport(
  context: RoomContext,
  readBasis: () => Promise<Basis>,
): ListPort<"figureRecords"> {
  return async ({ account, actor }, { list: _, part, ...query }) => {
    if (!account.rights.includes("figures.manage")) return refuse(403, "platform.http.forbidden");
    const definition = definitionOf(query);
    if (isRefusal(definition)) return definition;
    return recordsToExport(context, actor, recordsOfFigure(await readBasis(), definition, part));
  };
}

export function bridgeRecordsToExport(
  context: RoomContext,
  readBasis: () => Promise<Basis>,
): ListPort<"bridgeRecords"> {
  return async ({ account, actor }, { list: _, claimId, component, ...query }) => {
    if (!account.rights.includes("figures.manage")) return refuse(403, "platform.http.forbidden");
    const claim = await context.database.inTransaction(asStatistics(actor), (tx) => findClaim(tx, claimId));
    if (claim === undefined) return refuse(404, "statistics.claim.notFound");
    const definition = definitionForClaim(claim, query);
    if (isRefusal(definition)) return definition;
    return recordsToExport(context, actor, recordsOfComponent(await readBasis(), claim, definition, component));
  };
}

const WAITING_COLUMNS: readonly ExportColumn[] = [
  { title: { id: "Anak", en: "Child" }, isReference: true },
  { title: { id: "Sumber", en: "Source" } },
  { title: { id: "Daerah", en: "District" } },
  { title: { id: "Tanggal lapor", en: "Date of report" } },
  { title: { id: "Hari menunggu", en: "Days waiting" } },
];

/** Children waiting for a service, as far as the position that asks sees them. A row is named by its child, as on the screen. */
export function followUpToExport({ database, clock }: RoomContext): ListPort<"followUp"> {
  return async ({ account, actor }, { district }) => {
    const mayList = account.rights.some(
      (right) => right === "followUp.ownService" || right === "followUp.ownTerritory",
    );
    if (!mayList) return refuse(403, "platform.http.forbidden");
    const page = { limit: MOST_EXPORTED_ROWS + 1, offset: 0, district, order: "waiting" } as const;
    const list = await readWaiting(database, account, actor, page, clock().toISOString().slice(0, 10));
    if (isRefusal(list)) return list;
    const byId = new Map(list.children.map((child) => [child.childId, child]));
    return {
      ids: [...byId.keys()],
      columns: WAITING_COLUMNS,
      read: async (ids) =>
        ids.flatMap((id) => {
          const child = byId.get(id);
          if (child === undefined) return [];
          const { childId, recordId, sourceCode, reportedOn, daysWaiting } = child;
          const cells = [childId, sourceCode, regionName(child.district), reportedOn, daysWaiting];
          return [{ id, records: [recordId], cells }];
        }),
    };
  };
}
