import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import type { StandardAnswer, StandardRequest, StandardRoute } from "../context.ts";
import { callerOf } from "./callerOf.ts";
import { originOf } from "./signedParts.ts";

/** A form holds one assertion and a few words. */
const FORM_BYTES = 16 * 1024;

/** Serves a route whose shapes, errors included, another standard prescribes (RFC 6749, RFC 8414). */
export function serveStandard(
  app: FastifyInstance,
  config: Config,
  { method, path, attemptsPerMinute }: StandardRoute,
  answer: (request: StandardRequest) => Promise<StandardAnswer>,
): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // the standard names one media type; whatever else comes is a form without fields
    scope.addContentTypeParser("*", { parseAs: "string" }, (request, payload, done) =>
      done(null, request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") ? payload : ""),
    );
    scope.route({
      method,
      url: path,
      bodyLimit: FORM_BYTES,
      config: attemptsPerMinute === undefined ? {} : { rateLimit: { max: attemptsPerMinute, timeWindow: 60_000 } },
      handler: async (request, reply) => {
        const { status, body, headers } = await answer({
          form: new URLSearchParams(typeof request.body === "string" ? request.body : ""),
          origin: originOf(request, config),
          caller: callerOf(request, config),
        });
        return reply
          .code(status)
          .headers({ ...headers, "cache-control": "no-store" })
          .type("application/json")
          .send(JSON.stringify(body));
      },
    });
  });
}
