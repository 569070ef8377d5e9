import { z } from "zod";
import { route } from "./route.ts";
import { ById, Id } from "./shared.ts";

/** Conflict of interest: alleged perpetrators of a case, compared inside the vault with those who work here. */

const Names = z.array(z.string().trim().min(1).max(200)).max(5);
const Nik = z
  .string()
  .regex(/^\d{16}$/)
  .nullable();
const Phones = z.array(z.string().trim().min(5).max(30)).max(5);

export const AllegedPerpetrator = z.object({
  names: Names.min(1),
  nik: Nik,
  phones: Phones,
  /** Where the person works, as far as is known. */
  workplace: z.string().trim().min(1).max(200).nullable(),
  leadsWorkplace: z.boolean(),
});
export type AllegedPerpetrator = z.infer<typeof AllegedPerpetrator>;

export const addPerpetrator = route({
  method: "POST",
  path: "/api/cases/:id/perpetrators",
  summary: "Name an alleged perpetrator of a case; sealed, and compared at once with those who work here.",
  rights: ["cases.work"],
  params: ById,
  body: AllegedPerpetrator.extend({ id: Id }),
  response: z.object({ id: Id }),
});
export const listPerpetrators = route({
  method: "POST",
  path: "/api/cases/:id/perpetrators/open",
  summary: "Open the alleged perpetrators of a case for a stated purpose; on the audit trail before it returns.",
  rights: ["cases.read", "cases.perpetrators"],
  params: ById,
  body: z.object({ purpose: z.enum(["case-work", "investigation"]) }),
  response: z.array(AllegedPerpetrator.extend({ id: Id, addedAt: z.string() })),
});

export const StaffIdentity = z.object({ names: Names, nik: Nik, phones: Phones });
export type StaffIdentity = z.infer<typeof StaffIdentity>;
export const enterStaffIdentity = route({
  method: "PUT",
  path: "/api/cases/staff-identities/:id",
  summary: "Enter names, NIK and phones of an account, sealed: one's own, or as an administrator anybody's.",
  rights: "signedIn",
  stepUp: true,
  params: ById,
  body: StaffIdentity,
  response: z.object({ entered: z.boolean() }),
});

export const listStaffIdentities = route({
  method: "GET",
  path: "/api/cases/staff-identities",
  summary: "Of whom an identity is known, and since when; never what it says.",
  rights: ["accounts.manage"],
  response: z.array(z.object({ accountId: Id, enteredAt: z.string() })),
});

export const Conflict = z.object({
  id: Id,
  caseId: Id,
  reference: z.string(),
  /** Name of the account or organisation that must not see the case. */
  who: z.string(),
  kind: z.enum(["account", "organisation"]),
  because: z.enum(["nik", "phone", "name", "leads"]),
  foundAt: z.string(),
  liftedAt: z.string().nullable(),
});
export type Conflict = z.infer<typeof Conflict>;
export const listConflicts = route({
  method: "GET",
  path: "/api/cases/conflicts",
  summary: "Conflicts of interest: all for oversight; for a position that a duty was routed to, those of that case.",
  rights: ["audit.read", "cases.read"],
  response: z.array(Conflict),
});
export const liftConflict = route({
  method: "POST",
  path: "/api/cases/conflicts/:id/lift",
  summary: "Lift a conflict of interest that is a false alarm, with the reason.",
  rights: ["audit.read"],
  params: ById,
  body: z.object({ reason: z.string().trim().min(10).max(1000) }),
  response: z.object({ lifted: z.boolean() }),
});
