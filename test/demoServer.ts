import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@suar/server";

export interface DemoServer {
  url: string;
  operatorToken: string;
  /** E-mail and password of the demo account with this role. */
  accountOf(role: string): { email: string; password: string };
  close(): Promise<void>;
}

/** A whole server on loopback with a demo country of the given size, in a folder of its own that `close` removes. */
export async function openDemoServer(demoChildren: number): Promise<DemoServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "suar-demo-"));
  const server = await startServer({
    port: 0,
    host: "127.0.0.1",
    dataDir,
    demo: true,
    demoChildren,
    writeLog: () => undefined,
  });
  return {
    url: server.url,
    operatorToken: server.operatorToken,
    accountOf(role) {
      const account = server.demoAccounts.find((one) => one.role === role);
      if (account === undefined) throw new Error(`the demo country has no account for ${role}`);
      return account;
    },
    async close() {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
