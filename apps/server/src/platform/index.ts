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
export type { Database, Transaction } from "./database/transaction.ts";
export { actorOf } from "./http/actorOf.ts";
export type { LogFacts, Logger } from "./log.ts";
export { newId } from "./newId.ts";
export { openPlatform, type Platform } from "./openPlatform.ts";
export { isRefusal, type Refusal, refuse } from "./refusal.ts";
