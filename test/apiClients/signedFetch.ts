import { createHash, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import type { PublicKey } from "@suar/contract";
import { createSigner, httpbis } from "http-message-signatures";

/** A pair of keys as a partner makes it; the id is the public key's thumbprint. */
export interface ClientPair {
  id: string;
  privateKey: KeyObject;
  jwk: PublicKey;
  algorithm: "ed25519" | "ecdsa-p256-sha256";
}

export function makePair(algorithm: ClientPair["algorithm"] = "ed25519"): ClientPair {
  const { privateKey, publicKey } =
    algorithm === "ed25519" ? generateKeyPairSync("ed25519") : generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = publicKey.export({ format: "jwk" }) as PublicKey;
  const named = jwk.kty === "OKP" ? { crv: jwk.crv, kty: jwk.kty, x: jwk.x } : { ...ordered(jwk) };
  const id = createHash("sha256").update(JSON.stringify(named)).digest("base64url");
  return { id, privateKey, jwk, algorithm };
}

const ordered = ({ crv, kty, x, y }: Extract<PublicKey, { kty: "EC" }>) => ({ crv, kty, x, y });

export interface Signing {
  url: string;
  method?: string;
  body?: string;
  contentType?: string;
  created?: Date;
  nonce?: string;
  fields?: string[];
}

/** What a partner's program sends, signed by a library that is none of Suar's. */
export async function signRequest(pair: ClientPair, wanted: Signing): Promise<{ url: string; init: RequestInit }> {
  const {
    url,
    body,
    method = body === undefined ? "GET" : "POST",
    created = new Date(),
    nonce = randomUUID(),
  } = wanted;
  const digest = body === undefined ? undefined : `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;
  const headers: Record<string, string> = {
    ...(digest === undefined ? {} : { "content-digest": digest }),
    ...(body === undefined ? {} : { "content-type": wanted.contentType ?? "application/octet-stream" }),
  };
  const signed = await httpbis.signMessage(
    {
      key: createSigner(pair.privateKey, pair.algorithm, pair.id),
      fields: wanted.fields ?? ["@method", "@target-uri", ...(digest === undefined ? [] : ["content-digest"])],
      params: ["created", "keyid", "nonce", "alg"],
      paramValues: { created, nonce },
    },
    { method, url, headers },
  );
  return {
    url,
    init: { method, headers: signed.headers as Record<string, string>, ...(body === undefined ? {} : { body }) },
  };
}

export async function signedFetch(pair: ClientPair, wanted: Signing): Promise<Response> {
  const { url, init } = await signRequest(pair, wanted);
  return fetch(url, init);
}
