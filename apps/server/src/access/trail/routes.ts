import type { KeyObject } from "node:crypto";
import * as contract from "@suar/contract";
import { lineOf } from "@suar/trail";
import { type Actor, type RoomContext, systemActor } from "../../platform/index.ts";
import { answerAbout } from "./answerSubject.ts";
import { audit } from "./audit.ts";
import { chainLinks } from "./chainLinks.ts";
import { findHead, listAnchors, pageOfChain, readTrailState } from "./chainStore.ts";
import { listReads, type ReadRow } from "./readStore.ts";
import { anchorTrail, sealTrail } from "./sealTrail.ts";
import { publicKeyOf } from "./signingKey.ts";
import { changeRule, listRules, reviewReadingOf, showUnusualReading } from "./unusualReading.ts";
import { readsBetween, whoRead } from "./whoRead.ts";

const SYSTEM = systemActor("suar_sealer");

const asAccess = (actor: Actor): Actor => ({ ...actor, role: "suar_access" });
const shown = ({ at, ...row }: ReadRow) => ({ ...row, at: at.toISOString() });

export function registerTrailRoutes(context: RoomContext, key: KeyObject): void {
  serveReads(context);
  serveUnusualReading(context);
  serveChain(context, key);
}

/** Looking at the trail is on the trail as well. */
function serveReads(context: RoomContext): void {
  const { database, serve } = context;
  serve(contract.listReads, async ({ query, actor }) => {
    const rows = await database.inTransaction(asAccess(actor), async (tx) => {
      await audit(tx, { actor, act: "access.readTrail", ...(query.recordId ? { records: [query.recordId] } : {}) });
      return listReads(tx, query);
    });
    return rows.map(shown);
  });
  serve(contract.listReadersOfRecord, async ({ params, actor }) => {
    const rows = await whoRead(database, actor, [params.id]);
    return rows.map(shown);
  });
  serve(contract.listReadsInBreach, async ({ query, actor }) => {
    const { from, to, accountId = null, organisationId = null } = query;
    const rows = await readsBetween(database, actor, { from, to, accountId, organisationId });
    return rows.map(shown);
  });
  serve(contract.answerSubject, ({ params, actor }) => answerAbout(context, asAccess(actor), params.id));
}

/** Reading that asks for a look, and the rules that find it. */
function serveUnusualReading(context: RoomContext): void {
  const { serve } = context;
  serve(contract.listUnusualReads, ({ actor }) => showUnusualReading(context, asAccess(actor)));
  serve(contract.reviewReading, ({ actor, body }) => reviewReadingOf(context, asAccess(actor), body));
  serve(contract.listReadingRules, ({ actor }) => listRules(context, asAccess(actor)));
  serve(contract.changeReadingRule, ({ actor, body }) => changeRule(context, asAccess(actor), body));
}

function serveChain({ database, clock, serve }: RoomContext, key: KeyObject): void {
  serve(contract.readTrailState, async () => {
    const state = await database.inTransaction(systemActor("suar_access"), readTrailState);
    return {
      ...state,
      lastEntryAt: state.lastEntryAt?.toISOString() ?? null,
      lastAnchorAt: state.lastAnchorAt?.toISOString() ?? null,
      publicKey: publicKeyOf(key),
    };
  });
  serve(contract.exportTrail, async ({ query, actor }) => {
    const { before, entries } = await database.inTransaction(SYSTEM, async (tx) => ({
      before: query.after === 0 ? undefined : (await pageOfChain(tx, query.after - 1, 1))[0],
      entries: await pageOfChain(tx, query.after, query.limit),
    }));
    // an export may begin anywhere, so every page that leaves is on the trail
    if (entries.length > 0) {
      const entry = { actor, act: "access.exportTrail", subject: String(query.after + 1), subjects: entries.length };
      await database.inTransaction(asAccess(actor), (tx) => audit(tx, entry));
    }
    const links = chainLinks(before?.hash, entries);
    return { lines: links.map(lineOf), last: links.at(-1)?.number ?? query.after };
  });
  serve(contract.listAnchors, () => database.inTransaction(SYSTEM, listAnchors));
  serve(contract.anchorNow, async () => {
    await sealTrail(database);
    if ((await database.inTransaction(SYSTEM, findHead)) !== undefined) await anchorTrail(database, key, clock());
    return database.inTransaction(SYSTEM, listAnchors);
  });
}
