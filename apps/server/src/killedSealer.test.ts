import { spawn } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anchorNow, exportTrail, listAnchors, listReads, readTrailState } from "@suar/contract";
import { type Anchor, type Link, TrailVerifier } from "@suar/trail";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "./access/trail/sealTrail.ts";
import { type RunningServer, type StartOptions, startServer } from "./index.ts";
import { createTestServerDatabase } from "./platform/testing.ts";

/** After so many answered requests each life of the server is killed. */
const LIVES = [60, 200];
const folder = mkdtempSync(join(tmpdir(), "suar-killed-"));
let database: Awaited<ReturnType<typeof createTestServerDatabase>>;
let place: StartOptions;

beforeAll(async () => {
  database = await createTestServerDatabase();
  place = { port: 0, host: "127.0.0.1", demo: false, dataDir: folder, databaseUrl: database.url };
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

/**
 * A server in a process of its own, to which eight callers put requests that it refuses and records, while another keeps it
 * sealing and signing; it kills itself at the given number of answers, in the middle of whatever it is committing.
 */
async function liveAndDie(answers: number): Promise<void> {
  const program = `
    const { startServer } = await import(${JSON.stringify(join(import.meta.dirname, "index.ts"))});
    const server = await startServer({ ...${JSON.stringify(place)}, writeLog: () => undefined });
    const headers = { authorization: "Bearer " + server.operatorToken };
    let answered = 0;
    const seal = async () => {
      for (;;) await (await fetch(server.url + "${anchorNow.path}", { method: "POST", headers })).arrayBuffer();
    };
    const read = async () => {
      for (;;) {
        const { status } = await fetch(server.url + "${listReads.path}", { headers });
        if (status !== 403) throw new Error("answered " + status);
        if (++answered === ${answers}) process.kill(process.pid, "SIGKILL");
      }
    };
    await Promise.all([seal(), ...Array.from({ length: 8 }, read)]);
  `;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: "inherit" });
  expect(await once(child, "exit")).toEqual([null, "SIGKILL"]);
}

function askerOf(server: RunningServer) {
  return async <A>(path: string, method = "GET"): Promise<A> => {
    const headers = { authorization: `Bearer ${server.operatorToken}` };
    const answer = await fetch(new URL(path, server.url), { method, headers });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return (await answer.json()) as A;
  };
}

/** The trail of a server that was started anew, sealed up to its end and exported. */
async function trailAfterStart() {
  const server = await startServer({ ...place, writeLog: () => undefined });
  const ask = askerOf(server);
  const committed = (await ask<{ entries: number }>(readTrailState.path)).entries;
  for (let sealed = 0; sealed < committed; ) {
    await ask(anchorNow.path, "POST");
    sealed = (await ask<{ sealed: number }>(readTrailState.path)).sealed;
  }
  const lines: string[] = [];
  for (let after = 0; ; ) {
    const page = await ask<{ lines: string[]; last: number }>(`${exportTrail.path}?after=${after}&limit=2000`);
    if (page.lines.length === 0) break;
    lines.push(...page.lines);
    after = page.last;
  }
  const anchors = await ask<Anchor[]>(listAnchors.path);
  const publicKey = createPublicKey((await ask<{ publicKey: string }>(readTrailState.path)).publicKey);
  await server.close();
  return { committed, lines, anchors, publicKey };
}

test("a server killed while it seals loses no entry that it had answered for, and its chain verifies afterwards", {
  timeout: 600_000,
}, async () => {
  let answered = 0;
  for (const answers of LIVES) {
    await liveAndDie(answers);
    answered += answers;
    const { committed, lines, anchors, publicKey } = await trailAfterStart();
    const isSigned = (text: string, signature: string) =>
      verify(null, Buffer.from(text), publicKey, Buffer.from(signature, "base64"));
    const verifier = new TrailVerifier({ sha256, isSigned, anchors, from: 1 });
    for (const line of lines) verifier.addLine(line);
    const { intact, findings, anchorsHeld } = verifier.verdict();
    expect({ intact, findings }).toEqual({ intact: true, findings: [] });
    expect(anchorsHeld).toBe(anchors.length);
    expect(lines.length).toBeGreaterThanOrEqual(committed);
    const refused = lines.filter((line) => (JSON.parse(line) as Link).entry.act === `GET ${listReads.path}`);
    expect(refused.length).toBeGreaterThanOrEqual(answered);
  }
});
