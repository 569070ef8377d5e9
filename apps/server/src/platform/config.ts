import { resolve } from "node:path";
import { type IssuerConfig, readIssuerConfig } from "./issuerConfig.ts";

/** Everything that can be set from outside; docs/operations.md explains each. */
export interface Config {
  port: number;
  host: string;
  dataDir: string;
  /** A PostgreSQL server; null opens the embedded database in the data directory. */
  databaseUrl: string | null;
  /** Loads the synthetic country with its documented accounts on first start; `SUAR_DEMO=off` for production. */
  demo: boolean;
  /** How many children the demo country has; tests and measurements choose others. */
  demoChildren: number;
  /** The address people use, if it differs from host and port: behind a proxy, with https. */
  origin: string | null;
  /** Reads the caller's address from X-Forwarded-For: only behind a proxy that sets it. */
  trustProxy: boolean;
  /** A ceiling against floods: attempts to sign in that one address may make in a minute. Guessing is slowed elsewhere. */
  signInsPerMinute: number;
  /** Base64 of 32 bytes that seal what sign-in keeps; null keeps the key in a file of the data directory. */
  signInKey: string | null;
  /** A government's sign-in over OpenID Connect; null where there is none. */
  issuer: IssuerConfig | null;
  /** Base64 of 32 bytes; null keeps the master key in a file of the data directory. */
  masterKey: string | null;
  /** An external key service that wraps the master keys; null keeps them here. */
  keyService: { url: string; keyName: string; tokenFile: string } | null;
  /** The private key that signs anchors of the audit trail, in PEM; null keeps it in a file of the data directory. */
  trailKey: string | null;
  /** How long a turn of keys waits for every server to hear of it. */
  keyAnnounceMs: number;
  /** Where the web application was built. */
  webDir: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; `given` (start options, tests) goes before it. */
export function readConfig(environment: Environment, given: Partial<Config> = {}): Config {
  const set = (name: string): string | null => environment[name] || null;
  return {
    port: wholeNumber("PORT", set("PORT"), 3000, 65_535),
    host: set("HOST") ?? "127.0.0.1",
    dataDir: resolve(set("SUAR_DATA_DIR") ?? ".suar"),
    databaseUrl: set("DATABASE_URL"),
    demo: set("SUAR_DEMO") !== "off",
    demoChildren: wholeNumber("SUAR_DEMO_CHILDREN", set("SUAR_DEMO_CHILDREN"), 20_000, 10_000_000),
    origin: set("SUAR_ORIGIN"),
    trustProxy: set("SUAR_TRUST_PROXY") === "on",
    signInsPerMinute: Number(set("SUAR_SIGN_INS_PER_MINUTE") ?? 300),
    signInKey: set("SUAR_SIGN_IN_KEY"),
    issuer: readIssuerConfig(set),
    masterKey: set("SUAR_MASTER_KEY"),
    keyService: readKeyService(set),
    trailKey: set("SUAR_TRAIL_KEY"),
    keyAnnounceMs: 12_000,
    webDir: resolve(import.meta.dirname, "../../../web/dist"),
    ...given,
  };
}

function readKeyService(set: (name: string) => string | null): Config["keyService"] {
  const [url, tokenFile] = [set("SUAR_KEY_SERVICE"), set("SUAR_KEY_SERVICE_TOKEN_FILE")];
  if (url === null) return null;
  if (tokenFile === null) throw new Error("SUAR_KEY_SERVICE needs SUAR_KEY_SERVICE_TOKEN_FILE");
  return { url: url.replace(/\/$/, ""), keyName: set("SUAR_KEY_SERVICE_KEY") ?? "suar", tokenFile };
}

function wholeNumber(name: string, text: string | null, otherwise: number, most: number): number {
  const number = Number(text ?? otherwise);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new Error(`${name} must be a whole number from 0 to ${most}`);
}
