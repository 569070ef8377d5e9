import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { startCluster } from "./postgresCluster.ts";

// Runs the server's tests and the end-to-end tests on a PostgreSQL server that is made for them and removed afterwards.
// Further arguments go to vitest: `npm run test:postgres -- apps/server/src/access`.

const TESTS = ["apps/server", "test"];

const cluster = await startCluster();
try {
  const asked = process.argv.slice(2);
  const vitest = join(import.meta.dirname, "../node_modules/vitest/vitest.mjs");
  const tests = spawnSync(process.execPath, [vitest, "run", ...(asked.length > 0 ? asked : TESTS)], {
    stdio: "inherit",
    env: { ...process.env, TEST_DATABASE_URL: cluster.url, SUAR_TEST_CLUSTER: cluster.data },
  });
  process.exitCode = tests.status ?? 1;
} finally {
  await cluster.stop();
}
