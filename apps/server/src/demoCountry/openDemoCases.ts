import { actorOfAccount } from "../access/index.ts";
import type { CasesRoom } from "../cases/index.ts";
import { type Actor, newId } from "../platform/index.ts";
import { accepted, type DemoRooms } from "./demoRooms.ts";

const CASES = 6;
const NOTES = [
  { kind: "contact", text: "Wali sudah dihubungi; kunjungan berikutnya disepakati." },
  { kind: "plan", text: "Rencana: pendampingan, rujukan kesehatan, kembali ke sekolah." },
  { kind: "conference", text: "Pertemuan kasus dengan lembaga layanan dan sekolah; tindak lanjut dibagi." },
] as const;

/** Some cases of the service, shared with the police; one with a conflict of interest, one emergency reading to review. */
export async function openDemoCases(
  { context, intake, cases }: DemoRooms,
  findSource: (code: string) => string | undefined,
): Promise<void> {
  const officeOf = (role: string) => actorOfAccount(context, `${role.toLowerCase()}@contoh.example`);
  const [worker, counsellor, investigator, restitution] = [
    await officeOf("caseworker"),
    await officeOf("counsellor"),
    await officeOf("investigator"),
    await officeOf("restitutionOfficer"),
  ];
  const sourceId = findSource("ngo");
  if (sourceId === undefined) return;
  const recordIds = await context.database.inTransaction(worker, (tx) =>
    intake.listRecordsOfSource(tx, sourceId, CASES),
  );
  await cases.compareStaff();
  const opened = [];
  for (const recordId of recordIds) {
    const { id, reference } = accepted(await cases.openCase(worker, { id: newId(), recordId }), "a case");
    for (const note of NOTES) accepted(await cases.addNote(worker, id, { id: newId(), ...note }), "a note");
    opened.push({ id, reference });
  }
  const [first, second, third] = opened;
  if (first === undefined || second === undefined || third === undefined) return;
  const counselling = {
    id: newId(),
    kind: "counselling",
    text: "Pertemuan kedua; jadwal berikutnya disepakati.",
  } as const;
  accepted(await cases.addNote(counsellor, first.id, counselling), "a counselling note");
  await share(cases, worker, first.id, investigator);
  await nameSomebodyWhoWorksHere(cases, worker, second.id, counsellor);
  const emergency = {
    ...{ id: newId(), reference: third.reference, reason: "courtDeadline" as const },
    sentence: "Berkas restitusi harus masuk hari ini dan pemegang kasus tidak dapat dihubungi.",
  };
  accepted(await cases.beginEmergency(restitution, emergency), "an emergency reading");
}

async function share(cases: CasesRoom, by: Actor, caseId: string, { organisationId }: Actor): Promise<void> {
  if (organisationId === null) return;
  const shared = {
    id: newId(),
    organisationId,
    positionId: null,
    fields: ["identity", "notes"] as ("identity" | "notes")[],
    until: null,
  };
  accepted(await cases.shareCase(by, caseId, shared), "a shared case");
}

/** The demo country's accounts are named by their office, and so is this alleged perpetrator. */
async function nameSomebodyWhoWorksHere(cases: CasesRoom, by: Actor, caseId: string, { name }: Actor): Promise<void> {
  const alleged = { id: newId(), names: [name], nik: null, phones: [], workplace: null, leadsWorkplace: false };
  accepted(await cases.addPerpetrator(by, caseId, alleged), "an alleged perpetrator");
}
