import { cancelJob, readJob, resumeJob } from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "../actor.ts";
import { refuse } from "../refusal.ts";
import { openTestPlatform, testAccount } from "../testing.ts";
import { secondsLeft } from "./jobOf.ts";
import { recoverDeadJobs } from "./jobStore.ts";

const steward = testAccount("steward");
const by = { ...systemActor("suar_workspace"), accountId: steward.id };
let platform: Awaited<ReturnType<typeof openTestPlatform>>;

beforeAll(async () => {
  platform = await openTestPlatform();
  const { jobs } = platform.context;
  jobs.define("count", async ({ input, state }, control) => {
    const { to } = input as { to: number };
    let at = (state as number | null) ?? 0;
    while (at < to && !control.stopAsked()) {
      at += 1;
      control.progress({ done: at, total: to, step: "platform.job.running" });
      await control.save(at);
    }
    return { at };
  });
  jobs.define("refused", async () => refuse(422, "platform.http.unprocessable"));
  jobs.define("broken", async () => Promise.reject(new Error("planted")));
  await platform.begin();
});
afterAll(() => platform.close());

test("a job runs to its end and keeps its result", async () => {
  const id = await platform.context.jobs.start("count", { to: 3 }, by);
  expect(await platform.context.jobs.finished(id)).toMatchObject({
    state: "done",
    done: 3,
    total: 3,
    result: { at: 3 },
  });
});

test("a cancelled job resumes from where it had saved", async () => {
  const id = await platform.context.jobs.start("count", { to: 100_000 }, by);
  await platform.call(cancelJob, { as: steward, params: { id } });
  expect(await platform.context.jobs.finished(id)).toMatchObject({ state: "cancelled" });
  await platform.context.database.inTransaction(systemActor("suar_jobs"), (tx) =>
    sql`update platform.job set saved = '99999', input = '{"to": 100000}' where id = ${id}`.execute(tx),
  );
  const { status } = await platform.call(resumeJob, { as: steward, params: { id } });
  expect(status).toBe(200);
  expect(await platform.context.jobs.finished(id)).toMatchObject({ state: "done", result: { at: 100_000 } });
});

test("a job's progress is told as server-sent events, to its end", async () => {
  const id = await platform.context.jobs.start("count", { to: 1_500 }, by);
  await platform.call(readJob, { as: steward, params: { id } });
  const url = `/api/jobs/${id}/events`;
  const answer = await platform.app.inject({ url, headers: { authorization: `Bearer ${steward.id}` } });
  expect(answer.headers["content-type"]).toBe("text/event-stream");
  const events = answer.payload.split("\n\n").filter((event) => event !== "");
  expect(events.every((event) => event.startsWith("event: job\ndata: "))).toBe(true);
  const told = events.map((event) => JSON.parse(event.slice(event.indexOf("{"))) as { state: string; done: number });
  expect(told.length).toBeGreaterThan(1);
  expect(told[0]?.done).toBeLessThan(1_500);
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).sort((a, b) => a - b));
  expect(told.at(-1)).toMatchObject({ id, state: "done", done: 1_500 });
  expect((await platform.app.inject({ url })).statusCode).toBe(401);
});

test("a refusal makes a job fail with that reason, an error with a general one", async () => {
  const refused = await platform.context.jobs.start("refused", {}, by);
  const broken = await platform.context.jobs.start("broken", {}, by);
  expect((await platform.context.jobs.finished(refused)).problem?.key).toBe("platform.http.unprocessable");
  expect((await platform.context.jobs.finished(broken)).problem?.key).toBe("platform.job.failed");
});

test("a job that is done cannot be resumed", async () => {
  const id = await platform.context.jobs.start("count", { to: 1 }, by);
  await platform.context.jobs.finished(id);
  expect((await platform.call(resumeJob, { as: steward, params: { id } })).status).toBe(409);
});

test("a job is seen by its starter and by stewards, not by another partner", async () => {
  const id = await platform.context.jobs.start("count", { to: 1 }, { ...by, accountId: testAccount("partner").id });
  expect((await platform.call(readJob, { as: steward, params: { id } })).status).toBe(200);
  expect((await platform.call(readJob, { as: testAccount("partner"), params: { id } })).status).toBe(404);
});

test("a job whose worker died waits again, and fails after the third death", async () => {
  const { database, jobs } = platform.context;
  const id = await jobs.start("count", { to: 1 }, by);
  await jobs.finished(id);
  const system = systemActor("suar_jobs");
  const die = (attempts: number) =>
    database.inTransaction(system, async (tx) => {
      await sql`
        update platform.job
        set state = 'running', kind = 'elsewhere', ended_at = null, attempts = ${attempts},
          heartbeat_at = now() - interval '1 minute'
        where id = ${id}
      `.execute(tx);
      await recoverDeadJobs(tx, 30);
      return (await sql<{ state: string }>`select state from platform.job where id = ${id}`.execute(tx)).rows[0]?.state;
    });
  expect(await die(1)).toBe("queued");
  expect(await die(3)).toBe("failed");
});

test("the time left follows from the pace so far", () => {
  const now = new Date("2026-01-01T00:00:10Z");
  const row = { state: "running" as const, done: 25, total: 100, started_at: new Date("2026-01-01T00:00:00Z") };
  expect(secondsLeft(row, now)).toBe(30);
  expect(secondsLeft({ ...row, done: 1 }, now)).toBeNull();
});
