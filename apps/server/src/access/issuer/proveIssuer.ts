import type { Language } from "@suar/contract";
import {
  type Caller,
  type Config,
  isLoopback,
  isRefusal,
  type Refusal,
  type RoomContext,
  refuse,
  systemActor,
} from "../../platform/index.ts";
import type { CredentialKey } from "../credentialKey.ts";
import { issueTicket, useUpTicket } from "../tickets/tickets.ts";
import { audit } from "../trail/audit.ts";
import type { Subject } from "./issuerStore.ts";
import type { Issuer, IssuerProof, IssuerSecrets } from "./openIssuer.ts";

const SYSTEM = systemActor("suar_access");

/** What the flows with an issuer work with. */
export interface IssuerParts {
  context: RoomContext;
  key: CredentialKey;
  issuer: Issuer;
}

/** What a browser brings back from an issuer, and the ticket that it began with. */
export interface IssuerAnswer {
  ticket: string;
  answer: string;
}

export interface ProvenSubject extends Subject, Pick<IssuerProof, "at" | "hasSecondFactor"> {
  /** Who began, where that was somebody signed in. */
  accountId: string | null;
  begunAt: Date;
}

type Kind = "issuer" | "newIssuerLink";

/** Sends a browser to the issuer; only it holds the ticket, and so only it can end what it began. */
export async function beginIssuer(
  { context: { database, config, clock }, key, issuer }: IssuerParts,
  from: { kind: Kind; accountId: string | null; caller: Caller; language: Language; anew: boolean },
): Promise<{ ticket: string; address: string } | Refusal> {
  const redirect = redirectOf(config, from.caller, from.language);
  if (isRefusal(redirect)) return redirect;
  const now = clock();
  const state = { redirect, begunAt: now.toISOString() };
  const ticket = await database.inTransaction(SYSTEM, (tx) => issueTicket(tx, from.kind, from.accountId, state, now));
  const address = await issuer.addressFor(secretsOf(key, ticket), redirect, from.anew);
  return isRefusal(address) ? address : { ticket, address };
}

/** The screen that takes the issuer's answer, in the reader's language; both addresses are registered with the issuer. */
function redirectOf(
  { origin }: Pick<Config, "origin">,
  { host }: Pick<Caller, "host">,
  language: Language,
): string | Refusal {
  const address = URL.parse(origin ?? `http://${host}`);
  // a host that a caller may name freely is no place to send codes to
  if (address === null || (origin === null && !isLoopback(address))) return refuse(409, "access.issuer.needsOrigin");
  return `${address.origin}/${language === "en" ? "work" : "kerja"}/access/issuer`;
}

/** Made of the ticket by a key that is not in the database: what stands there opens nothing, and is not needed to check. */
function secretsOf(key: CredentialKey, ticket: string): IssuerSecrets {
  const secret = (what: string) => key.nameOf("issuer", what, ticket).toString("base64url");
  return { state: secret("state"), nonce: secret("nonce"), verifier: secret("verifier") };
}

/** Uses the ticket up and asks the issuer whom it has seen. What it refuses is on the trail. */
export async function proveIssuer(
  { context: { database, clock }, key, issuer }: IssuerParts,
  kind: Kind,
  { ticket, answer }: IssuerAnswer,
): Promise<ProvenSubject | Refusal> {
  const begun = await database.inTransaction(SYSTEM, (tx) => useUpTicket(tx, ticket, kind, clock()));
  const { redirect, begunAt } = begun?.state ?? {};
  if (begun === undefined || redirect === undefined || begunAt === undefined) return refuse(422, "access.ticket.over");
  const proof = await issuer.redeem(secretsOf(key, ticket), redirect, answer);
  if (isRefusal(proof)) {
    await auditRefusal(database);
    return proof;
  }
  return {
    issuer: proof.issuer,
    // what an issuer calls a person may be a national number
    subjectHash: key.nameOf("subject", proof.issuer, proof.subject),
    at: proof.at,
    hasSecondFactor: proof.hasSecondFactor,
    accountId: begun.account_id,
    begunAt: new Date(begunAt),
  };
}

export async function auditRefusal(database: RoomContext["database"]): Promise<void> {
  const entry = { actor: SYSTEM, act: "access.issuer", outcome: "refused" } as const;
  await database.inTransaction(SYSTEM, (tx) => audit(tx, entry));
}
