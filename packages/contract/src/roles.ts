import type { Right } from "./rights.ts";
import type { Bilingual } from "./shared.ts";

/** A role as an installation begins with it; from then on roles are rows (access.role), and an administrator changes them. */
export interface FirstRole {
  readonly code: string;
  readonly name: Bilingual;
  /** Police, prosecution and protection agencies: counselling notes are closed to these, whatever rights they are given. */
  readonly justice: boolean;
  readonly rights: readonly Right[];
}

const role = (code: string, id: string, en: string, rights: readonly Right[], justice = false): FirstRole => ({
  code,
  name: { id, en },
  justice,
  rights,
});

const CASE_WORK = ["records.read", "identity.open", "identity.search", "cases.work", "cases.read"] as const;
const JUSTICE = ["records.read", "identity.open", "cases.read", "cases.perpetrators", "emergency.use"] as const;

/** One for each group of users in the product description, finer where duties must stay apart. */
export const FIRST_ROLES = [
  role("steward", "Walidata", "Data steward", [
    ...[
      "sources.manage",
      "deliveries.send",
      "deliveries.manage",
      "records.readAll",
      "identity.open",
      "identity.search",
    ],
    ...["children.read", "children.link", "children.review", "followUp.count", "figures.read", "figures.manage"],
    ...["tables.compare", "tables.publish", "exports.ask", "subject.decide", "jobs.readAll"],
  ] as Right[]),
  role("caseworker", "Pekerja kasus", "Case worker", [...CASE_WORK, "followUp.ownService", "emergency.use"]),
  role("counsellor", "Psikolog atau konselor", "Psychologist or counsellor", [...CASE_WORK, "cases.counselling"]),
  role("supervisor", "Penyelia kasus", "Case supervisor", [
    ...[...CASE_WORK, "cases.approve", "cases.perpetrators", "followUp.ownService"],
    ...["emergency.use", "emergency.review", "exports.ask", "exports.approve"],
  ] as Right[]),
  role("dutyOfficer", "Petugas piket nasional", "National duty officer", [
    ...[...CASE_WORK, "cases.approve", "cases.perpetrators", "followUp.ownTerritory"],
    ...["emergency.use", "territory.nation"],
  ] as Right[]),
  role("investigator", "Penyidik", "Investigator", JUSTICE, true),
  role("prosecutor", "Penuntut umum", "Prosecutor", JUSTICE, true),
  role("restitutionOfficer", "Petugas restitusi", "Restitution officer", JUSTICE, true),
  role("partner", "Mitra pelapor", "Reporting partner", ["deliveries.send"]),
  role("financialLiaison", "Penghubung lembaga keuangan", "Financial institution's liaison", ["deliveries.send"]),
  role("official", "Pejabat", "Official", ["followUp.ownTerritory", "figures.read", "tables.compare", "exports.ask"]),
  role("oversight", "Pengawas", "Oversight", [
    ...["children.read", "figures.read", "audit.read", "audit.export", "accounts.read", "emergency.review"],
    ...["exports.approve", "subject.answer", "subject.decide", "subject.erase", "processing.read", "breach.prepare"],
    "processing.manage",
  ] as Right[]),
  role("administrator", "Administrator", "Administrator", [
    ...["sources.manage", "children.read", "figures.read"],
    ...["accounts.read", "accounts.manage", "clients.manage", "keys.manage", "processing.read", "jobs.readAll"],
    "processing.manage",
  ] as Right[]),
] as const;

/** The rights that a role begins with. */
export function firstRightsOf(code: string): readonly Right[] {
  return FIRST_ROLES.find((each) => each.code === code)?.rights ?? [];
}
