export { type Actor, type DatabaseRole, systemActor } from "./actor.ts";
export { type Config, readConfig } from "./config.ts";
export type {
  Caller,
  CallingAccount,
  Credentials,
  DutyPort,
  JobControl,
  Request,
  RoomContext,
  SignedParts,
  StandardAnswer,
  StandardRequest,
} from "./context.ts";
export { type OpenDatabase, openDatabase } from "./database/openDatabase.ts";
export type { Database, Transaction } from "./database/transaction.ts";
export { DataDirBusy } from "./dataDir/lock.ts";
export { type DataDir, findServerOf, openDataDir } from "./dataDir/openDataDir.ts";
export { fillRandom } from "./fillRandom.ts";
export { actorOf } from "./http/actorOf.ts";
export { serveSite } from "./http/serveSite.ts";
export { type IssuerConfig, isLoopback } from "./issuerConfig.ts";
export { openLog } from "./log.ts";
export { hasReached, reach } from "./milestones.ts";
export { newId } from "./newId.ts";
export { openPlatform, type Platform } from "./openPlatform.ts";
export { isRefusal, type Refusal, refuse } from "./refusal.ts";
