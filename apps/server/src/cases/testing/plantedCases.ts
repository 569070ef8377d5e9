import type { ListPorts } from "../../access/exports/exportLists.ts";
import { type GiveLists, seedRoles } from "../../access/index.ts";
import { registerChildren } from "../../children/index.ts";
import { identityWith, type PlantedSource, plantRecords, plantSource } from "../../children/testing/plantRecords.ts";
import { registerIdentity } from "../../identity/index.ts";
import { registerIntake } from "../../intake/index.ts";
import { isRefusal, newId, type Refusal } from "../../platform/index.ts";
import { openTestPlatform } from "../../platform/testing.ts";
import { registerCases } from "../index.ts";
import { type OfficeWanted, type PlantedOffice, plantOffice } from "./plantOffices.ts";

/** How an office may stand to a case. */
export const RELATIONS = ["own unit", "shared", "none", "conflicted", "emergency", "emergency ended"] as const;
export type Relation = (typeof RELATIONS)[number];

const CHILD_NAME = "Nurhalimah Sasmita";
const PERPETRATOR_NAME = "Bagaskara Wirayudha";

export type PlantedCases = Awaited<ReturnType<typeof openPlantedCases>>;

function accepted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.key}`);
  return answer;
}

/**
 * The room on a test platform with a service, police, oversight and a national duty officer, and what plants cases. Jobs do not
 * run until a test begins them: what is planted is compared at once.
 */
export async function openPlantedCases() {
  const platform = await openTestPlatform();
  const { database } = platform.context;
  await seedRoles(platform.context);
  const identity = await registerIdentity(platform.context);
  const intake = registerIntake(platform.context, identity);
  const children = registerChildren(platform.context, identity);
  const ports: ListPorts = {};
  const giveLists: GiveLists = (more) => void Object.assign(ports, more);
  const room = registerCases(platform.context, { giveLists, identity, intake, children });
  const source = await plantSource(database, { code: "service", purposes: ["followup", "statistics"] });
  const office = async (wanted: OfficeWanted) => {
    const planted = await plantOffice(database, wanted);
    await room.compareStaff();
    return planted;
  };
  const service = { organisation: "Lembaga layanan", sourceId: source.id };
  const dutyOfficer = await office({ role: "dutyOfficer", organisation: "Kementerian" });
  const head = await office({ role: "supervisor", ...service, superior: dutyOfficer });
  const worker = await office({ role: "caseworker", ...service, superior: head });
  const counsellor = await office({ role: "counsellor", ...service, superior: head });
  const investigator = await office({ role: "investigator", organisation: "Kepolisian" });
  const oversight = await office({ role: "oversight", organisation: "Pengawas" });
  const record = (from: PlantedSource = source) => plantRecord(database, identity, from);
  const open = async (by: PlantedOffice = worker) => {
    const recordId = await record();
    return { ...accepted(await room.openCase(by.actor, { id: newId(), recordId })), recordId };
  };
  /** As if three hours had passed since it began. */
  const endEmergency = (caseId: string) =>
    platform.asOwner(`
      update cases.emergency_reading
      set began_at = began_at - interval '3 hours', ends_at = ends_at - interval '3 hours',
        review_by = review_by - interval '3 hours'
      where case_id = '${caseId}'
    `);
  const write = async (by: PlantedOffice, caseId: string) => {
    for (const kind of ["contact", "plan", "conference"] as const) {
      accepted(await room.addNote(by.actor, caseId, { id: newId(), kind, text: `catatan ${kind}` }));
    }
    const counselling = { id: newId(), kind: "counselling", text: "catatan konseling" } as const;
    accepted(await room.addNote(counsellor.actor, caseId, counselling));
  };
  const share = async (by: PlantedOffice, caseId: string, { account: { organisationId } }: PlantedOffice) => {
    if (organisationId === by.account.organisationId) return;
    const shared = { id: newId(), organisationId, positionId: null, fields: ["identity" as const], until: null };
    accepted(await room.shareCase(by.actor, caseId, shared));
  };
  /** A case with a note of each kind and an alleged perpetrator, to which this office stands in this relation. */
  const caseFor = async (to: PlantedOffice, relation: Relation) => {
    const by = relation === "own unit" ? to : worker;
    const opened = await open(by);
    await write(by, opened.id);
    if (relation === "shared" || relation === "conflicted") await share(by, opened.id, to);
    const named = alleged(relation === "conflicted" ? to.account.name : PERPETRATOR_NAME);
    accepted(await room.addPerpetrator(by.actor, opened.id, named));
    if (relation !== "emergency" && relation !== "emergency ended") return opened;
    accepted(await room.beginEmergency(to.actor, emergencyOf(opened.reference)));
    if (relation === "emergency ended") await endEmergency(opened.id);
    return opened;
  };
  return {
    ...{ endEmergency, ports, giveLists },
    ...{ platform, database, identity, room, source, office, accepted, record, open },
    ...{ dutyOfficer, head, worker, counsellor, investigator, oversight },
    caseFor,
  };
}

export const alleged = (name: string, more: { workplace?: string; phones?: string[] } = {}) => ({
  ...{ id: newId(), names: [name], nik: null, phones: more.phones ?? [] },
  ...{ workplace: more.workplace ?? null, leadsWorkplace: more.workplace !== undefined },
});

export const emergencyOf = (reference: string) => ({
  ...{ id: newId(), reference, reason: "childAtRisk" as const },
  sentence: "Anak menelepon dan harus dijemput malam ini juga.",
});

async function plantRecord(
  database: Parameters<typeof plantRecords>[0],
  identity: Parameters<typeof plantRecords>[1],
  source: PlantedSource,
): Promise<string> {
  const id = newId();
  const known = identityWith({ names: [CHILD_NAME], nik: "3273014107120077", phones: ["0813 2233 4477"] });
  await plantRecords(database, identity, [
    { id, externalId: id, source, sex: "F", district: "32.73", identity: known },
  ]);
  return id;
}
