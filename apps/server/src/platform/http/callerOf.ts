import type { FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import type { Caller } from "../context.ts";
import { deviceTokenOf } from "./sessionCookie.ts";

/** Where a request comes from, as far as it says so itself. */
export function callerOf(request: FastifyRequest, config: Pick<Config, "origin">): Caller {
  return {
    address: request.ip,
    host: request.host,
    agent: request.headers["user-agent"] ?? "",
    deviceToken: deviceTokenOf(request, config),
  };
}
