import type { Readable } from "node:stream";
import type { Account, Route } from "@suar/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { CallingAccount, Credentials, Guard, Request, RoomContext, ServeOptions } from "../context.ts";
import { isRefusal, type Refusal, refuse } from "../refusal.ts";
import { actorOf } from "./actorOf.ts";
import { challengeFor, refusalFor } from "./admission.ts";
import { callerOf } from "./callerOf.ts";
import { AlteredBody, checkDigest, contentDigestOf, hasDigest } from "./contentDigest.ts";
import { JSON_PACE, UPLOAD_PACE, UPLOADS_AT_ONCE } from "./httpLimits.ts";
import { meterBody } from "./meterBody.ts";
import { type HttpParts, requestLanguage } from "./openHttp.ts";
import { parseRequest } from "./parseRequest.ts";
import { problemOf } from "./problems.ts";
import { bearerOf, sendDeviceCookie, sendSessionCookie, sessionTokenOf } from "./sessionCookie.ts";
import { hasBody, signedPartsOf } from "./signedParts.ts";
import { UploadSlots } from "./uploadSlots.ts";

type Answering = Parameters<RoomContext["serve"]>[1];

declare module "fastify" {
  interface FastifyRequest {
    account: CallingAccount | null;
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
    recordCall: async () => undefined,
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

  /** The person behind a request, or the operator, if the session or token is valid; never an API client. */
  async findPerson(request: FastifyRequest): Promise<Account | null> {
    const account = await this.#guard.findAccount(this.#credentialsOf(request));
    return isRefusal(account) || account?.client !== undefined ? null : account;
  }

  #credentialsOf(request: FastifyRequest): Credentials {
    const { config } = this.#parts;
    return {
      sessionToken: sessionTokenOf(request, config),
      bearer: bearerOf(request),
      signed: signedPartsOf(request, config),
      caller: callerOf(request, config),
    };
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
      errorHandler: async (error, request, reply) => {
        if (!(error instanceof AlteredBody)) throw error;
        await this.#guard.recordRefusal(request.account, `${route.method} ${route.path}`);
        return this.refuseRequest(refuse(400, "platform.http.alteredBody"), request, reply);
      },
    });
  }

  #meter(route: Route, { headers }: FastifyRequest, reply: FastifyReply, body: Readable): Readable {
    if (headers["content-length"] === undefined && headers["transfer-encoding"] === undefined) return body;
    const meter = meterBody(body, route.takes === "bytes" ? UPLOAD_PACE : JSON_PACE);
    reply.raw.once("close", () => meter.destroy());
    const digest = contentDigestOf(String(headers["content-digest"] ?? ""));
    return digest === undefined ? meter : checkDigest(meter, digest);
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
    const credentials = this.#credentialsOf(request);
    const account = await this.#guard.findAccount(credentials);
    if (isRefusal(account)) return account;
    request.account = account;
    const refusal = refusalFor(route, account) ?? refusalOfDigest(request);
    if (refusal !== undefined || account === null) return refusal;
    if (account.client !== undefined) await this.#guard.recordCall(account, `${route.method} ${route.path}`);
    if (route.stepUp !== true) return undefined;
    const isFresh = await this.#guard.isFresh(account, credentials);
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
      caller: callerOf(request, this.#parts.config),
      setDeviceToken: (token) => sendDeviceCookie(reply, token, this.#parts.config),
    });
    if (isRefusal(result)) return this.#turnAway(route, result, request, reply);
    reply.header("cache-control", "no-store");
    return reply.type("application/json").send(JSON.stringify(route.response?.parse(result) ?? null));
  }

  async #turnAway(route: Route, refusal: Refusal, request: FastifyRequest, reply: FastifyReply) {
    if (refusal.status === 403) await this.#guard.recordRefusal(request.account, `${route.method} ${route.path}`);
    const challenge = challengeFor(route, refusal, { account: request.account, bearer: bearerOf(request) });
    if (challenge !== null) reply.header("www-authenticate", challenge);
    return this.refuseRequest(refusal, request, reply);
  }
}

/** A digest that cannot be checked, or that a request without a body does not have; a body is checked as it comes. */
function refusalOfDigest(request: FastifyRequest): Refusal | undefined {
  const field = request.headers["content-digest"];
  if (field === undefined) return undefined;
  const digest = contentDigestOf(String(field));
  // the digest is of what was sent; what reaches the check has been unpacked
  if (digest === undefined || request.headers["content-encoding"] !== undefined)
    return refuse(400, "platform.http.unknownDigest");
  const isAltered = !hasBody(request) && !hasDigest(new Uint8Array(), digest);
  return isAltered ? refuse(400, "platform.http.alteredBody") : undefined;
}
