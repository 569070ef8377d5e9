import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@suar/server";

/** Where a demo country is served, and who can sign in there. */
export interface DemoCountry {
  url: string;
  operatorToken: string;
  demoAccounts: readonly { email: string; password: string; role: string }[];
}

/** A whole server on loopback with a demo country of the given size, in a folder of its own that `close` removes. */
export async function openDemoServer(demoChildren: number): Promise<DemoCountry & { close(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), "suar-demo-"));
  const server = await startServer({
    port: 0,
    host: "127.0.0.1",
    dataDir,
    demo: true,
    demoChildren,
    writeLog: (line) => line.includes('"level":"error"') && process.stderr.write(line),
  });
  return {
    url: server.url,
    operatorToken: server.operatorToken,
    demoAccounts: server.demoAccounts,
    async close() {
      await server.close();
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
