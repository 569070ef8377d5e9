import { z } from "zod";
import { route } from "./route.ts";
import { Id } from "./shared.ts";

/** The fields of one record's sealed identity. All text as the source wrote it. */
export const IDENTITY_FIELDS = ["name", "nik", "birthDate", "birthPlace", "address", "phone", "parentName"] as const;
export type IdentityField = (typeof IDENTITY_FIELDS)[number];

export const PURPOSES = ["link-review", "follow-up", "data-quality", "subject-request"] as const;
export type Purpose = (typeof PURPOSES)[number];

export const openIdentityField = route({
  method: "POST",
  path: "/api/identity/open",
  summary:
    "Open one field of one record's identity for a stated purpose; the read is on the audit trail before it returns.",
  rights: ["identity.open"],
  body: z.object({ recordId: Id, field: z.enum(IDENTITY_FIELDS), purpose: z.enum(PURPOSES) }),
  response: z.object({ recordId: Id, field: z.enum(IDENTITY_FIELDS), value: z.string().nullable() }),
});
