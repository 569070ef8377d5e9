import type { FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import type { SignedParts } from "../context.ts";

/** What a signature of this request can be about, as its sender addressed it; null where it carries none. */
export function signedPartsOf(request: FastifyRequest, { origin }: Pick<Config, "origin">): SignedParts | null {
  const { method, headers, raw } = request;
  if (headers["signature-input"] === undefined && headers["signature"] === undefined) return null;
  return {
    method,
    origin: originOf(request, { origin }),
    target: raw.url ?? "/",
    headers: new Map(Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")])),
    hasBody: hasBody(request),
  };
}

/** Scheme, host and port that callers use: as configured, else as this one says. */
export function originOf(request: Pick<FastifyRequest, "host">, { origin }: Pick<Config, "origin">): string {
  return URL.parse(origin ?? `http://${request.host}`)?.origin ?? "http://localhost";
}

export function hasBody({ headers }: Pick<FastifyRequest, "headers">): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}
