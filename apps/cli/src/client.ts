import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { type CallArguments, type Job, Job as JobShape, Problem, type Route, readJob } from "@suar/contract";
import { formatMessage, type Language, type MessageKey, messages } from "@suar/messages";
import type { Called, Client } from "./command.ts";
import type { ProgressBar } from "./progressBar.ts";

interface Connection {
  url: string;
  operatorToken: string;
  language: Language;
  openBar: () => ProgressBar;
  end: () => Promise<void>;
}

const LOOK_MS = 250;

/** Calls contract routes over HTTP with the operator's token. */
export function clientOf({ url, operatorToken, language, openBar, end }: Connection): Client {
  const headers = { authorization: `Bearer ${operatorToken}`, "accept-language": language };
  const send = async <T extends Route>(route: T, address: URL, init: RequestInit): Promise<Called<T>> => {
    const response = await fetch(address, { ...init, method: route.method });
    const answer: unknown = await response.json();
    return response.ok
      ? { ok: true, value: answer as Extract<Called<T>, { ok: true }>["value"] }
      : { ok: false, problem: Problem.parse(answer) };
  };
  const client: Client = {
    call: (route, request) => {
      const body = request?.body === undefined ? undefined : JSON.stringify(request.body);
      const init =
        body === undefined ? { headers } : { body, headers: { ...headers, "content-type": "application/json" } };
      return send(route, addressOf(url, route, request ?? {}), init);
    },
    sendFile: (route, path, request) =>
      send(route, addressOf(url, route, request), {
        headers: { ...headers, "content-type": "application/octet-stream" },
        body: Readable.toWeb(createReadStream(path)) as unknown as BodyInit,
        duplex: "half",
      } as RequestInit),
    followJob: async (jobId) => {
      const bar = openBar();
      for (;;) {
        const called = await client.call(readJob, { params: { id: jobId } } as CallArguments<typeof readJob>);
        if (!called.ok) throw new Error(called.problem.detail);
        const job: Job = JobShape.parse(called.value);
        const { done, total, secondsLeft, step } = job;
        bar.show({ done, total, secondsLeft, label: labelOf(step, language) });
        if (job.endedAt !== null) {
          bar.end();
          return job;
        }
        await sleep(LOOK_MS);
      }
    },
    close: end,
  };
  return client;
}

function labelOf(step: string, language: Language): string {
  return step in messages ? formatMessage(messages[step as MessageKey], language) : step;
}

function addressOf(base: string, route: Route, request: { params?: unknown; query?: unknown }): URL {
  const params = (request.params ?? {}) as Record<string, unknown>;
  const address = new URL(
    route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name]))),
    base,
  );
  for (const [name, value] of Object.entries((request.query ?? {}) as Record<string, unknown>)) {
    if (value !== undefined) address.searchParams.set(name, String(value));
  }
  return address;
}
