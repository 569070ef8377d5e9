export { type Actor, DATABASE_ROLES, type DatabaseRole, systemActor } from "./actor.ts";
export { type Config, readConfig } from "./config.ts";
export type {
  DutyPort,
  Guard,
  JobControl,
  JobProgress,
  Jobs,
  JobWork,
  Request,
  RoomContext,
  ServeOptions,
} from "./context.ts";
export { type OpenDatabase, openDatabase } from "./database/openDatabase.ts";
export type { Database, Transaction } from "./database/transaction.ts";
export { DataDirBusy } from "./dataDir/lock.ts";
export { type DataDir, findServerOf, openDataDir } from "./dataDir/openDataDir.ts";
export { actorOf } from "./http/actorOf.ts";
export { serveSite } from "./http/serveSite.ts";
export { type LogFacts, type Logger, openLog } from "./log.ts";
export { hasReached, type Milestone, reach } from "./milestones.ts";
export { newId } from "./newId.ts";
export { openPlatform, type Platform } from "./openPlatform.ts";
export { isRefusal, type Refusal, refuse } from "./refusal.ts";
