import { ME, OTHER } from "./people.ts";
import { idOf, keyedRow, type PlantedRow, row } from "./rowsOf.ts";

const AT = "2026-01-01T00:00:00Z";
const LATER = "2100-01-01T00:00:00Z";

/** What people prove themselves with, and what stands between two steps of doing so. */
export const PLANTED_SIGN_IN: readonly PlantedRow[] = [
  ...(["own", "other"] as const).flatMap((whose): PlantedRow[] => {
    const { account: account_id } = whose === "own" ? ME : OTHER;
    const [hash, anotherHash] = whose === "own" ? ["\\x01", "\\x03"] : ["\\x02", "\\x04"];
    const made = { created_by: "test", created_at: AT };
    return [
      row(
        "access.passkey",
        whose,
        {
          ...{ id: idOf(`passkey ${whose}`), account_id, credential_id: whose, public_key: "\\x00", counter: 0 },
          ...{ transports: [], name: whose, created_at: AT },
        },
        { credential_id: `another ${whose}` },
      ),
      keyedRow(
        "access.authenticator",
        whose,
        ["account_id"],
        { account_id, sealed_secret: "\\x00", last_step: 0, created_at: AT },
        {},
      ),
      keyedRow(
        "access.recovery_code",
        whose,
        ["account_id"],
        { account_id, code_hash: hash },
        { code_hash: anotherHash },
      ),
      keyedRow(
        "access.known_device",
        whose,
        ["account_id"],
        { account_id, token_hash: hash, last_used_at: AT },
        { token_hash: anotherHash },
      ),
      row(
        "access.issuer_link",
        whose,
        {
          ...{ id: idOf(`issuer link ${whose}`), account_id, issuer: "https://issuer.example" },
          ...{ subject_hash: hash, linked_at: AT },
        },
        { issuer: "https://another.example" },
      ),
      row(
        "access.ticket",
        whose,
        { id: idOf(`ticket ${whose}`), account_id, kind: "enrolment", state: {}, token_hash: hash, expires_at: LATER },
        { token_hash: anotherHash },
      ),
      row(
        "access.invitation",
        whose,
        { id: idOf(`invitation ${whose}`), account_id, ...made, token_hash: hash, expires_at: LATER },
        { token_hash: anotherHash },
      ),
    ];
  }),
  ...(["own", "other"] as const).flatMap((whose): PlantedRow[] => {
    const { position: position_id } = whose === "own" ? ME : OTHER;
    const client_id = idOf(`client ${whose}`);
    const key_id = `key ${whose}`;
    const made = { created_at: AT, created_by: "test" };
    return [
      row("access.client", whose, { id: client_id, name: whose, position_id, scopes: ["figures.read"], ...made }),
      // named by its client and its last day, since some read those alone
      keyedRow(
        "access.client_key",
        whose,
        ["client_id", "ends_on"],
        { id: key_id, client_id, jwk: {}, starts_on: "2026-01-01", ends_on: "2026-12-31", ...made },
        { id: `another key ${whose}`, ends_on: "2026-12-30" },
      ),
      keyedRow(
        "access.client_token",
        whose,
        ["token_hash"],
        { token_hash: whose === "own" ? "\\x01" : "\\x02", key_id, scopes: [], expires_at: LATER },
        { token_hash: whose === "own" ? "\\x03" : "\\x04" },
      ),
      keyedRow(
        "access.client_nonce",
        whose,
        ["key_id", "nonce"],
        { key_id, nonce: "used", expires_at: LATER },
        { nonce: "another" },
      ),
    ];
  }),
  keyedRow("access.throttle", "any", ["key"], { key: "\\x01", tries: 1, last_at: AT }, { key: "\\x02" }),
];
