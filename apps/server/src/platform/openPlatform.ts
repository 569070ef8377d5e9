import type { AddressInfo } from "node:net";
import type { Config } from "./config.ts";
import type { DutyPort, RoomContext } from "./context.ts";
import type { Database } from "./database/transaction.ts";
import { openApiOf } from "./http/openApi.ts";
import { openHttp, sendProblem } from "./http/openHttp.ts";
import { RouteServer } from "./http/serveRoutes.ts";
import { serveStandard } from "./http/serveStandard.ts";
import { JobRunner } from "./jobs/jobRunner.ts";
import { registerJobs } from "./jobs/routes.ts";
import { streamJobs } from "./jobs/streamJob.ts";
import type { Logger } from "./log.ts";

export interface PlatformParts {
  database: Database;
  config: Config;
  clock: () => Date;
  log: Logger;
}

export type Platform = Awaited<ReturnType<typeof openPlatform>>;

/** HTTP, jobs and the context that rooms register with. Rooms first, then `listen`. */
export async function openPlatform({ database, config, clock, log }: PlatformParts) {
  const app = await openHttp({ config, clock, log });
  const server = new RouteServer(app, { config, clock, log });
  const jobs = new JobRunner(database, log, clock);
  const duties: DutyPort[] = [];
  const endings: (() => Promise<void> | void)[] = [];
  const context: RoomContext = {
    database,
    config,
    clock,
    log,
    jobs,
    duties,
    serve: (route, answer, options) => server.serve(route, answer as Parameters<RouteServer["serve"]>[1], options),
    serveStandard: (route, answer) => serveStandard(app, config, route, answer),
    guardWith(guard) {
      server.guardWith(guard);
      jobs.askRightsOf((actor) => guard.actorToday(actor));
    },
    addDuties: (port) => duties.push(port),
    onClose: (end) => endings.push(end),
  };
  registerJobs(context, jobs);
  streamJobs(app, server, database, clock);
  app.get("/healthz", async () => ({ ok: true }));
  app.get("/openapi.json", async () => openApiOf(server.routes, "0.1.0"));
  app.setNotFoundHandler((request, reply) => sendProblem(reply, request, "platform.http.notFound", 404, clock()));

  return {
    app,
    context,
    jobs,
    /** Begins to listen; port 0 takes a free one. */
    async listen(port: number, host: string): Promise<{ host: string; port: number }> {
      await app.listen({ port, host });
      const { address, port: taken } = app.server.address() as AddressInfo;
      return { host: address, port: taken };
    },
    async close(): Promise<void> {
      await app.close();
      for (const end of endings) await end();
      await jobs.close();
    },
  };
}
