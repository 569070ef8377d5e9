import { decidePair, readSession } from "@suar/contract";
import { afterEach, expect, test, vi } from "vitest";
import { call, speakInCalls } from "./call.ts";
import { CallProblem } from "./problem.ts";

afterEach(() => vi.unstubAllGlobals());

function answering(respond: () => Response | Promise<Response>) {
  const asked: { address: string; request: RequestInit }[] = [];
  vi.stubGlobal("fetch", async (address: string, request: RequestInit) => {
    asked.push({ address, request });
    return respond();
  });
  return asked;
}

const failure = async (promise: Promise<unknown>): Promise<CallProblem> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CallProblem)) throw new Error("the call did not fail with a CallProblem");
  return error;
};

test("a call sends the route's method, its body as JSON and the reader's language", async () => {
  const asked = answering(() => Response.json({ id: "p" }));
  speakInCalls("en");
  await call(decidePair, { params: { id: "p" }, body: { actionId: "a", decision: "same" } });
  expect(asked[0]?.address).toBe("/api/children/pairs/p/decision");
  expect(asked[0]?.request.method).toBe("POST");
  expect(asked[0]?.request.body).toBe('{"actionId":"a","decision":"same"}');
  expect(asked[0]?.request.headers).toMatchObject({ "accept-language": "en", "content-type": "application/json" });
});

test("the server's problem details reach the reader in its own words", async () => {
  const problem = { type: "about:blank", title: "Ditolak", status: 403, detail: "Jabatan ini tidak berhak.", at: "x" };
  answering(() => Response.json(problem, { status: 403 }));
  const error = await failure(call(readSession, {}));
  expect(error.status).toBe(403);
  expect(error.problem?.detail).toBe("Jabatan ini tidak berhak.");
});

test("an answer that is not ours gets our own sentence", async () => {
  answering(() => new Response("<html>Bad gateway</html>", { status: 502 }));
  const error = await failure(call(readSession, {}));
  expect(error.problem).toBeUndefined();
  expect(error.key).toBe("web.problem.server");
});

test("no connection is a problem with status 0", async () => {
  answering(() => Promise.reject(new TypeError("fetch failed")));
  const error = await failure(call(readSession, {}));
  expect(error.status).toBe(0);
  expect(error.key).toBe("web.problem.offline");
});
