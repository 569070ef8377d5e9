import * as contract from "@suar/contract";
import { type RoomContext, refuse } from "../../platform/index.ts";
import { asAccess, askForExport } from "./askForExport.ts";
import { decideOnExport } from "./decideOnExport.ts";
import type { ListPorts } from "./exportLists.ts";
import { fetchExportFile } from "./fetchExportFile.ts";
import { evidenceFor, tableFrom } from "./originOf.ts";
import { showExport } from "./showExport.ts";
import * as store from "./store.ts";

const DAY_MS = 86_400_000;
/** 20,000 rows of the widest list as JSON. */
const FOUND_TABLE_BYTES = 64 * 1024 * 1024;

/** Serves exports over the lists that the rooms give; these are added to `ports` as the rooms open. */
export function serveExports(context: RoomContext, ports: ListPorts): void {
  const { serve, database, clock } = context;
  serve(contract.askExport, async ({ account, actor, body }) =>
    account === null
      ? refuse(401, "platform.http.signInFirst")
      : askForExport(context, ports, { account, actor }, body),
  );
  serve(contract.fetchExport, async ({ account, actor, params, body, language }) =>
    account === null
      ? refuse(401, "platform.http.signInFirst")
      : fetchExportFile(context, ports, { account, actor }, { ...params, ...body, language }),
  );
  serve(contract.decideExport, ({ actor, params, body }) => decideOnExport(context, actor, params.id, body));
  serve(contract.listOwnExports, async ({ actor }) => {
    const accountId = actor.accountId ?? "";
    const own = await database.inTransaction(asAccess(actor), (tx) => store.listExports(tx, { accountId }));
    return own.map((kept) => showExport(kept, actor, clock()));
  });
  serve(contract.listExports, async ({ actor }) => {
    const all = await database.inTransaction(asAccess(actor), (tx) => store.listExports(tx));
    return all.map((kept) => showExport(kept, actor, clock()));
  });
  serveOrigins(context);
  context.addDuties(async (account, tx) => {
    if (!account.rights.includes("exports.approve")) return [];
    const askedAfter = new Date(clock().getTime() - contract.EXPORT_DAYS * DAY_MS);
    const reader = { accountId: account.id, positionId: account.positionId, askedAfter };
    const { count, oldest } = await store.countWaiting(tx, reader);
    if (count === 0) return [];
    const oldestDays = oldest === null ? null : Math.floor((clock().getTime() - oldest.getTime()) / DAY_MS);
    return [{ key: "access.duty.exports", count, path: "/access/exports", oldestDays }];
  });
}

/** Which export a table came from: the one whose key its marks agree with beyond chance. */
function serveOrigins({ serve, database, clock }: RoomContext): void {
  serve(
    contract.findExportOf,
    async ({ actor, body }) => {
      const all = await database.inTransaction(asAccess(actor), (tx) => store.listExports(tx));
      const table = tableFrom(body.rows);
      const found = all
        .map((kept) => ({ kept, marks: evidenceFor(kept.markKey, table, all.length) }))
        .filter(({ marks }) => marks.length > 0)
        .map((each) => ({ ...each, least: Math.min(...each.marks.map(({ log10Chance }) => log10Chance)) }))
        .toSorted((a, b) => a.least - b.least)[0];
      const compared = all.length;
      if (found === undefined) return { export: null, marks: [], compared };
      return { export: showExport(found.kept, actor, clock()), marks: found.marks, compared };
    },
    { bodyLimitBytes: FOUND_TABLE_BYTES },
  );
}
