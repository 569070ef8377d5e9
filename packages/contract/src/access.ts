import { z } from "zod";
import { ROLES, route } from "./route.ts";
import { ById, Id, Language } from "./shared.ts";

export const Account = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  position: z.string(),
  organisation: z.string(),
  /** The source whose deliveries this account's organisation sends, if any. */
  sourceId: Id.nullable(),
  /** Kemendagri code of the district or province the position serves; null is the whole country. */
  territory: z.string().nullable(),
  language: Language,
});
export type Account = z.infer<typeof Account>;

export const SignIn = z.object({ email: z.string().min(3).max(200), password: z.string().min(1).max(200) });

export const signIn = route({
  method: "POST",
  path: "/api/access/session",
  summary: "Sign in with e-mail and password; sets the session cookie.",
  roles: "anyone",
  body: SignIn,
  response: Account,
});
export const readSession = route({
  method: "GET",
  path: "/api/access/session",
  summary: "The signed-in account.",
  roles: "signedIn",
  response: Account,
});
export const signOut = route({
  method: "DELETE",
  path: "/api/access/session",
  summary: "End this session.",
  roles: "signedIn",
  response: z.object({ ended: z.boolean() }),
});
export const listSessions = route({
  method: "GET",
  path: "/api/access/sessions",
  summary: "This account's open sessions.",
  roles: "signedIn",
  response: z.array(z.object({ id: Id, startedAt: z.string(), lastSeenAt: z.string(), current: z.boolean() })),
});
export const endSession = route({
  method: "DELETE",
  path: "/api/access/sessions/:id",
  summary: "End one of this account's sessions.",
  roles: "signedIn",
  params: ById,
  response: z.object({ ended: z.boolean() }),
});

const NewPassword = z.string().min(12).max(200);
export const createAdministrator = route({
  method: "POST",
  path: "/api/access/administrators",
  summary:
    "Create the first account of a new installation; only with the operator's token, only while there is no account.",
  roles: "signedIn",
  body: Account.pick({ name: true, position: true, organisation: true }).extend({
    email: z.email().max(200),
    password: NewPassword,
  }),
  response: z.object({ created: z.boolean() }),
});
export const listAccounts = route({
  method: "GET",
  path: "/api/access/accounts",
  summary: "All accounts.",
  roles: ["administrator", "oversight"],
  response: z.array(Account),
});
export const createAccount = route({
  method: "POST",
  path: "/api/access/accounts",
  summary: "Create an account with a first password.",
  roles: ["administrator"],
  body: Account.omit({ id: true }).extend({ email: z.email().max(200), password: NewPassword }),
  response: Account,
});
export const listDemoAccounts = route({
  method: "GET",
  path: "/api/access/demo-accounts",
  summary: "The demo country's accounts with their password; empty in production.",
  roles: "anyone",
  response: z.array(z.object({ email: z.string(), password: z.string(), role: z.enum(ROLES), position: z.string() })),
});

export const DutyItem = z.object({
  /** Message key of the duty's sentence, with its counts. */
  key: z.string(),
  count: z.number().int(),
  /** Path in the workspace without its `/kerja` or `/work`. */
  path: z.string(),
  oldestDays: z.number().int().nullable(),
});
export type DutyItem = z.infer<typeof DutyItem>;
export const listDuties = route({
  method: "GET",
  path: "/api/access/duties",
  summary: "What this position owes today.",
  roles: "signedIn",
  response: z.array(DutyItem),
});
export const listReads = route({
  method: "GET",
  path: "/api/access/reads",
  summary: "Who read which identity field, and why (oversight).",
  roles: ["oversight"],
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  response: z.array(
    z.object({
      at: z.string(),
      account: z.string(),
      position: z.string(),
      act: z.string(),
      purpose: z.string().nullable(),
      subject: z.string().nullable(),
      fields: z.array(z.string()),
    }),
  ),
});
