import type { Readable } from "node:stream";
import type { Account, Answer, DutyItem, Job, Route, Scope } from "@suar/contract";
import type { Language, MessageKey } from "@suar/messages";
import type { z } from "zod";
import type { Actor } from "./actor.ts";
import type { Config } from "./config.ts";
import type { Database, Transaction } from "./database/transaction.ts";
import type { Logger } from "./log.ts";
import type { Refusal } from "./refusal.ts";

type Parsed<S> = [NonNullable<S>] extends [never] ? undefined : z.output<NonNullable<S>>;

/** One request, parsed with its route's shapes. */
export interface Request<T extends Route> {
  params: Parsed<T["params"]>;
  query: Parsed<T["query"]>;
  body: Parsed<T["body"]>;
  /** The request's body as it arrives, for routes that take bytes. */
  raw: Readable;
  account: CallingAccount | null;
  /** The signed-in position in the workspace role; for another role: `{ ...request.actor, role: "suar_statistics" }`. */
  actor: Actor;
  language: Language;
  /** The session cookie's token, and how to set (or with null: remove) it. */
  sessionToken: string | null;
  setSessionToken(token: string | null): void;
  caller: Caller;
  /** Marks this device as one that has signed in, so that a stranger's tries elsewhere do not slow it down. */
  setDeviceToken(token: string): void;
}

/** Who calls: a person, the operator, or with `client` a program that acts for an organisation within its scopes. */
export type CallingAccount = Account & { readonly client?: CallingClient };

interface CallingClient {
  scopes: readonly Scope[];
  /** The key that it has proven itself with, in this request or for its access token. */
  keyId: string;
  provenBy: "signature" | "token";
}

/** Where a request comes from. None of it proves who sends it. */
export interface Caller {
  address: string;
  /** Host and port as the caller addresses the server. */
  host: string;
  /** The User-Agent header. */
  agent: string;
  deviceToken: string | null;
}

export interface ServeOptions {
  /** Largest JSON body; 1 MiB unless given. */
  bodyLimitBytes?: number;
  /** Attempts a minute from one address. */
  attemptsPerMinute?: number;
}

export interface StandardRoute {
  method: "GET" | "POST";
  path: `/oauth/${string}` | `/.well-known/${string}`;
  /** Attempts a minute from one address. */
  attemptsPerMinute?: number;
}

export interface StandardRequest {
  form: URLSearchParams;
  /** Scheme, host and port that callers use. */
  origin: string;
  caller: Caller;
}

export interface StandardAnswer {
  status: number;
  body: object;
  headers?: Readonly<Record<string, string>>;
}

export interface JobProgress {
  done: number;
  total: number | null;
  step: MessageKey;
}

export interface JobControl<State> {
  /** Cheap: shown to people a few times a second at most. */
  progress(progress: JobProgress): void;
  /** Keeps where the work stands; with `tx`, in the same transaction as the work itself. */
  save(state: State, tx?: Transaction): Promise<void>;
  /** True once somebody asked to stop: then save and return soon. The job ends as cancelled and can be resumed. */
  stopAsked(): boolean;
  /** Who started the job. */
  actor: Actor;
}

/** The work of one kind of job. What it returns is the job's result; a refusal makes the job fail with that reason. */
export type JobWork<State> = (
  job: { id: string; input: unknown; state: State | null },
  control: JobControl<State>,
) => Promise<Record<string, unknown> | Refusal>;

export interface Jobs {
  /** Says how jobs of one kind are done. */
  define<State>(kind: string, work: JobWork<State>): void;
  /** Queues a job; its input names ids and choices, never a person. */
  start(kind: string, input: object, by: Actor): Promise<string>;
  /** Waits until the job is done, failed or cancelled. */
  finished(jobId: string): Promise<Job>;
}

export type DutyPort = (account: Account, tx: Transaction) => Promise<DutyItem[]>;

/** What a request shows to say who sends it. */
export interface Credentials {
  sessionToken: string | null;
  bearer: string | null;
  signed: SignedParts | null;
  caller: Caller;
}

/** What a signature after RFC 9421 can cover, as the sender addressed it. */
export interface SignedParts {
  method: string;
  /** Scheme, host and port. */
  origin: string;
  /** Path and query, as they came. */
  target: string;
  /** Fields by their names in lower case, several of one name joined. */
  headers: ReadonlyMap<string, string>;
  hasBody: boolean;
}

/** Who may call, and what becomes of those who may not: given to the platform by the room access. */
export interface Guard {
  /** Who calls; null where nothing or nothing valid is shown, a refusal where it deserves its reason. */
  findAccount(credentials: Credentials): Promise<CallingAccount | null | Refusal>;
  /** Puts a call of an API client on the trail before it is answered. */
  recordCall(account: Account, call: string): Promise<void>;
  /** Whether whoever calls has proven themselves strongly a short while ago, as sensitive acts ask. */
  isFresh(account: Account, credentials: Credentials): Promise<boolean>;
  recordRefusal(account: Account | null, act: string): Promise<void>;
  /** Whoever started a job, with the rights of today; null where the appointment it was started from has ended. */
  actorToday(actor: Actor): Promise<Actor | null>;
}

/** What a room gets to work with. */
export interface RoomContext {
  database: Database;
  config: Config;
  clock: () => Date;
  log: Logger;
  jobs: Jobs;
  /** Answers a contract route: checks its rights, parses the request, and lets through only what the response declares. */
  serve<T extends Route>(
    route: T,
    answer: (request: Request<T>) => Promise<Answer<T> | Refusal>,
    options?: ServeOptions,
  ): void;
  /** Answers a route that another standard prescribes, outside the contract. */
  serveStandard(route: StandardRoute, answer: (request: StandardRequest) => Promise<StandardAnswer>): void;
  guardWith(guard: Guard): void;
  /** Runs once when the server is asked to end, before jobs and database do. */
  onClose(end: () => Promise<void> | void): void;
  /** Adds to "what this position owes today". */
  addDuties(port: DutyPort): void;
  duties: readonly DutyPort[];
}
