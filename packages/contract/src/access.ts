import { z } from "zod";
import { NewPassword } from "./password.ts";
import { RIGHTS } from "./rights.ts";
import { route } from "./route.ts";
import { Bilingual, ById, Id, IsoDate, Language } from "./shared.ts";

/** Who acts: an account, and the position that its appointment of today gives it. Without an appointment it has no rights. */

export const Account = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  /** Code of the position's role; null without an appointment. */
  role: z.string().nullable(),
  roleName: Bilingual.nullable(),
  rights: z.array(z.enum(RIGHTS)),
  positionId: Id.nullable(),
  position: z.string(),
  organisationId: Id.nullable(),
  organisation: z.string(),
  /** The source whose deliveries this account's organisation sends, if any. */
  sourceId: Id.nullable(),
  /** Kemendagri code of the district or province the position serves, with all below it. */
  territory: z.string().nullable(),
  language: Language,
});
export type Account = z.infer<typeof Account>;

export const readSession = route({
  method: "GET",
  path: "/api/access/session",
  summary: "The signed-in account.",
  rights: "signedIn",
  response: Account,
});
export const signOut = route({
  method: "DELETE",
  path: "/api/access/session",
  summary: "End this session.",
  rights: "signedIn",
  response: z.object({ ended: z.boolean() }),
});
const Title = z.string().trim().min(1).max(200);
const Email = z.email().max(200);

export const createAdministrator = route({
  method: "POST",
  path: "/api/access/administrators",
  summary:
    "Create the first account of a new installation; only with the operator's token, only while there is no account.",
  rights: "signedIn",
  body: z.object({ email: Email, name: Title, position: Title, organisation: Title, password: NewPassword }),
  response: z.object({ created: z.boolean() }),
});

const Territory = z.string().regex(/^\d{2}(\.\d{2}){0,2}$/);

/** What positions of one kind may do. */
export const AccessRole = z.object({
  code: z.string().regex(/^[a-zA-Z]{1,40}$/),
  name: Bilingual,
  /** Counselling notes are closed to justice roles. */
  justice: z.boolean(),
  rights: z.array(z.enum(RIGHTS)),
});
export type AccessRole = z.infer<typeof AccessRole>;
export const listRoles = route({
  method: "GET",
  path: "/api/access/roles",
  summary: "All roles and what each may do.",
  rights: "signedIn",
  response: z.array(AccessRole),
});
export const saveRole = route({
  method: "PUT",
  path: "/api/access/roles/:code",
  summary: "Create a role or change its name and rights; sessions follow at once.",
  rights: ["accounts.manage"],
  stepUp: true,
  params: AccessRole.pick({ code: true }),
  body: AccessRole.omit({ code: true }).extend({ name: z.object({ id: Title, en: Title }) }),
  response: AccessRole,
});

export const Organisation = z.object({
  id: Id,
  name: z.string(),
  sourceId: Id.nullable(),
  superiorId: Id.nullable(),
});
export type Organisation = z.infer<typeof Organisation>;
export const listOrganisations = route({
  method: "GET",
  path: "/api/access/organisations",
  summary: "All organisations that work here.",
  rights: "signedIn",
  response: z.array(Organisation),
});
export const createOrganisation = route({
  method: "POST",
  path: "/api/access/organisations",
  summary: "Create an organisation.",
  rights: ["accounts.manage"],
  body: z.object({ name: Title, sourceId: Id.nullable(), superiorId: Id.nullable() }),
  response: Organisation,
});

export const POSITION_WARNINGS = ["vacant", "endsSoon", "territoryChanged"] as const;
export type PositionWarning = (typeof POSITION_WARNINGS)[number];

