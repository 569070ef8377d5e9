import { createPrivateKey } from "node:crypto";
import * as openid from "openid-client";
import { type IssuerConfig, isLoopback, type Refusal, type RoomContext, refuse } from "../../platform/index.ts";

/** What only the browser that began knows, and what its answer is checked with. */
export interface IssuerSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

export interface IssuerProof {
  issuer: string;
  /** The issuer's name for a person. */
  subject: string;
  /** When the person proved themselves to the issuer; null where it does not say. */
  at: Date | null;
  hasSecondFactor: boolean;
}

export interface Issuer {
  readonly config: IssuerConfig;
  /** Where the browser goes; `anew`: the person is to prove themselves once more, whatever session the issuer keeps. */
  addressFor(secrets: IssuerSecrets, redirect: string, anew: boolean): Promise<string | Refusal>;
  /** Redeems what the browser brings back, as it stands after the `?` of the address. */
  redeem(secrets: IssuerSecrets, redirect: string, answer: string): Promise<IssuerProof | Refusal>;
}

const TIMEOUT_SECONDS = 10;
/** Metadata and addresses are asked for again from time to time: issuers move. */
const METADATA_MS = 3_600_000;
/** Whoever the issuer has not seen for a working day proves themselves to it again. */
const LONGEST_SECONDS = 12 * 3600;

/**
 * An OpenID Connect issuer (authorization code with PKCE, state and nonce; signatures of ID tokens checked). It is asked for
 * its metadata when somebody first wants to sign in with it: while it cannot be reached, every other way in stays open.
 */
export function openIssuer(config: IssuerConfig, log: RoomContext["log"]): Issuer {
  let found: { at: number; metadata: Promise<openid.Configuration> } | null = null;
  const discover = async () => {
    if (found === null || Date.now() - found.at > METADATA_MS)
      found = { at: Date.now(), metadata: discoverIssuer(config) };
    try {
      return await found.metadata;
    } catch (error) {
      found = null;
      throw error;
    }
  };
  return {
    config,
    addressFor: (secrets, redirect, anew) =>
      answering(log, async () => addressOf(config, await discover(), { secrets, redirect, anew })),
    redeem: (secrets, redirect, answer) =>
      answering(log, async () => {
        const checks = {
          expectedState: secrets.state,
          expectedNonce: secrets.nonce,
          pkceCodeVerifier: secrets.verifier,
          maxAge: LONGEST_SECONDS,
        };
        const address = new URL(`${redirect}?${answer}`);
        const tokens = await openid.authorizationCodeGrant(await discover(), address, checks);
        return proofOf(config, tokens.claims());
      }),
  };
}

async function discoverIssuer({ issuer, clientId, proof }: IssuerConfig): Promise<openid.Configuration> {
  const address = new URL(issuer);
  const execute = [openid.enableNonRepudiationChecks, ...(isLoopback(address) ? [openid.allowInsecureRequests] : [])];
  const shown =
    "secret" in proof ? openid.ClientSecretBasic(proof.secret) : openid.PrivateKeyJwt(await importKey(proof));
  return openid.discovery(address, clientId, undefined, shown, { execute, timeout: TIMEOUT_SECONDS });
}

function importKey({ privateKey }: { privateKey: string }): Promise<CryptoKey> {
  const key = createPrivateKey(privateKey);
  const kind =
    key.asymmetricKeyType === "ec"
      ? { name: "ECDSA", namedCurve: "P-256" }
      : { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  return crypto.subtle.importKey("pkcs8", key.export({ type: "pkcs8", format: "der" }), kind, false, ["sign"]);
}

async function addressOf(
  { secondFactor }: IssuerConfig,
  metadata: openid.Configuration,
  { secrets, redirect, anew }: { secrets: IssuerSecrets; redirect: string; anew: boolean },
): Promise<string> {
  const address = openid.buildAuthorizationUrl(metadata, {
    redirect_uri: redirect,
    // neither name nor address: who somebody is stands in their account here
    scope: "openid",
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: "S256",
    max_age: String(anew ? 0 : LONGEST_SECONDS),
    ...(anew ? { prompt: "login" } : {}),
    ...(secondFactor.acr.length > 0 ? { acr_values: secondFactor.acr.join(" ") } : {}),
  });
  return address.href;
}

function proofOf({ secondFactor }: IssuerConfig, claims: openid.IDToken | undefined): IssuerProof {
  if (claims === undefined) throw new openid.ClientError("the issuer gave no ID token");
  const { iss, sub, acr, amr, auth_time } = claims;
  const methods = Array.isArray(amr) ? amr.filter((method) => typeof method === "string") : [];
  return {
    issuer: iss,
    subject: sub,
    at: auth_time === undefined ? null : new Date(auth_time * 1000),
    hasSecondFactor:
      (typeof acr === "string" && secondFactor.acr.includes(acr)) ||
      methods.some((method) => secondFactor.amr.includes(method)),
  };
}

/** Says in words what the issuer, the way to it or its answer lacks; the log gets the kind of it, never what was said. */
async function answering<T>(log: RoomContext["log"], ask: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await ask();
  } catch (error) {
    const refusal = refusalFor(error);
    if (refusal === undefined) throw error;
    log.warn("issuer", { refusal: refusal.key, code: codeOf(error) });
    return refusal;
  }
}

function refusalFor(error: unknown): Refusal | undefined {
  if (error instanceof openid.AuthorizationResponseError)
    return refuse(401, error.error === "access_denied" ? "access.issuer.denied" : "access.issuer.failed");
  // the code was used before, has run out, or was another's
  if (error instanceof openid.ResponseBodyError)
    return refuse(422, error.error === "invalid_grant" ? "access.issuer.over" : "access.issuer.failed");
  if (error instanceof openid.WWWAuthenticateChallengeError) return refuse(422, "access.issuer.failed");
  if (isUnreachable(error)) return refuse(503, "access.issuer.down");
  return error instanceof openid.ClientError ? refuse(422, "access.issuer.wrongAnswer") : undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "none";
}

const UNREACHED = new Set([
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
  "OAUTH_RESPONSE_IS_NOT_CONFORM",
  "OAUTH_RESPONSE_IS_NOT_JSON",
]);

/** No connection, no answer in time, or a proxy's page in place of the issuer's. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof openid.ClientError) return UNREACHED.has(error.code ?? "");
  return error instanceof TypeError && error.message === "fetch failed";
}
