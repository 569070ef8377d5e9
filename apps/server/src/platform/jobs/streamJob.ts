import type { Job } from "@suar/contract";
import type { FastifyInstance, FastifyReply } from "fastify";
import { systemActor } from "../actor.ts";
import type { Database } from "../database/transaction.ts";
import { requestLanguage } from "../http/openHttp.ts";
import type { RouteServer } from "../http/serveRoutes.ts";
import { refuse } from "../refusal.ts";
import { jobOf } from "./jobOf.ts";
import { findJob } from "./jobStore.ts";
import { maySee } from "./routes.ts";

const LOOK_MS = 400;
/** Silence for longer would look like a dead connection. */
const SAY_SOMETHING_MS = 15_000;
const SYSTEM = systemActor("suar_jobs");

/** A job's progress as server-sent events, until it ends or the reader leaves. Any server process can tell. */
export function streamJobs(app: FastifyInstance, server: RouteServer, database: Database, clock: () => Date): void {
  app.get<{ Params: { id: string } }>("/api/jobs/:id/events", async (request, reply) => {
    const { id } = request.params;
    const account = await server.findPerson(request);
    if (account === null) return server.refuseRequest(refuse(401, "platform.http.signInFirst"), request, reply);
    const find = () => database.inTransaction(SYSTEM, (tx) => findJob(tx, id));
    const row = isId(id) ? await find() : undefined;
    if (!maySee(row, account)) return server.refuseRequest(refuse(404, "platform.job.notFound"), request, reply);
    const language = requestLanguage(request);
    await writeEvents(reply, async () => {
      const current = await find();
      return current === undefined ? undefined : jobOf(current, language, clock());
    });
  });
}

async function writeEvents(reply: FastifyReply, readJob: () => Promise<Job | undefined>): Promise<void> {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
  let sent = "";
  let silentMs = 0;
  while (!raw.destroyed) {
    const job = await readJob();
    const text = JSON.stringify(job);
    const isNews = job !== undefined && text !== sent;
    if (isNews) raw.write(`event: job\ndata: ${text}\n\n`);
    else if (silentMs >= SAY_SOMETHING_MS) raw.write(":\n\n");
    silentMs = isNews || silentMs >= SAY_SOMETHING_MS ? 0 : silentMs + LOOK_MS;
    sent = text;
    if (job === undefined || job.endedAt !== null) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  raw.end();
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
