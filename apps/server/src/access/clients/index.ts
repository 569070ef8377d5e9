import type { Account, DutyItem } from "@suar/contract";
import * as contract from "@suar/contract";
import { type RoomContext, refuse, systemActor, type Transaction } from "../../platform/index.ts";
import type { CredentialKey } from "../credentialKey.ts";
import { today } from "../today.ts";
import { asAccess } from "./changeClient.ts";
import { addKey, registerOwnKey, revokeKey } from "./clientKeys.ts";
import { discoveryOf, giveToken, TOKEN_PATH } from "./giveToken.ts";
import { createClient, endClient, readClient } from "./manageClients.ts";
import { countEndingClients, listClients } from "./manageStore.ts";
import { showClient } from "./showClient.ts";

export { findClientOfSignature, findClientOfToken } from "./enterAsClient.ts";

const SYSTEM = systemActor("suar_access");
const DAY_MS = 86_400_000;
const CLIENTS_ONLY = refuse(403, "access.client.clientsOnly");

/** Serves API clients: their administration, their own keys, and the token endpoint with its discovery. */
export function serveClients(context: RoomContext, key: CredentialKey): void {
  const { serve, serveStandard, database, clock, config } = context;
  serveStandard({ method: "POST", path: TOKEN_PATH, attemptsPerMinute: config.signInsPerMinute }, (request) =>
    giveToken(context, key, request),
  );
  serveStandard({ method: "GET", path: "/.well-known/oauth-authorization-server" }, async ({ origin }) =>
    discoveryOf(origin),
  );
  serve(contract.listClients, async ({ actor }) => {
    const rows = await database.inTransaction(asAccess(actor), (tx) => listClients(tx, today(clock)));
    return rows.map((row) => showClient(row, today(clock)));
  });
  serve(contract.createClient, ({ actor, body }) => createClient(context, actor, body));
  serve(contract.addClientKey, ({ actor, params, body }) => addKey(context, actor, params.id, body));
  serve(contract.revokeClientKey, ({ actor, params, query }) =>
    revokeKey(context, actor, { ...params, andSuccessors: query.andSuccessors === "yes" }),
  );
  serve(contract.endClient, ({ actor, params }) => endClient(context, actor, params.id));
  serve(contract.readOwnClient, async ({ account }) =>
    account?.client === undefined ? CLIENTS_ONLY : readClient(context, SYSTEM, account.id),
  );
  serve(contract.registerNextKey, async ({ account, body }) =>
    account?.client === undefined ? CLIENTS_ONLY : registerOwnKey(context, account, body),
  );
  context.addDuties(clientDuties(clock));
}

/** What those who manage clients owe: a next key before the last one ends. */
function clientDuties(clock: () => Date) {
  return async (account: Account, tx: Transaction): Promise<DutyItem[]> => {
    if (!account.rights.includes("clients.manage")) return [];
    const lastDay = contract.calendarDay(new Date(clock().getTime() + contract.CLIENT_KEY_WARNING_DAYS * DAY_MS));
    const count = await countEndingClients(tx, lastDay);
    return count === 0 ? [] : [{ key: "access.duty.clientKeys", count, path: "/access/clients", oldestDays: null }];
  };
}
