import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openDemoServer } from "../demoServer.ts";
import { Caller } from "./caller.ts";
import { DemoTruth } from "./closedTo.ts";
import { type DrawnRequest, drawRequest } from "./drawRequest.ts";
import { faultOf } from "./judgeAnswer.ts";
import { type Operation, readOperations } from "./operations.ts";

// `npm run fuzz:api` draws more; SUAR_FUZZ_SEED draws others. A failure prints the seed and the smallest request that shows it.
const RUNS = Number(process.env["SUAR_FUZZ_RUNS"] ?? 8);
const SEED = Number(process.env["SUAR_FUZZ_SEED"] ?? 1);
const CHILDREN = 120;

const server = await openDemoServer(CHILDREN, { signInsPerMinute: 1_000_000 });
const callers = ["nobody", "operator", ...server.demoAccounts.map(({ role }) => role)].map(
  (name) => new Caller(server, name),
);
for (const caller of callers) await caller.refresh();
const operations = await readOperations(server.url);
const truth = await DemoTruth.read(server, callerNamed("steward"), CHILDREN);
await truth.readCases(callerNamed("supervisor"));
const ids = [...truth.ids, ...(await idsTold())];
afterAll(() => server.close());

function callerNamed(name: string): Caller {
  const caller = callers.find((one) => one.name === name);
  if (caller === undefined) throw new Error(`nobody here is called ${name}`);
  return caller;
}

/** Ids that the lists of the server tell to those who may read them: other people's, for most callers. */
async function idsTold(): Promise<string[]> {
  const told: string[] = [];
  const lists = operations.filter(
    ({ method, parameters }) => method === "GET" && parameters.every((one) => !one.required),
  );
  for (const { path } of lists) {
    for (const name of ["steward", "administrator", "oversight", "supervisor"]) {
      const { text } = await callerNamed(name).ask({ method: "GET", target: path, contentType: null, body: null });
      const found = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
      told.push(...found.slice(0, 12));
    }
  }
  return [...new Set(told)];
}

/**
 * Asks, judges, and where the answer is a fault asks again: an earlier request may have changed who the caller is, or with
 * whom a case is shared.
 */
async function judge(operation: Operation, caller: Caller, request: DrawnRequest): Promise<string | undefined> {
  const once = async () =>
    faultOf(operation, caller, request, await caller.ask(request), truth.closedTo(caller.standing));
  if ((await once()) === undefined) return undefined;
  await caller.refresh();
  await truth.readCases(callerNamed("supervisor"));
  return once();
}

describe("the requests", () => {
  test("come from every role and from every route that the document names", () => {
    expect(operations.length).toBeGreaterThan(40);
    expect(callers.filter(({ standing }) => standing !== null)).toHaveLength(callers.length - 1);
    expect(
      operations.every(({ rights }) => rights === "anyone" || rights === "signedIn" || Array.isArray(rights)),
    ).toBe(true);
  });

  test("know other people's records, and would see one told", async () => {
    const caseworker = callerNamed("caseworker");
    const closed = truth.closedTo(caseworker.standing);
    expect(closed.records.length).toBeGreaterThan(50);
    expect(closed.identities.length).toBeGreaterThan(100);
    const operation = operations.find(({ title }) => title === "GET /api/access/session");
    const request = { method: "GET", target: "/api/access/session", contentType: null, body: null };
    if (operation === undefined) throw new Error("the session's route is gone");
    for (const told of [closed.records[0], closed.identities[0]]) {
      const answer = { status: 200, type: "application/json", text: JSON.stringify({ told }) };
      expect(faultOf(operation, caseworker, request, answer, closed)).toMatch(/^told/);
    }
    const unsigned = faultOf(operation, callerNamed("nobody"), request, await caseworker.ask(request), closed);
    expect(unsigned).toBe("answered 200 where 401 was due");
  });
});

describe.each(operations.map((operation) => ({ title: operation.title, operation })))("$title", ({ operation }) => {
  test("fails for no request, and answers no role what the matrix forbids", { timeout: 600_000 }, async () => {
    for (const caller of callers) {
      await caller.refresh();
      // who may not come in is turned away at the door: two requests show it as well as many
      const numRuns = caller.mayCall(operation) ? RUNS : Math.min(RUNS, 2);
      await fc.assert(
        fc.asyncProperty(drawRequest(operation, ids), async (request) => {
          expect({ caller: caller.name, fault: await judge(operation, caller, request) }).toEqual({
            caller: caller.name,
            fault: undefined,
          });
        }),
        { seed: SEED, numRuns, endOnFailure: false, interruptAfterTimeLimit: 60_000 },
      );
    }
  });
});
