import type { PurposeContent, PurposeVersion } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type Actor, newId, type Refusal, type RoomContext, refuse, systemActor } from "../platform/index.ts";
import { FIRST_PURPOSES } from "./firstPurposes.ts";
import type { ProcessingParts } from "./processingRoom.ts";
import { insertVersion, listPurposes, listVersions, type NewVersion, type PurposeRow } from "./store/purposes.ts";

function shown({ words, at, accountId: _, ...row }: PurposeRow): PurposeVersion {
  return { ...row, ...words, at: at.toISOString() };
}

function rowOf(
  content: PurposeContent,
): Omit<NewVersion, "id" | "purpose" | "version" | "accountId" | "by" | "position"> {
  const { bases, laws, uses, persons, categories, ...words } = content;
  return { bases, laws, uses, persons, categories, words };
}

/** Writes the first version of every purpose that Suar itself has and the register does not name yet. */
export async function seedPurposes({ database }: RoomContext): Promise<void> {
  const system = systemActor("suar_workspace");
  await database.inTransaction(system, async (tx) => {
    const known = new Set((await listPurposes(tx)).map(({ purpose }) => purpose));
    for (const { purpose, ...content } of FIRST_PURPOSES) {
      if (known.has(purpose)) continue;
      const by = { accountId: null, by: system.name, position: system.position };
      await insertVersion(tx, { id: newId(), purpose, version: 1, ...rowOf(content), ...by });
    }
  });
}

/** The register as it stands. */
export async function listPurposesFor({ context }: ProcessingParts, actor: Actor): Promise<PurposeVersion[]> {
  const rows = await context.database.inTransaction(actor, listPurposes);
  return rows.map(shown);
}

export async function readPurposeFor(
  { context }: ProcessingParts,
  actor: Actor,
  purpose: string,
): Promise<PurposeVersion[] | Refusal> {
  const rows = await context.database.inTransaction(actor, (tx) => listVersions(tx, purpose));
  return rows.length === 0 ? refuse(404, "processing.purpose.notFound") : rows.map(shown);
}

interface Written extends PurposeContent {
  id: string;
  after: number;
}

function answerAgain(
  first: PurposeRow,
  { after, accountId }: { after: number; accountId: string | null },
): PurposeVersion | Refusal {
  const isSame = first.version === after + 1 && first.accountId === accountId;
  return isSame ? shown(first) : refuse(409, "processing.otherContent");
}

/** Writes a further version. The same id and content again give the first answer; nobody overwrites what they have not read. */
export async function writePurposeVersion(
  { context }: ProcessingParts,
  actor: Actor,
  purpose: string,
  { id, after, ...content }: Written,
): Promise<PurposeVersion | Refusal> {
  // whoever depends on a service cannot refuse freely: another basis must carry it (Law 27/2022 art. 20 (2))
  if (content.bases.every((basis) => basis === "consent")) return refuse(422, "processing.purpose.onlyConsent");
  const { accountId, name: by, position } = actor;
  return context.database.inTransaction(actor, async (tx) => {
    const versions = await listVersions(tx, purpose);
    const first = versions.find((each) => each.id === id);
    if (first !== undefined) return answerAgain(first, { after, accountId });
    if ((versions[0]?.version ?? 0) !== after) return refuse(409, "processing.purpose.newerVersion");
    const written = { id, purpose, version: after + 1, ...rowOf(content), accountId, by, position };
    if (!(await insertVersion(tx, written))) return refuse(409, "processing.otherContent");
    await audit(tx, { actor, act: "processing.writePurpose", subject: purpose, fields: content.bases });
    const [kept] = await listVersions(tx, purpose);
    return kept === undefined ? refuse(404, "processing.purpose.notFound") : shown(kept);
  });
}
