import { createHash, timingSafeEqual } from "node:crypto";
import { actorOf, type RoomContext, systemActor } from "../platform/index.ts";
import { countAccounts } from "./accountStore.ts";
import { actorToday } from "./actorToday.ts";
import { findClientOfSignature, findClientOfToken, serveClients } from "./clients/index.ts";
import { loadCredentialKey } from "./credentialKey.ts";
import type { ListPorts } from "./exports/exportLists.ts";
import { serveExports } from "./exports/index.ts";
import { registerIssuer } from "./issuer/routes.ts";
import { officeDuties } from "./officeDuties.ts";
import { OPERATOR } from "./operator.ts";
import { registerRoutes } from "./routes.ts";
import { findSessionAccount } from "./sessions.ts";
import { registerSignIn } from "./signInRoutes.ts";
import { isFresh } from "./stepUp.ts";
import { audit } from "./trail/audit.ts";
import { registerTrailRoutes } from "./trail/routes.ts";
import { runSealer } from "./trail/runSealer.ts";
import { loadSigningKey } from "./trail/signingKey.ts";

export { actorOfAccount } from "./actorToday.ts";
export { DEMO_ACCOUNTS, DEMO_PASSWORD, seedDemoAccounts } from "./demoAccounts.ts";
export type { ExportColumn, ExportRow, ListPort, ListToExport } from "./exports/exportLists.ts";
export { seedRoles } from "./manageOffices.ts";
export { today } from "./today.ts";
export { audit } from "./trail/audit.ts";
export { auditShown } from "./trail/auditShown.ts";
export { type Signer, signerOf } from "./trail/signer.ts";
export { readsBetween } from "./trail/whoRead.ts";

const SYSTEM = systemActor("suar_access");

/** What other rooms may ask of this one. */
interface AccessRoom {
  giveLists: GiveLists;
}

/** Adds lists that may leave the system: each room gives its own. */
export type GiveLists = (ports: ListPorts) => void;

/** Opens the room: sessions, accounts, the audit trail, and who a request comes from. */
export function registerAccess(context: RoomContext, operatorToken: string): AccessRoom {
  const key = loadCredentialKey(context.config);
  context.guardWith({
    async findAccount({ sessionToken, bearer, signed, caller }) {
      if (signed !== null) return findClientOfSignature(context, key, { signed, caller });
      if (bearer !== null) return isSame(bearer, operatorToken) ? OPERATOR : findClientOfToken(context, bearer);
      if (sessionToken === null) return null;
      return context.database.inTransaction(SYSTEM, (tx) => findSessionAccount(tx, sessionToken, context.clock()));
    },
    isFresh: (account, credentials) => isFresh(context, account, credentials),
    async recordRefusal(account, act) {
      const entry = { actor: actorOf(account), act, outcome: "refused" } as const;
      await context.database.inTransaction(SYSTEM, (tx) => audit(tx, entry));
    },
    async recordCall(account, call) {
      const entry = { actor: actorOf(account), act: "access.clientCall", fields: [call] };
      await context.database.inTransaction(SYSTEM, (tx) => audit(tx, entry));
    },
    actorToday: (actor) => actorToday(context, actor),
  });
  context.addDuties(officeDuties(context.clock));
  registerRoutes(context);
  registerSignIn(context, key);
  registerIssuer(context, key);
  serveClients(context, key);
  registerTrailRoutes(context, loadSigningKey(context.config));
  const ports: ListPorts = {};
  serveExports(context, ports);
  return { giveLists: (more) => void Object.assign(ports, more) };
}

/** Chains the audit trail while the server runs; once everything is set up, and by the server alone. */
export function beginSealing(context: RoomContext): Promise<void> {
  return runSealer(context, loadSigningKey(context.config));
}

/** True while nobody can sign in. */
export async function hasNoAccount({ database }: RoomContext): Promise<boolean> {
  return (await database.inTransaction(SYSTEM, countAccounts)) === 0;
}

/** Compares without telling by its duration how much was right. */
function isSame(given: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}
