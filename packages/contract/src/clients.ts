import { z } from "zod";
import { route } from "./route.ts";
import { SCOPES } from "./scopes.ts";
import { ById, Id, IsoDate } from "./shared.ts";

/** Programs that call the API for an organisation: what they may do, and the keys they prove themselves with. */

/** So many keys of a client hold at once: the present one, its successor, and room for a mistake. */
export const MOST_CLIENT_KEYS = 5;
/** No key holds longer than this from the day it is registered. */
export const LONGEST_CLIENT_KEY_DAYS = 400;
/** From so many days before its last key ends a client is a duty of those who manage clients. */
export const CLIENT_KEY_WARNING_DAYS = 30;

const Coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** A public key as RFC 7517 writes it: Ed25519 (RFC 8037) or P-256. A private part, and anything else, is refused. */
export const PublicKey = z.discriminatedUnion("kty", [
  z.strictObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: Coordinate, ...ofNoConsequence() }),
  z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: Coordinate, y: Coordinate, ...ofNoConsequence() }),
]);
export type PublicKey = z.infer<typeof PublicKey>;

/** Members that programs write beside a key; its name is always its thumbprint. */
function ofNoConsequence() {
  return {
    kid: z.string().max(200).optional(),
    alg: z.enum(["EdDSA", "Ed25519", "ES256"]).optional(),
    use: z.literal("sig").optional(),
    key_ops: z.array(z.literal("verify")).optional(),
    ext: z.boolean().optional(),
  };
}

export const CLIENT_KEY_STATES = ["notYet", "current", "over", "revoked"] as const;
export const ClientKey = z.object({
  /** The key's thumbprint (RFC 7638): `keyid` in signatures, `kid` in assertions. */
  id: z.string(),
  algorithm: z.enum(["Ed25519", "ES256"]),
  from: IsoDate,
  /** The last day. */
  to: IsoDate,
  state: z.enum(CLIENT_KEY_STATES),
  registeredAt: z.string(),
  /** Whoever registered it: an administrator, or the client itself with the key before. */
  registeredBy: z.string(),
  /** The key that it was registered with, where the client did so itself. */
  registeredWith: z.string().nullable(),
  revokedBy: z.string().nullable(),
});
export type ClientKey = z.infer<typeof ClientKey>;

export const Client = z.object({
  id: Id,
  name: z.string(),
  positionId: Id,
  position: z.string(),
  organisationId: Id,
  organisation: z.string(),
  /** The source that it sends deliveries to, if its organisation has one. */
  sourceId: Id.nullable(),
  scopes: z.array(z.enum(SCOPES)),
  /** Scopes that its position has the right to today; no other has an effect. */
  effectiveScopes: z.array(z.enum(SCOPES)),
  keys: z.array(ClientKey),
  /** The last day of the last key; null where none holds. */
  keysEndOn: IsoDate.nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
});
export type Client = z.infer<typeof Client>;

const KeyToRegister = z.object({
  key: PublicKey,
  /** The first day; today unless given. */
  from: IsoDate.optional(),
  /** The last day. */
  to: IsoDate,
});
const ByKey = ById.extend({ keyId: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

export const listClients = route({
  method: "GET",
  path: "/api/access/clients",
  summary: "Programs that may call the API, with their scopes and keys; ended ones too.",
  rights: ["clients.manage"],
  response: z.array(Client),
});
export const createClient = route({
  method: "POST",
  path: "/api/access/clients",
  summary: "Let a program call the API for a position, with scopes and a first public key.",
  rights: ["clients.manage"],
  stepUp: true,
  body: KeyToRegister.extend({
    name: z.string().trim().min(2).max(120),
    positionId: Id,
    scopes: z.array(z.enum(SCOPES)).min(1),
  }),
  response: Client,
});
export const addClientKey = route({
  method: "POST",
  path: "/api/access/clients/:id/keys",
  summary: "Register a further public key of a client; those it has stay.",
  rights: ["clients.manage"],
  stepUp: true,
  params: ById,
  body: KeyToRegister,
  response: Client,
});
export const revokeClientKey = route({
  method: "DELETE",
  path: "/api/access/clients/:id/keys/:keyId",
  summary:
    "Revoke a client's key at once, with its access tokens; if it was stolen, with the keys registered with it too.",
  rights: ["clients.manage"],
  params: ByKey,
  query: z.object({ andSuccessors: z.enum(["yes", "no"]).default("no") }),
  response: Client,
});
export const endClient = route({
  method: "POST",
  path: "/api/access/clients/:id/end",
  summary: "End a client for good: its keys and access tokens hold no longer.",
  rights: ["clients.manage"],
  params: ById,
  response: Client,
});

export const readOwnClient = route({
  method: "GET",
  path: "/api/access/clients/own",
  summary: "The calling API client: its scopes, its source, and until when its keys hold.",
  rights: "signedIn",
  clients: "every",
  response: Client,
});
export const registerNextKey = route({
  method: "POST",
  path: "/api/access/clients/own/keys",
  summary: "Register the calling API client's next public key, in a request that is signed with a present one.",
  rights: "signedIn",
  clients: "every",
  body: KeyToRegister,
  response: Client,
});
