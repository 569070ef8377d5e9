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

/**
 * A version of a key: announced, current, former (still opens, still searched by), retiring (nothing new is made with it) or
 * retired. Never the key itself.
 */
export const KeyVersion = z.object({
  version: z.number().int(),
  state: z.enum(["announced", "current", "former", "retiring", "retired"]),
  knownSince: z.string(),
});
export const listKeys = route({
  method: "GET",
  path: "/api/identity/keys",
  summary: "Versions of the master key and what each still does.",
  rights: ["keys.manage"],
  response: z.array(KeyVersion),
});
export const turnKeys = route({
  method: "POST",
  path: "/api/identity/keys",
  summary: "Turn the master key: a new version wraps every key, while the server runs.",
  rights: ["keys.manage"],
  stepUp: true,
  response: z.object({ jobId: Id }),
});
export const retireKey = route({
  method: "POST",
  path: "/api/identity/keys/:version/retire",
  summary: "Give up a former version for good; refused while any key is wrapped with it.",
  rights: ["keys.manage"],
  stepUp: true,
  params: z.object({ version: z.coerce.number().int().min(1).max(32_767) }),
  response: z.object({ retired: z.boolean() }),
});

export const listSearchKeys = route({
  method: "GET",
  path: "/api/identity/search-keys",
  summary: "Versions of the key that search tokens are made with, newest first.",
  rights: ["keys.manage"],
  response: z.array(KeyVersion),
});
export const turnSearchKey = route({
  method: "POST",
  path: "/api/identity/search-keys",
  summary:
    "Turn the search key: tokens are made anew while the server runs, and the former key is destroyed at the end.",
  rights: ["keys.manage"],
  response: z.object({ jobId: Id }),
});
