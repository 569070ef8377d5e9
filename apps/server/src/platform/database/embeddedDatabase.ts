import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { EmbeddedReply, EmbeddedRequest, EmbeddedSettings, QueryRows } from "./embeddedMessages.ts";
import { parameterText } from "./parameterText.ts";

const CLOSE_WITHIN_MS = 1_500;

type Ask = EmbeddedRequest extends infer R ? (R extends EmbeddedRequest ? Omit<R, "id"> : never) : never;
interface Waiting {
  resolve(reply: EmbeddedReply): void;
  reject(error: Error): void;
}

export interface EmbeddedClient {
  query(text: string, parameters?: unknown[]): Promise<{ command: string; rowCount: number; rows: object[] }>;
  release(): void;
}

/** An error of PostgreSQL, with its SQLSTATE in `code`, as the driver for servers throws it. */
class DatabaseError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly detail: string | undefined;

  constructor(fault: {
    message: string;
    code?: string | undefined;
    constraint?: string | undefined;
    detail?: string | undefined;
  }) {
    super(fault.message);
    this.name = "DatabaseError";
    this.code = fault.code;
    this.constraint = fault.constraint;
    this.detail = fault.detail;
  }
}

/**
 * The embedded PostgreSQL in its own thread, shaped like a connection pool with a single connection: one exclusive lease
 * at a time, in the order of asking.
 */
export class EmbeddedDatabase {
  readonly options = {};
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #nextId = 1;
  #ended: Error | undefined;
  #closing = false;
  #lastLease: Promise<void> = Promise.resolve();

  private constructor(worker: Worker) {
    this.#worker = worker;
    worker.on("message", (reply: EmbeddedReply) => this.#settle(reply));
    worker.on("error", (error) => this.#fail(error));
    worker.on("exit", () => this.#fail(new Error("the embedded database has ended")));
  }

  static async open(settings: EmbeddedSettings): Promise<EmbeddedDatabase> {
    const worker = new Worker(new URL("./embeddedThread.ts", import.meta.url), {
      workerData: settings,
      // switches of the process (a debugger's port, an inline script's type) are not for this thread
      execArgv: [],
    });
    await once(worker, "message");
    return new EmbeddedDatabase(worker);
  }

  /** Waits for the lease; whoever holds it has the database alone until `release`. */
  async connect(): Promise<EmbeddedClient> {
    if (this.#closing) throw new Error("the embedded database is closing");
    return this.#lease();
  }

  async #lease(): Promise<EmbeddedClient> {
    const before = this.#lastLease;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#lastLease = promise;
    await before;
    return { query: (text, parameters) => this.#query(text, parameters), release: resolve };
  }

  async dump(): Promise<Uint8Array> {
    const reply = await this.#ask({ ask: "dump" });
    return "bytes" in reply ? reply.bytes : new Uint8Array();
  }

  async countFsyncs(): Promise<number> {
    const reply = await this.#ask({ ask: "countFsyncs" });
    return "count" in reply ? reply.count : 0;
  }

  /**
   * Closes once those who hold or await the lease have released it. A query that takes longer is abandoned with its thread:
   * what was committed is on disk, and the next opening recovers as after a power cut.
   */
  async end(): Promise<void> {
    this.#closing = true;
    const closed = this.#lease().then(() => this.#ask({ ask: "close" }));
    // an ending thread fails the question, and there is nobody left to tell
    closed.catch(() => undefined);
    await Promise.race([closed, sleep(CLOSE_WITHIN_MS, undefined, { ref: false })]);
    await this.#worker.terminate();
  }

  async #query(text: string, parameters?: unknown[]) {
    if (parameters === undefined) {
      await this.#ask({ ask: "script", text });
      return { command: "", rowCount: 0, rows: [] };
    }
    const reply = await this.#ask({ ask: "query", text, parameters: parameters.map(parameterText) });
    if (!("rows" in reply)) throw new Error("the embedded database answered a query without rows");
    return { command: reply.rows.command, rowCount: reply.rows.rowCount, rows: namedRows(reply.rows) };
  }

  #ask(request: Ask): Promise<EmbeddedReply> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...request, id });
    });
  }

  #settle(reply: EmbeddedReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ("fault" in reply) waiting?.reject(new DatabaseError(reply.fault));
    else waiting?.resolve(reply);
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

function namedRows({ columns, rows }: QueryRows): object[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}
