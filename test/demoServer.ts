import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StartOptions, startServer } from "@suar/server";
import { createTestServerDatabase } from "../apps/server/src/platform/testing.ts";

/** Where a demo country is served, and who can sign in there. */
export interface DemoCountry {
  url: string;
  operatorToken: string;
  demoAccounts: readonly { email: string; password: string; role: string }[];
}

export interface OpenedDemo extends DemoCountry {
  dataDir: string;
  /** The database on a PostgreSQL server; null for the embedded one. */
  databaseUrl: string | null;
  /** Stops the server and leaves what it has written. */
  stop(): Promise<void>;
  /** Stops the server and removes everything. */
  close(): Promise<void>;
}

/**
 * A whole server on loopback with a demo country of the given size, in a folder of its own and, with TEST_DATABASE_URL, on a
 * database of its own on that PostgreSQL server. `close` removes both.
 */
export async function openDemoServer(demoChildren: number, given: StartOptions = {}): Promise<OpenedDemo> {
  const dataDir = mkdtempSync(join(tmpdir(), "suar-demo-"));
  const database = await createTestServerDatabase();
  const server = await startServer({
    databaseUrl: database.url,
    port: 0,
    host: "127.0.0.1",
    dataDir,
    demo: true,
    demoChildren,
    // every journey signs in from the one loopback address
    signInsPerMinute: 100,
    writeLog: (line) => line.includes('"level":"error"') && process.stderr.write(line),
    ...given,
  });
  return {
    dataDir,
    databaseUrl: database.url,
    url: server.url,
    operatorToken: server.operatorToken,
    demoAccounts: server.demoAccounts,
    stop: () => server.close(),
    async close() {
      await server.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** E-mail and password of the demo account with this role. */
export function accountOf(server: DemoCountry, role: string): { email: string; password: string } {
  const account = server.demoAccounts.find((one) => one.role === role);
  if (account === undefined) throw new Error(`the demo country has no account for ${role}`);
  return account;
}
