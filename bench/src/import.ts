// Rows per second of import for each format, over HTTP into the embedded database on disk, what sealing the original line by line
// afterwards adds to it, and the memory that many lines of CSV take.
// node bench/src/import.ts [children of the demo country] [rows of a long CSV]          default: 20000 1000000
import { once } from "node:events";
import { createWriteStream, mkdtempSync, openAsBlob, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { writeDemoCountry } from "@suar/demo";
import { type RunningServer, startServer } from "@suar/server";
import { printTable } from "./printTable.ts";

const [children = 20_000, rowsLong = 1_000_000] = process.argv.slice(2).map(Number);
const MEGABYTE = 2 ** 20;
/** One source of the demo country for each format. */
const FORMATS = { csv: "polri", xlsx: "simfoni", jsonl: "sapa129", cybertipline: "platform" } as const;

interface Measured {
  readonly rows: number;
  readonly megabytes: number;
  readonly receiveSeconds: number;
  readonly importSeconds: number;
  /** From the end of the import until the original is sealed line by line. */
  readonly sealSeconds: number;
}

/** Originals that have been sealed so far; a job of its own follows each import. */
class SealedOriginals {
  #sealed = 0;
  #awaited = 0;

  /** Reads the server's log, which tells of jobs that ended. */
  readonly writeLog = (line: string) => {
    if (line.includes('"job ended"') && line.includes('"intake.sealOriginal"')) this.#sealed += 1;
  };

  async next(): Promise<void> {
    this.#awaited += 1;
    while (this.#sealed < this.#awaited) await sleep(20);
  }
}

type Ask = (method: string, path: string, body?: BodyInit) => Promise<Record<string, unknown>>;

function askOf({ url, operatorToken }: RunningServer): Ask {
  return async (method, path, body) => {
    const type = typeof body === "string" ? "application/json" : "application/octet-stream";
    const headers = {
      authorization: `Bearer ${operatorToken}`,
      ...(body === undefined ? {} : { "content-type": type }),
    };
    const response = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body }) });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(String(answer["detail"]));
    return answer;
  };
}

/** The whole way of one file: received, mapped as proposed, imported. */
async function importFile(ask: Ask, code: string, path: string): Promise<Measured> {
  const send = (body: object) => JSON.stringify(body);
  const source = await ask(
    "POST",
    "/api/intake/sources",
    send({ code, name: { id: code, en: code }, organisation: code, unit: "child", deduplicated: false }),
  );
  const terms = {
    sourceId: source["id"],
    title: "bench",
    purposes: ["statistics"],
    validFrom: "2020-01-01",
    validTo: null,
  };
  const agreement = await ask("POST", "/api/intake/agreements", send(terms));
  const query = new URLSearchParams({
    sourceId: String(source["id"]),
    agreementId: String(agreement["id"]),
    fileName: code,
  });
  const startedAt = performance.now();
  const delivery = await ask("POST", `/api/intake/deliveries?${query}`, await openAsBlob(path));
  const receivedAt = performance.now();
  const address = `/api/intake/deliveries/${String(delivery["id"])}`;
  const { mapping } = await ask("GET", `${address}/proposal`);
  const profile = await ask("POST", "/api/intake/profiles", send({ sourceId: source["id"], name: "bench", mapping }));
  const beginsAt = performance.now();
  const { jobId } = await ask("POST", `${address}/import`, send({ profileId: profile["id"] }));
  while ((await ask("GET", `/api/jobs/${String(jobId)}`))["endedAt"] === null) await sleep(50);
  const importedAt = performance.now();
  await sealed.next();
  const sealSeconds = (performance.now() - importedAt) / 1000;
  const { records, rejected } = await ask("GET", address);
  return {
    rows: Number(records) + Number(rejected),
    megabytes: statSync(path).size / MEGABYTE,
    receiveSeconds: (receivedAt - startedAt) / 1000,
    importSeconds: (importedAt - beginsAt) / 1000,
    sealSeconds,
  };
}

function rowOf(name: string, { rows, megabytes, receiveSeconds, importSeconds, sealSeconds }: Measured): string[] {
  return [
    name,
    rows.toLocaleString("en"),
    megabytes.toFixed(1),
    receiveSeconds.toFixed(1),
    importSeconds.toFixed(1),
    Math.round(rows / importSeconds).toLocaleString("en"),
    sealSeconds.toFixed(1),
    ((importSeconds + sealSeconds) / importSeconds).toFixed(2),
    Math.round(process.resourceUsage().maxRSS / 1024).toLocaleString("en"),
  ];
}

/** The rows of a list again and again, each with a number of its own. */
async function writeLongCsv(from: string, to: string, rows: number): Promise<void> {
  const [head = "", ...lines] = readFileSync(from, "latin1").split("\r\n");
  const entries = lines.filter((line) => line !== "");
  const file = createWriteStream(to, "latin1");
  file.write(`${head}\r\n`);
  for (let row = 0; row < rows; row += 1) {
    const entry = (entries[row % entries.length] ?? "").replace(/^[^;]*/, `AK${row}`);
    if (!file.write(`${entry}\r\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}

const folder = mkdtempSync(join(tmpdir(), "suar-bench-import-"));
const sealed = new SealedOriginals();
const server = await startServer({
  ...{ port: 0, dataDir: join(folder, "data"), demo: false },
  writeLog: sealed.writeLog,
});
const table: string[][] = [];
try {
  const ask = askOf(server);
  const { files } = await writeDemoCountry({ children, seed: 1, outDir: folder });
  const pathOf = (code: string) => join(folder, files.find(({ source }) => source === code)?.name ?? "");
  for (const [format, code] of Object.entries(FORMATS))
    table.push(rowOf(format, await importFile(ask, code, pathOf(code))));
  const array = join(folder, "array.json");
  writeFileSync(array, `[${readFileSync(pathOf("sapa129"), "utf8").trim().replaceAll("\n", ",\n")}]`);
  table.push(rowOf("json", await importFile(ask, "array", array)));
  const long = join(folder, "long.csv");
  await writeLongCsv(pathOf("polri"), long, rowsLong);
  table.push(rowOf("csv, long", await importFile(ask, "long", long)));
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
printTable(
  [
    ...["format", "rows", "MB", "receive s", "import s", "rows a second"],
    ...["seal s", "with sealing / without", "peak MB of the process so far"],
  ],
  table,
);
