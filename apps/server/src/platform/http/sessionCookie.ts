import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";

const SESSION_COOKIE = "suar_session";

export function sessionTokenOf(request: FastifyRequest): string | null {
  return request.cookies[SESSION_COOKIE] ?? null;
}

export function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? null;
}

/** Sets or removes the session cookie: out of reach of scripts, sent to this site only, over https where there is https. */
export function sendSessionCookie(reply: FastifyReply, token: string | null, config: Config): void {
  const attributes = {
    path: "/",
    httpOnly: true,
    sameSite: "strict" as const,
    secure: config.origin?.startsWith("https:") ?? false,
  };
  if (token === null) reply.clearCookie(SESSION_COOKIE, attributes);
  else reply.setCookie(SESSION_COOKIE, token, attributes);
}
