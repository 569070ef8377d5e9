import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";

type Place = Pick<Config, "origin">;

const DEVICE_SECONDS = 400 * 24 * 3600;

const isSecure = ({ origin }: Place) => origin?.startsWith("https:") ?? false;

/** Under https the name itself forbids that another host of the same domain sets the cookie (RFC 6265bis, `__Host-`). */
const nameOf = (cookie: "suar_session" | "suar_device", place: Place) =>
  isSecure(place) ? `__Host-${cookie}` : cookie;

export function sessionTokenOf(request: FastifyRequest, place: Place): string | null {
  return request.cookies[nameOf("suar_session", place)] ?? null;
}

export function deviceTokenOf(request: FastifyRequest, place: Place): string | null {
  return request.cookies[nameOf("suar_device", place)] ?? null;
}

export function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? null;
}

/** Sets or removes the session cookie: out of reach of scripts, sent to this site only, over https where there is https. */
export function sendSessionCookie(reply: FastifyReply, token: string | null, place: Place): void {
  const name = nameOf("suar_session", place);
  if (token === null) reply.clearCookie(name, attributesIn(place));
  else reply.setCookie(name, token, attributesIn(place));
}

/** Outlives the session: it opens nothing, it only says that somebody has signed in here before. */
export function sendDeviceCookie(reply: FastifyReply, token: string, place: Place): void {
  reply.setCookie(nameOf("suar_device", place), token, { ...attributesIn(place), maxAge: DEVICE_SECONDS });
}

function attributesIn(place: Place) {
  return { path: "/", httpOnly: true, sameSite: "strict" as const, secure: isSecure(place) };
}
