import { createPrivateKey } from "node:crypto";
import type { Bilingual } from "@suar/contract";

/** A government's sign-in over OpenID Connect, as docs/operations.md explains it. */
export interface IssuerConfig {
  issuer: string;
  clientId: string;
  /** How Suar shows the issuer that it is itself: a secret that both know, or a private key in PEM. */
  proof: { secret: string } | { privateKey: string };
  /** What people know it as. */
  name: Bilingual;
  /** What an ID token says where the issuer has asked for a second factor that Suar accepts in place of its own. */
  secondFactor: { acr: readonly string[]; amr: readonly string[] };
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Plain HTTP is for a provider on this machine only. */
export function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.has(hostname);
}

/** Reads the settings that begin with SUAR_OIDC_; null where none is set, an error where they do not make a whole. */
export function readIssuerConfig(set: (name: string) => string | null): IssuerConfig | null {
  const issuer = set("SUAR_OIDC_ISSUER");
  if (issuer === null) return null;
  const address = URL.parse(issuer);
  if (address === null || (address.protocol !== "https:" && !isLoopback(address)))
    throw new Error("SUAR_OIDC_ISSUER must be an https address");
  const must = (name: string) => {
    const text = set(name);
    if (text === null) throw new Error(`SUAR_OIDC_ISSUER needs ${name}`);
    return text;
  };
  const words = (name: string) => (set(name) ?? "").split(/\s+/).filter((word) => word !== "");
  return {
    issuer,
    clientId: must("SUAR_OIDC_CLIENT_ID"),
    proof: readProof(set("SUAR_OIDC_CLIENT_SECRET"), set("SUAR_OIDC_CLIENT_KEY")),
    name: { id: must("SUAR_OIDC_NAME_ID"), en: must("SUAR_OIDC_NAME_EN") },
    secondFactor: { acr: words("SUAR_OIDC_TRUSTED_ACR"), amr: words("SUAR_OIDC_TRUSTED_AMR") },
  };
}

function readProof(secret: string | null, privateKey: string | null): IssuerConfig["proof"] {
  if (secret !== null && privateKey === null) return { secret };
  if (secret !== null || privateKey === null)
    throw new Error("SUAR_OIDC_ISSUER needs either SUAR_OIDC_CLIENT_SECRET or SUAR_OIDC_CLIENT_KEY");
  const { asymmetricKeyType = "" } = createPrivateKey(privateKey);
  if (!["rsa", "ec"].includes(asymmetricKeyType))
    throw new Error("SUAR_OIDC_CLIENT_KEY must be a private key in PEM: RSA, or P-256");
  return { privateKey };
}
