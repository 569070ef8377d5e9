import {
  compareTables,
  computeClaim,
  enterClaim,
  listBridgeRecords,
  listClaims,
  listFigureRecords,
  listFollowUp,
  readBridge,
  readFigure,
} from "@suar/contract";
import { auditShown } from "../access/index.ts";
import { type Actor, type Database, isRefusal, type RoomContext, refuse } from "../platform/index.ts";
import { bridgeOf, definitionForClaim, recordsOfComponent } from "./bridgeClaim.ts";
import { compareTables as compare } from "./compareTables.ts";
import { definitionOf } from "./definitions.ts";
import { type Basis, ROOM } from "./factCache.ts";
import { listFollowUp as readFollowUpList } from "./listFollowUp.ts";
import { figureOf, openRecords, type PageAsked, recordsOfFigure } from "./readFigure.ts";
import { asStatistics, computeAndRecordClaim, recordClaim } from "./recordClaim.ts";
import { findClaim, listClaims as storedClaims } from "./store/claims.ts";

/** Ten published tables of five million characters each, as JSON. */
const TABLES_LIMIT_BYTES = 64 * 1024 * 1024;

export function serveStatistics(context: RoomContext, readBasis: () => Promise<Basis>): void {
  serveFigures(context, readBasis);
  serveClaims(context, readBasis);
  serveBridges(context, readBasis);
  context.serve(listFollowUp, async ({ account, actor, query }) =>
    account === null
      ? refuse(401, "platform.http.signInFirst")
      : readFollowUpList(context.database, account, actor, query, context.clock().toISOString().slice(0, 10)),
  );
  context.serve(compareTables, async ({ body }) => compare(body.tables), { bodyLimitBytes: TABLES_LIMIT_BYTES });
}

function serveFigures({ serve, database }: RoomContext, readBasis: () => Promise<Basis>): void {
  serve(readFigure, async ({ query }) => {
    const definition = definitionOf(query);
    return isRefusal(definition) ? definition : figureOf(await readBasis(), definition);
  });
  serve(listFigureRecords, async ({ query, actor }) => {
    const definition = definitionOf(query);
    if (isRefusal(definition)) return definition;
    const ids = recordsOfFigure(await readBasis(), definition, query.part);
    return showRecords(database, actor, { ids, act: "statistics.readFigureRecords", page: query });
  });
}

interface RecordsShown {
  ids: readonly string[];
  act: string;
  page: PageAsked;
}

/** A page of the records behind a number, named on the audit trail. */
function showRecords(database: Database, actor: Actor, { ids, act, page }: RecordsShown) {
  return database.inTransaction(asStatistics(actor), async (tx) => {
    const shown = await openRecords(tx, ids, page);
    await auditShown(tx, { actor, act, purpose: "statistics", records: shown.records.map(({ id }) => id) });
    return shown;
  });
}

function serveClaims({ serve, database }: RoomContext, readBasis: () => Promise<Basis>): void {
  // whether a claim can be recomputed is everyone's to know, the records behind it are not
  serve(listClaims, () => database.inTransaction(ROOM, storedClaims));
  serve(enterClaim, ({ body, actor }) => recordClaim(database, actor, body, "entered"));
  serve(computeClaim, ({ body, actor }) => computeAndRecordClaim(database, readBasis, actor, body));
}

function serveBridges({ serve, database }: RoomContext, readBasis: () => Promise<Basis>): void {
  serve(readBridge, async ({ params, query }) => {
    const claim = await database.inTransaction(ROOM, (tx) => findClaim(tx, params.id));
    if (claim === undefined) return refuse(404, "statistics.claim.notFound");
    const definition = definitionForClaim(claim, query);
    return isRefusal(definition) ? definition : bridgeOf(await readBasis(), claim, definition);
  });
  serve(listBridgeRecords, async ({ params, query, actor }) => {
    const claim = await database.inTransaction(asStatistics(actor), (tx) => findClaim(tx, params.id));
    if (claim === undefined) return refuse(404, "statistics.claim.notFound");
    const definition = definitionForClaim(claim, query);
    if (isRefusal(definition)) return definition;
    const ids = recordsOfComponent(await readBasis(), claim, definition, params.component);
    return showRecords(database, actor, { ids, act: "statistics.readBridgeRecords", page: query });
  });
}
