import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";

const SESSION_COOKIE = "suar_session";

/** Under https the name itself forbids that another host of the same domain sets the cookie (RFC 6265bis, `__Host-`). */
function cookieName(config: Config): string {
  return isSecure(config) ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
}

function isSecure(config: Config): boolean {
  return config.origin?.startsWith("https:") ?? false;
}

export function sessionTokenOf(request: FastifyRequest, config: Config): string | null {
  return request.cookies[cookieName(config)] ?? null;
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
    secure: isSecure(config),
  };
  if (token === null) reply.clearCookie(cookieName(config), attributes);
  else reply.setCookie(cookieName(config), token, attributes);
}
