import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import type { Language, MessageKey } from "@suar/messages";
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import { refuse } from "../refusal.ts";
import { comesFromAnotherSite } from "./crossSite.ts";
import { closeBrokenConnection, MOST_CONNECTIONS, serverLimits } from "./httpLimits.ts";
import { LANGUAGE_COOKIE, languageOf } from "./language.ts";
import { problemOf } from "./problems.ts";
import { protectiveHeaders, sendFollowingHeaders } from "./protectiveHeaders.ts";

export interface HttpParts {
  config: Config;
  clock: () => Date;
  log: Logger;
}

/** An HTTP server with Suar's protections and its one error shape, before any route. */
export async function openHttp({ config, clock, log }: HttpParts): Promise<FastifyInstance> {
  const app = fastify({
    ...serverLimits(config),
    logger: false,
    clientErrorHandler: closeBrokenConnection,
    // an address that cannot be decoded: the framework's own answer would repeat it
    frameworkErrors: (_error, request, reply) => sendProblem(reply, request, "platform.http.badRequest", 400, clock()),
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  const secure = config.origin?.startsWith("https:") ?? false;
  await app.register(helmet, protectiveHeaders(secure));
  sendFollowingHeaders(app);
  await app.register(cookie);
  await app.register(compress, { global: true, threshold: 1024 });
  await app.register(rateLimit, { global: false });
  app.addHook("onRequest", async (request, reply) => {
    if (isFromAnotherSite(request)) return sendProblem(reply, request, "platform.http.otherSite", 403, clock());
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    log.info("request", { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error("request failed", error, { route: request.routeOptions.url ?? "none" });
    return sendProblem(reply, request, PROBLEM_OF_STATUS[status] ?? fallbackKey(status), status, clock());
  });
  return app;
}

const PROBLEM_OF_STATUS: Readonly<Record<number, MessageKey>> = {
  408: "platform.http.tooSlow",
  413: "platform.http.tooLarge",
  415: "platform.http.wrongMediaType",
  429: "platform.http.tooMany",
};

function fallbackKey(status: number): MessageKey {
  return status < 500 ? "platform.http.badRequest" : "platform.http.failed";
}

export function sendProblem(reply: FastifyReply, request: FastifyRequest, key: MessageKey, status: number, at: Date) {
  return reply
    .code(status)
    .type("application/problem+json")
    .send(JSON.stringify(problemOf(refuse(status, key), requestLanguage(request), at)));
}

export function requestLanguage(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  return languageOf(lang, request.cookies?.[LANGUAGE_COOKIE], request.headers["accept-language"]);
}

function isFromAnotherSite(request: FastifyRequest): boolean {
  const fetchSite = request.headers["sec-fetch-site"];
  return comesFromAnotherSite({
    method: request.method,
    fetchSite: typeof fetchSite === "string" ? fetchSite : undefined,
    origin: request.headers.origin,
    host: request.host,
  });
}
