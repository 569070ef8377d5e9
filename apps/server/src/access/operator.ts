import { type Account, firstRightsOf } from "@suar/contract";

/**
 * The command line on the server's own machine, known by the token in the data directory. It does a steward's work with
 * deliveries and figures, turns keys, exports the audit trail and sees who holds which position, prepares
 * notices of a breach and exports the register of processing; it opens no identity.
 */
export const OPERATOR: Account = {
  id: "00000000-0000-7000-8000-000000000001",
  name: "Operator",
  email: "operator@localhost",
  role: "steward",
  roleName: { id: "Operator", en: "Operator" },
  rights: [
    ...firstRightsOf("steward").filter((right) => !right.startsWith("identity.")),
    "keys.manage",
    "audit.export",
    "accounts.read",
    "processing.read",
    "breach.prepare",
  ],
  positionId: null,
  position: "command line",
  organisationId: null,
  organisation: "Suar",
  sourceId: null,
  territory: null,
  language: "id",
};
