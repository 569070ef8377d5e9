import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listLinkageRuns, readFigure } from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartOptions, startServer } from "./index.ts";
import { createTestServerDatabase } from "./platform/testing.ts";

const CHILDREN = 300;
const folder = mkdtempSync(join(tmpdir(), "suar-interrupted-"));
const databases: Awaited<ReturnType<typeof createTestServerDatabase>>[] = [];
let interrupted: StartOptions;
let whole: StartOptions;

beforeAll(async () => {
  interrupted = await placeOf("interrupted");
  whole = await placeOf("whole");
});
afterAll(async () => {
  for (const { drop } of databases) await drop();
  rmSync(folder, { recursive: true });
});

async function placeOf(name: string): Promise<StartOptions> {
  const database = await createTestServerDatabase();
  databases.push(database);
  const shared = { port: 0, host: "127.0.0.1", demo: true, demoChildren: CHILDREN };
  return { ...shared, dataDir: join(folder, name), databaseUrl: database.url };
}

/** Starts in a process of its own and kills that half-way through the import. */
async function startAndKill(place: StartOptions): Promise<void> {
  const program = `
    const { startServer } = await import(${JSON.stringify(join(import.meta.dirname, "index.ts"))});
    await startServer({
      ...${JSON.stringify(place)},
      writeLog: () => undefined,
      onProgress: ({ done }) => { if (done > 30) process.kill(process.pid, "SIGKILL"); },
    });
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

async function countsAfterStart(place: StartOptions) {
  const server = await startServer({ ...place, writeLog: () => undefined });
  const ask = async (path: string) => {
    const headers = { authorization: `Bearer ${server.operatorToken}` };
    const answer = await fetch(new URL(path, server.url), { headers });
    expect(answer.status).toBe(200);
    return answer.json();
  };
  const figure = (await ask(`${readFigure.path}?from=2021-01-01&to=2025-12-31`)) as Record<string, unknown>;
  const runs = (await ask(listLinkageRuns.path)) as Record<string, unknown>[];
  await server.close();
  return {
    figure: [figure.certain, figure.possible],
    runs: runs.map(({ purpose, records, children }) => [purpose, records, children]),
  };
}

test("a first start that was killed begins anew and comes to the same counts", async () => {
  await startAndKill(interrupted);
  const counts = await countsAfterStart(interrupted);
  expect(counts).toEqual(await countsAfterStart(whole));
  expect(counts.figure[0]).toBeGreaterThan(50);
  expect(counts.runs).toHaveLength(2);
});

test("a demo country never becomes a database in production", async () => {
  await expect(startServer({ ...interrupted, demo: false })).rejects.toMatchObject({ holds: "demo" });
});
