import type { TestProject } from "vitest/node";
import { openDemoServer } from "../demoServer.ts";

declare module "vitest" {
  interface ProvidedContext {
    demoServer: {
      url: string;
      operatorToken: string;
      demoAccounts: { email: string; password: string; role: string }[];
    };
  }
}

/** Starts one server with a small demo country before the journeys and stops it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, operatorToken, demoAccounts, close } = await openDemoServer(500);
  project.provide("demoServer", {
    url,
    operatorToken,
    demoAccounts: demoAccounts.map(({ email, password, role }) => ({ email, password, role })),
  });
  return close;
}
