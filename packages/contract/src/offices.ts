import { z } from "zod";
import { Organisation, Person, Position } from "./access.ts";
import { route } from "./route.ts";
import { ById, Id, IsoDate } from "./shared.ts";

/** How offices and people change after they were created, and how they were before. Creating stands in access.ts. */

const Title = z.string().trim().min(2).max(200);
const Territory = z.string().regex(/^\d{2}(\.\d{2}){0,2}$/);

/** One person's time in a position. */
export const Tenure = z.object({
  appointmentId: Id,
  accountId: Id,
  name: z.string(),
  from: IsoDate,
  to: IsoDate.nullable(),
  appointedBy: z.string(),
  endedBy: z.string().nullable(),
});
export type Tenure = z.infer<typeof Tenure>;

export const PositionOverTime = Position.extend({
  createdBy: z.string(),
  /** Everyone who held, holds or will hold it, newest first. */
  tenures: z.array(Tenure),
});
export type PositionOverTime = z.infer<typeof PositionOverTime>;
export const readPosition = route({
  method: "GET",
  path: "/api/access/positions/:id",
  summary: "One position with everyone who held, holds or will hold it.",
  rights: ["accounts.read"],
  params: ById,
  response: PositionOverTime,
});
export const changePosition = route({
  method: "PUT",
  path: "/api/access/positions/:id",
  summary:
    "Change a position's title, territory or superior; its role and organisation stay: another office is another position.",
  rights: ["accounts.manage"],
  stepUp: true,
  params: ById,
  body: z.object({ title: Title, territory: Territory.nullable(), superiorId: Id.nullable() }),
  response: z.object({ changed: z.boolean() }),
});
export const changeOrganisation = route({
  method: "PUT",
  path: "/api/access/organisations/:id",
  summary: "Change an organisation's name, source or superior.",
  rights: ["accounts.manage"],
  params: ById,
  body: z.object({ name: Title, sourceId: Id.nullable(), superiorId: Id.nullable() }),
  response: Organisation,
});
export const readPerson = route({
  method: "GET",
  path: "/api/access/accounts/:id",
  summary: "One account with all its appointments, past and future.",
  rights: ["accounts.read"],
  params: ById,
  response: Person,
});

const CALENDAR = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });

/** The calendar day on which appointments begin and end: Jakarta's, wherever the machine stands. */
export function calendarDay(at: Date): string {
  return CALENDAR.format(at);
}
