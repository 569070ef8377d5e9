import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Runs what Suar asks of a key service against a real OpenBao or HashiCorp Vault, in its development mode on loopback. The
// program is named by SUAR_TEST_KEY_SERVICE; further arguments go to vitest. Not part of `npm test`: the program is large, and
// is not fetched by this project.

const program = process.env["SUAR_TEST_KEY_SERVICE"];
if (program === undefined) {
  process.stderr.write(
    "SUAR_TEST_KEY_SERVICE is not set: name the program of an OpenBao or HashiCorp Vault (for example /usr/bin/bao).\n",
  );
  process.exit(2);
}

const ROOT_TOKEN = "a root token for tests";
const folder = mkdtempSync(join(tmpdir(), "suar-key-service-"));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const service = spawn(
  program,
  [
    "server",
    "-dev",
    "-dev-no-store-token",
    `-dev-root-token-id=${ROOT_TOKEN}`,
    `-dev-listen-address=127.0.0.1:${port}`,
  ],
  {
    env: { PATH: process.env["PATH"], HOME: folder, SKIP_SETCAP: "1" },
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  },
);
try {
  await untilReady();
  const version = spawnSync(program, ["version"], { encoding: "utf8" }).stdout.trim();
  process.stdout.write(`against ${version}\n`);
  const vitest = join(import.meta.dirname, "../node_modules/vitest/vitest.mjs");
  const config = join(import.meta.dirname, "keyService/vitest.config.ts");
  const tests = spawnSync(process.execPath, [vitest, "run", "--config", config, ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, SUAR_TEST_KEY_SERVICE_URL: url, SUAR_TEST_KEY_SERVICE_TOKEN: ROOT_TOKEN },
  });
  process.exitCode = tests.status ?? 1;
} finally {
  service.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    const health = await fetch(`${url}/v1/sys/health`).catch(() => undefined);
    if (health?.ok === true) return;
    if (service.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the key service did not start within fifteen seconds");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}