export const Position = z.object({
  id: Id,
  organisationId: Id,
  organisation: z.string(),
  title: z.string(),
  role: z.string(),
  territory: z.string().nullable(),
  superiorId: Id.nullable(),
  closedOn: IsoDate.nullable(),
  /** Who holds it today. */
  holders: z.array(
    z.object({ appointmentId: Id, accountId: Id, name: z.string(), from: IsoDate, to: IsoDate.nullable() }),
  ),
  /** What an administrator should look at: nobody holds it, its last appointment ends soon, its region has another code today. */
  warnings: z.array(z.enum(POSITION_WARNINGS)),
});
export type Position = z.infer<typeof Position>;
export const listPositions = route({
  method: "GET",
  path: "/api/access/positions",
  summary: "All positions and who holds them today.",
  rights: ["accounts.read"],
  response: z.array(Position),
});
export const createPosition = route({
  method: "POST",
  path: "/api/access/positions",
  summary: "Create a position: an office with a role, and the territory it serves.",
  rights: ["accounts.manage"],
  body: z.object({
    organisationId: Id,
    title: Title,
    role: AccessRole.shape.code,
    territory: Territory.nullable(),
    superiorId: Id.nullable(),
  }),
  response: z.object({ id: Id }),
});
export const closePosition = route({
  method: "POST",
  path: "/api/access/positions/:id/close",
  summary: "Close a position from a day on; nobody may hold it any longer.",
  rights: ["accounts.manage"],
  stepUp: true,
  params: ById,
  body: z.object({ on: IsoDate }),
  response: z.object({ closed: z.boolean() }),
});

export const Appointment = z.object({
  id: Id,
  positionId: Id,
  position: z.string(),
  organisation: z.string(),
  role: z.string(),
  from: IsoDate,
  to: IsoDate.nullable(),
});
export const appoint = route({
  method: "POST",
  path: "/api/access/appointments",
  summary: "Appoint a person to a position, from one day to another.",
  rights: ["accounts.manage"],
  stepUp: true,
  body: z.object({ accountId: Id, positionId: Id, from: IsoDate, to: IsoDate.nullable() }),
  response: Appointment,
});
export const endAppointment = route({
  method: "POST",
  path: "/api/access/appointments/:id/end",
  summary: "Say which day is an appointment's last; the rights end with that day.",
  rights: ["accounts.manage"],
  stepUp: true,
  params: ById,
  body: z.object({ lastDay: IsoDate }),
  response: z.object({ ended: z.boolean() }),
});

/** A person who can sign in, and every appointment of theirs. */
export const Person = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  language: Language,
  appointments: z.array(Appointment),
});
export type Person = z.infer<typeof Person>;
export const listAccounts = route({
  method: "GET",
  path: "/api/access/accounts",
  summary: "All accounts with their appointments, past ones too.",
  rights: ["accounts.read"],
  response: z.array(Person),
});
export const createAccount = route({
  method: "POST",
  path: "/api/access/accounts",
  summary: "Create an account; an invitation lets its owner in, appointing it to a position gives it rights.",
  rights: ["accounts.manage"],
  stepUp: true,
  body: z.object({
    email: Email,
    name: Title,
    language: Language,
    /** Without one, its owner chooses how to sign in when taking up the invitation. */
    password: NewPassword.optional(),
  }),
  response: Person,
});

export const listOwnPositions = route({
  method: "GET",
  path: "/api/access/session/positions",
  summary: "The positions that the signed-in account holds today.",
  rights: "signedIn",
  response: z.array(Appointment),
});
export const choosePosition = route({
  method: "POST",
  path: "/api/access/session/position",
  summary: "Act from another of one's positions for the rest of this session.",
  rights: "signedIn",
  body: z.object({ positionId: Id }),
  response: Account,
});

export const listDemoAccounts = route({
  method: "GET",
  path: "/api/access/demo-accounts",
  summary: "The demo country's accounts with their password; empty in production.",
  rights: "anyone",
  response: z.array(
    z.object({ email: z.string(), password: z.string(), role: z.string(), roleName: Bilingual, position: z.string() }),
  ),
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
  rights: "signedIn",
  response: z.array(DutyItem),
});
