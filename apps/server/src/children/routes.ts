import {
  decidePair,
  listLinkageRuns,
  listUnsurePairs,
  readChild,
  readLinkageRun,
  readPair,
  searchChildren,
  startLinkageRun,
} from "@suar/contract";
import { auditShown } from "../access/index.ts";
import type { IdentityRoom } from "../identity/index.ts";
import { isRefusal, type RoomContext, refuse } from "../platform/index.ts";
import type { ChildrenRoom } from "./childrenRoom.ts";
import { decideOnPair } from "./decidePair.ts";
import { explainPair } from "./explainPair.ts";
import { forPurpose } from "./purposes.ts";
import { searchRecords } from "./searchRecords.ts";
import { showChild } from "./showChild.ts";
import { showPairs } from "./showPairs.ts";
import { listPairs } from "./store/pairs.ts";
import { findRun, listRuns } from "./store/runs.ts";

export function registerRoutes(context: RoomContext, identity: IdentityRoom, room: ChildrenRoom): void {
  const { database } = context;
  context.serve(startLinkageRun, ({ actor, body }) => room.startLinkageRun(actor, body));
  context.serve(listLinkageRuns, ({ actor }) =>
    database.inTransaction({ ...actor, role: "suar_linkage" }, (tx) => listRuns(tx)),
  );
  context.serve(readLinkageRun, async ({ actor, params }) => {
    const run = await database.inTransaction({ ...actor, role: "suar_linkage" }, (tx) => findRun(tx, params.id));
    return run ?? refuse(404, "children.run.notFound");
  });
  context.serve(listUnsurePairs, ({ actor, query }) =>
    database.inTransaction(forPurpose(actor, query.purpose), async (tx) => {
      const { total, pairs } = await listPairs(tx, query);
      const records = pairs.flatMap(({ leftRecordId, rightRecordId }) => [leftRecordId, rightRecordId]);
      await auditShown(tx, { actor, act: "children.listPairs", purpose: query.purpose, records });
      return { total, pairs: await showPairs(tx, pairs) };
    }),
  );
  context.serve(readPair, ({ actor, params }) => explainPair(database, identity, actor, params.id));
  context.serve(decidePair, async ({ actor, params, body }) => {
    const decided = await decideOnPair(database, actor, { ...body, pairId: params.id, note: body.note ?? null });
    if (isRefusal(decided)) return decided;
    const [shown] = await database.inTransaction(forPurpose(actor, decided.purpose), (tx) => showPairs(tx, [decided]));
    return shown ?? refuse(404, "children.pair.notFound");
  });
  context.serve(searchChildren, ({ actor, body }) => searchRecords(context, identity, actor, body));
  context.serve(readChild, ({ actor, params }) => showChild(database, actor, params.id));
}
