import { defineConfig } from "vitest/config";

const shared = { testTimeout: 60_000, hookTimeout: 120_000, pool: "forks" as const };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: "rooms and packages",
          include: [
            "packages/**/*.test.ts",
            "apps/**/*.test.{ts,tsx}",
            "demo/**/*.test.ts",
            "bench/**/*.test.ts",
            "scripts/**/*.test.ts",
            "test/*.test.ts",
            "test/{apiClients,apiFuzz,leaks,shownRecords}/**/*.test.ts",
          ],
        },
      },
      {
        test: {
          ...shared,
          name: "end to end",
          include: ["test/endToEnd/**/*.test.ts"],
          // one demo country for all journeys
          globalSetup: "test/endToEnd/openDemoCountry.ts",
        },
      },
    ],
  },
});
