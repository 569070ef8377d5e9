import type { AccessRole, Right } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

/** What a role may not do though people might expect it, from the rights it has and those it lacks. */
interface Limit {
  says: MessageKey;
  holdsFor: (role: Pick<AccessRole, "justice" | "rights">) => boolean;
}

const has = (right: Right) => (role: Pick<AccessRole, "rights">) => role.rights.includes(right);
const hasAny = (...rights: Right[]) => {
  return (role: Pick<AccessRole, "rights">) => rights.some((right) => role.rights.includes(right));
};
const mayListChildren = hasAny("followUp.ownService", "followUp.ownTerritory");

/** The gravest first. */
const LIMITS: readonly Limit[] = [
  { says: "access.limit.identity", holdsFor: (role) => !has("identity.open")(role) },
  { says: "access.limit.purpose", holdsFor: has("identity.open") },
  {
    says: "access.limit.childList",
    holdsFor: (role) => !mayListChildren(role) && !has("followUp.count")(role),
  },
  { says: "access.limit.childCounts", holdsFor: (role) => !mayListChildren(role) && has("followUp.count")(role) },
  { says: "access.limit.counsellingJustice", holdsFor: ({ justice }) => justice },
  { says: "access.limit.counselling", holdsFor: (role) => !role.justice && !has("cases.counselling")(role) },
  {
    says: "access.limit.ownRecordsOnly",
    holdsFor: (role) => has("records.read")(role) && !has("records.readAll")(role),
  },
  { says: "access.limit.noRecords", holdsFor: (role) => !hasAny("records.read", "records.readAll")(role) },
  { says: "access.limit.cases", holdsFor: (role) => !has("cases.read")(role) },
  { says: "access.limit.otherCases", holdsFor: has("cases.read") },
  {
    says: "access.limit.perpetrators",
    holdsFor: (role) => has("cases.read")(role) && !has("cases.perpetrators")(role),
  },
  { says: "access.limit.export", holdsFor: (role) => !has("exports.ask")(role) },
  { says: "access.limit.ownExport", holdsFor: has("exports.approve") },
  { says: "access.limit.ownEmergency", holdsFor: has("emergency.review") },
  { says: "access.limit.ownAppointment", holdsFor: has("accounts.manage") },
  {
    says: "access.limit.appoint",
    holdsFor: (role) => has("accounts.read")(role) && !has("accounts.manage")(role),
  },
  { says: "access.limit.changeTrail", holdsFor: has("audit.read") },
];

export function limitsOf(role: Pick<AccessRole, "justice" | "rights">): readonly MessageKey[] {
  return LIMITS.filter(({ holdsFor }) => holdsFor(role)).map(({ says }) => says);
}
