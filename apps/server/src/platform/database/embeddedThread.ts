import { openAsBlob } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { columnReader } from "./columnTypes.ts";
import { DurableFiles } from "./durableFiles.ts";
import type { DatabaseFault, EmbeddedReply, EmbeddedRequest, EmbeddedSettings, QueryRows } from "./embeddedMessages.ts";

// The embedded database blocks the thread it runs on, so it has one of its own.

const settings = workerData as EmbeddedSettings;
const files = settings.directory === null ? undefined : new DurableFiles(settings.directory);
const database = await openEngine();

// parameters arrive as PostgreSQL's text form already, whatever their type
const asGiven = new Proxy({}, { get: () => (text: string) => text });

async function openEngine(): Promise<PGlite> {
  const withoutFsyncOff = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");
  const engine = await PGlite.create({
    ...(files === undefined ? {} : { fs: files }),
    ...(settings.dumpFile === null ? {} : { loadDataDir: await openAsBlob(settings.dumpFile) }),
    startParams:
      files === undefined
        ? PGlite.defaultStartParams
        : [...withoutFsyncOff, "-c", "fsync=on", "-c", "wal_sync_method=fsync"],
  });
  engine.parsers = new Proxy({}, { get: (_, oid) => columnReader(Number(oid)) });
  return engine;
}

async function runQuery(text: string, parameters: (string | null)[]): Promise<QueryRows> {
  const result = await database.query<unknown[]>(text, parameters, { rowMode: "array", serializers: asGiven });
  return {
    command: result.command ?? "",
    rowCount: result.rows.length > 0 ? result.rows.length : (result.affectedRows ?? 0),
    columns: result.fields.map((field) => field.name),
    rows: result.rows,
  };
}

async function answer(request: EmbeddedRequest): Promise<EmbeddedReply> {
  const { id } = request;
  switch (request.ask) {
    case "query":
      return { id, rows: await runQuery(request.text, request.parameters) };
    case "script":
      await database.exec(request.text);
      return { id, count: 0 };
    case "dump": {
      const dump = await database.dumpDataDir("none");
      return { id, bytes: new Uint8Array(await dump.arrayBuffer()) };
    }
    case "countFsyncs":
      return { id, count: files?.fsyncs ?? 0 };
    case "close":
      await database.close();
      return { id, count: 0 };
  }
}

function faultOf(error: unknown): DatabaseFault {
  const fault = error as Partial<DatabaseFault>;
  return { message: String(fault.message), code: fault.code, constraint: fault.constraint, detail: fault.detail };
}

parentPort?.on("message", (request: EmbeddedRequest) => {
  answer(request)
    .catch((error: unknown): EmbeddedReply => ({ id: request.id, fault: faultOf(error) }))
    .then((reply) => parentPort?.postMessage(reply));
});
parentPort?.postMessage({ id: 0, count: 0 } satisfies EmbeddedReply);
