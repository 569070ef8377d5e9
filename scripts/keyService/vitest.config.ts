import { defineConfig } from "vitest/config";

// Tests that need a key service of their own, started by scripts/testKeyService.ts.
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ["*.check.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
  },
});
