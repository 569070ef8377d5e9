import type { Readable } from "node:stream";
import type { Account, Route } from "@suar/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Credentials, Guard, Request, RoomContext, ServeOptions } from "../context.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { actorOf } from "./actorOf.ts";
import { JSON_PACE, UPLOAD_PACE, UPLOADS_AT_ONCE } from "./httpLimits.ts";
import { meterBody } from "./meterBody.ts";
import { type HttpParts, requestLanguage } from "./openHttp.ts";
import { parseRequest } from "./parseRequest.ts";
import { problemOf } from "./problems.ts";
import { bearerOf, deviceTokenOf, sendDeviceCookie, sendSessionCookie, sessionTokenOf } from "./sessionCookie.ts";
import { UploadSlots } from "./uploadSlots.ts";

type Answering = Parameters<RoomContext["serve"]>[1];

declare module "fastify" {
  interface FastifyRequest {
    account: Account | null;
  }
}

/** Turns contract routes into HTTP routes. */
export class RouteServer {
  readonly routes: Route[] = [];
  readonly #app: FastifyInstance;
  readonly #parts: HttpParts;
  readonly #slots = new UploadSlots(UPLOADS_AT_ONCE);
  #guard: Guard = {
    findAccount: async () => null,
    isFresh: async () => false,
    recordRefusal: async () => undefined,
    actorToday: async (actor) => actor,
  };

  constructor(app: FastifyInstance, parts: HttpParts) {
    this.#app = app;
    this.#parts = parts;
    app.decorateRequest("account", null);
  }

  guardWith(guard: Guard): void {
    this.#guard = guard;
  }

  /** Registers one route; who may not call it is turned away before the body is read. */
  serve(route: Route, answer: Answering, options: ServeOptions = {}): void {
    this.routes.push(route);
    if (route.takes === "bytes") {
      this.#app.register(async (scope) => {
        // JSON files are deliveries too: here every body, whatever its type, reaches the room as it arrives
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
        this.#register(scope, route, answer, options);
      });
    } else {
      this.#register(this.#app, route, answer, options);
    }
  }

  /** The account behind a request, if its session or token is valid. */
  findAccount(request: FastifyRequest): Promise<Account | null> {
    return this.#guard.findAccount(this.#credentialsOf(request));
  }

  #credentialsOf(request: FastifyRequest): Credentials {
    return { sessionToken: sessionTokenOf(request, this.#parts.config), bearer: bearerOf(request) };
  }

  refuseRequest(refusal: Refusal, request: FastifyRequest, reply: FastifyReply) {
    const problem = problemOf(refusal, requestLanguage(request), this.#parts.clock());
    return reply.code(refusal.status).type("application/problem+json").send(JSON.stringify(problem));
  }

  #register(app: FastifyInstance, route: Route, answer: Answering, options: ServeOptions): void {
    app.route({
      method: route.method,
      url: route.path,
      bodyLimit: options.bodyLimitBytes ?? 1024 * 1024,
      config: options.attemptsPerMinute ? { rateLimit: { max: options.attemptsPerMinute, timeWindow: 60_000 } } : {},
      onRequest: async (request, reply) => {
        const refusal = await this.#admit(route, request);
        if (refusal !== undefined) return this.#turnAway(route, refusal, request, reply);
        return route.takes === "bytes" ? this.#takeSlot(request, reply) : undefined;
      },
      preParsing: async (request, reply, body) => this.#meter(route, request, reply, body as Readable),
      handler: (request, reply) => this.#answer(route, answer, request, reply),
    });
  }

  #meter(route: Route, { headers }: FastifyRequest, reply: FastifyReply, body: Readable): Readable {
    if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) return body;
    const meter = meterBody(body, route.takes === "bytes" ? UPLOAD_PACE : JSON_PACE);
    reply.raw.once("close", () => meter.destroy());
    return meter;
  }

  async #takeSlot(request: FastifyRequest, reply: FastifyReply) {
    const giveBack = this.#slots.take(request.account?.id ?? request.ip);
    if (giveBack === undefined) {
      return this.refuseRequest(
        refuse(429, "platform.http.tooManyUploads", { count: UPLOADS_AT_ONCE }),
        request,
        reply,
      );
    }
    reply.raw.once("close", giveBack);
    return undefined;
  }

  /** Who calls, and whether this route is open to them now. */
  async #admit(route: Route, request: FastifyRequest): Promise<Refusal | undefined> {
    request.account = await this.findAccount(request);
    const refusal = refusalFor(route, request.account);
    if (refusal !== undefined || route.stepUp !== true || request.account === null) return refusal;
    const isFresh = await this.#guard.isFresh(request.account, this.#credentialsOf(request));
    return isFresh ? undefined : refuse(403, "access.stepUp.needed");
  }

  async #answer(route: Route, answer: Answering, request: FastifyRequest, reply: FastifyReply) {
    const { params, query, body } = request;
    const parsed = parseRequest(route, { params, query, body });
    if (isRefusal(parsed)) return this.refuseRequest(parsed, request, reply);
    const result = await answer({
      ...(parsed as Pick<Request<Route>, "params" | "query" | "body">),
      raw: (route.takes === "bytes" ? body : request.raw) as Readable,
      account: request.account,
      actor: actorOf(request.account),
      language: requestLanguage(request),
      sessionToken: sessionTokenOf(request, this.#parts.config),
      setSessionToken: (token) => sendSessionCookie(reply, token, this.#parts.config),
      caller: {
        address: request.ip,
        host: request.host,
        agent: request.headers["user-agent"] ?? "",
        deviceToken: deviceTokenOf(request, this.#parts.config),
      },
      setDeviceToken: (token) => sendDeviceCookie(reply, token, this.#parts.config),
    });
    if (isRefusal(result)) return this.#turnAway(route, result, request, reply);
    reply.header("cache-control", "no-store");
    return reply.type("application/json").send(JSON.stringify(route.response?.parse(result) ?? null));
  }

  async #turnAway(route: Route, refusal: Refusal, request: FastifyRequest, reply: FastifyReply) {
    if (refusal.status === 403) await this.#guard.recordRefusal(request.account, `${route.method} ${route.path}`);
    return this.refuseRequest(refusal, request, reply);
  }
}

function refusalFor({ rights }: Route, account: Account | null): Refusal | undefined {
  if (rights === "anyone") return undefined;
  if (account === null) return refuse(401, "platform.http.signInFirst");
  if (rights === "signedIn" || rights.some((right) => account.rights.includes(right))) return undefined;
  return refuse(403, "platform.http.forbidden");
}
