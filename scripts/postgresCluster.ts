import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL server of one's own, for tests and measurements. */
export interface Cluster {
  /** For a login that is no superuser, as a production server has it. */
  url: string;
  /** Where its files lie. */
  data: string;
  stop(): Promise<void>;
}

/** The newest PostgreSQL of this machine: Debian keeps each version in a folder of its own. */
function findPrograms(): string {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => Number(name) >= 15) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (newest !== undefined) return join(debian, newest, "bin");
  const found = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  if (found.status === 0) return found.stdout.trim();
  throw new Error("PostgreSQL 15 or newer is not installed (on Debian: apt-get install postgresql)");
}

/**
 * Starts a cluster in a temporary folder, on a free loopback port. PostgreSQL refuses to run as root, so root hands it to
 * the user postgres. The tests log in as a role that is no superuser, as a production server does.
 */
export async function startCluster(bin = findPrograms()): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "suar-postgres-"));
  chmodSync(folder, 0o777);
  const user = process.getuid?.() === 0 ? "postgres" : undefined;
  const data = join(folder, "data");
  run(user, join(bin, "initdb"), ["-D", data, "-U", "owner", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
  const port = await freePort();
  const [command, args] = asUser(user, join(bin, "postgres"), [
    ...["-D", data, "-k", folder, "-p", String(port), "-c", "listen_addresses=127.0.0.1"],
    ...["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=200", "-c", "log_min_messages=fatal"],
  ]);
  const server = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  const owner = `postgres://owner@127.0.0.1:${port}/postgres`;
  const ask = (sql: string) => spawnSync(join(bin, "psql"), ["-q", "-v", "ON_ERROR_STOP=1", owner, "-c", sql]);
  await until(() => ask("select 1").status === 0);
  if (ask("create role suar login createdb createrole").status !== 0)
    throw new Error("the test role could not be made");
  return {
    url: `postgres://suar@127.0.0.1:${port}/postgres`,
    data,
    async stop() {
      const ended = once(server, "exit");
      run(user, join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]);
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function asUser(user: string | undefined, command: string, args: string[]): [string, string[]] {
  return user === undefined
    ? [command, args]
    : ["setpriv", [`--reuid=${user}`, `--regid=${user}`, "--init-groups", command, ...args]];
}

function run(user: string | undefined, command: string, args: string[]): void {
  const [program, given] = asUser(user, command, args);
  const result = spawnSync(program, given, { stdio: ["ignore", "ignore", "inherit"], cwd: tmpdir() });
  if (result.status !== 0) throw new Error(`${command} failed`);
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the PostgreSQL server did not start within ten seconds");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
