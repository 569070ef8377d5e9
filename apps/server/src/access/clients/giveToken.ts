import { SCOPES, type Scope } from "@suar/contract";
import {
  actorOf,
  type RoomContext,
  type StandardAnswer,
  type StandardRequest,
  systemActor,
} from "../../platform/index.ts";
import type { CredentialKey } from "../credentialKey.ts";
import { hashToken, newToken } from "../sessions.ts";
import { today } from "../today.ts";
import { audit } from "../trail/audit.ts";
import { accountOfClient } from "./actingClient.ts";
import { deleteExpired, insertNonce, insertToken, listActingKeys } from "./clientStore.ts";
import { namedClient, type ProvenAssertion, proveAssertion } from "./readAssertion.ts";
import { refuseClient } from "./refuseClient.ts";

const SYSTEM = systemActor("suar_access");
const TOKEN_SECONDS = 10 * 60;
export const TOKEN_PATH = "/oauth/token";
const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Error codes of RFC 6749 §5.2. */
type OAuthError = "invalid_request" | "invalid_client" | "invalid_scope" | "unsupported_grant_type";

const failed = (error: OAuthError, description: string, status = 400): StandardAnswer => ({
  status,
  body: { error, error_description: description },
});

/**
 * Gives an access token by client credentials (RFC 6749 §4.4). A client proves itself with an assertion signed by one of its
 * keys (RFC 7523), so that there is no secret that both sides hold.
 */
export async function giveToken(
  context: RoomContext,
  key: CredentialKey,
  request: StandardRequest,
): Promise<StandardAnswer> {
  const { form } = request;
  if (new Set(form.keys()).size !== [...form.keys()].length)
    return failed("invalid_request", "A parameter is repeated.");
  const grant = form.get("grant_type");
  if (grant === null) return failed("invalid_request", "grant_type is missing.");
  if (grant !== "client_credentials") return failed("unsupported_grant_type", "Only client_credentials is given.");
  const proven = await provenClient(context, key, request);
  return "status" in proven ? proven : issue(context, proven, form.get("scope"));
}

async function provenClient(
  context: RoomContext,
  key: CredentialKey,
  { form, origin, caller }: StandardRequest,
): Promise<ProvenAssertion | StandardAnswer> {
  const { database, clock } = context;
  const assertion = form.get("client_assertion") ?? "";
  const named = namedClient(assertion);
  const isMeant = form.get("client_assertion_type") === ASSERTION_TYPE && [null, named].includes(form.get("client_id"));
  const keys =
    named === undefined || !isMeant
      ? []
      : await database.inTransaction(SYSTEM, (tx) => listActingKeys(tx, named, today(clock)));
  const audiences = [origin, `${origin}${TOKEN_PATH}`];
  const proven = keys.length === 0 ? undefined : await proveAssertion(assertion, keys, { audiences, now: clock() });
  const isFirst = proven !== undefined && (await isFirstUse(context, proven));
  if (proven !== undefined && isFirst) return proven;
  const refusal = await refuseClient(context, key, {
    ...{ act: "access.clientToken", reason: "access.signature.wrong", named: named ?? "", row: keys[0], caller },
  });
  if (refusal.status !== 429) return failed("invalid_client", "No assertion of a client that may ask now.", 401);
  const wait = { "retry-after": String(refusal.values?.["seconds"] ?? 60) };
  return { ...failed("invalid_client", "Too many wrong tries; wait.", 429), headers: wait };
}

function isFirstUse({ database, clock }: RoomContext, { row, jti, forgetAt }: ProvenAssertion): Promise<boolean> {
  return database.inTransaction(SYSTEM, async (tx) => {
    await deleteExpired(tx, clock());
    return insertNonce(tx, { keyId: row.key_id, nonce: `assertion ${jti}`, expiresAt: forgetAt });
  });
}

async function issue(
  { database, clock }: RoomContext,
  { row }: ProvenAssertion,
  asked: string | null,
): Promise<StandardAnswer> {
  const account = accountOfClient(row, "token");
  const mine: readonly Scope[] = account.client?.scopes ?? [];
  const wanted = asked === null ? mine : asked.split(" ").filter((word) => word !== "");
  const scopes = SCOPES.filter((scope) => wanted.includes(scope) && mine.includes(scope));
  if (scopes.length === 0 || scopes.length !== new Set(wanted).size) {
    return failed("invalid_scope", `This client may ask for: ${mine.join(" ")}`);
  }
  const token = newToken();
  const expiresAt = new Date(clock().getTime() + TOKEN_SECONDS * 1000);
  await database.inTransaction(SYSTEM, async (tx) => {
    await insertToken(tx, { tokenHash: hashToken(token), keyId: row.key_id, scopes, expiresAt });
    await audit(tx, { actor: actorOf(account), act: "access.clientToken", subject: row.key_id, fields: scopes });
  });
  const body = { access_token: token, token_type: "Bearer", expires_in: TOKEN_SECONDS, scope: scopes.join(" ") };
  return { status: 200, body };
}

/** What a client can learn by itself of how to ask (RFC 8414). */
export function discoveryOf(origin: string): StandardAnswer {
  return {
    status: 200,
    body: {
      issuer: origin,
      token_endpoint: `${origin}${TOKEN_PATH}`,
      grant_types_supported: ["client_credentials"],
      response_types_supported: [],
      scopes_supported: SCOPES,
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
      token_endpoint_auth_signing_alg_values_supported: ["Ed25519", "EdDSA", "ES256"],
    },
  };
}
