import type { Account, CaseLine, CaseOpened } from "@suar/contract";
import { audit, auditShown } from "../access/index.ts";
import { openText } from "../identity/index.ts";
import { type Actor, isRefusal, type Refusal, refuse, type Transaction } from "../platform/index.ts";
import type { CasesParts } from "./casesRoom.ts";
import { type CaseRow, findCase, listCases, namesOf } from "./store/cases.ts";
import { listEmergenciesOf } from "./store/emergencies.ts";
import { listNotes, standingForNotes } from "./store/notes.ts";
import { countPerpetrators } from "./store/perpetrators.ts";
import { listRelations } from "./store/relations.ts";

type NameOf = (id: string | null) => string;

function lineOf(row: CaseRow, nameOf: NameOf): CaseLine {
  const { id, reference, recordId, district, standing, notes } = row;
  return {
    ...{ id, reference, recordId, district, standing, notes },
    organisation: nameOf(row.organisationId),
    position: nameOf(row.positionId),
    openedAt: row.openedAt.toISOString(),
  };
}

interface CasesPage {
  recordId?: string | undefined;
  limit: number;
  offset: number;
}

/** A page of the position's cases; their records are named on the audit trail. */
export function listCasesOf({ context }: CasesParts, actor: Actor, page: CasesPage) {
  return context.database.inTransaction(actor, async (tx) => {
    const shown = await readCases(tx, actor, page);
    await auditShown(tx, { actor, act: "cases.list", records: shown.cases.map(({ recordId }) => recordId) });
    return shown;
  });
}

/** The same for an export, which names its records when its file is fetched. */
export function readCasesOf({ context }: CasesParts, actor: Actor, page: CasesPage) {
  return context.database.inTransaction(actor, (tx) => readCases(tx, actor, page));
}

async function readCases(tx: Transaction, actor: Actor, page: CasesPage) {
  const { total, rows } = await listCases(tx, actor, page);
  const nameOf = await namesOf(tx, {
    organisations: rows.map(({ organisationId }) => organisationId),
    positions: rows.map(({ positionId }) => positionId),
  });
  return { total, cases: rows.map((row) => lineOf(row, nameOf)) };
}

/** The case as the position may see it. The read, or that it was refused, is on the audit trail. */
export async function showCase(
  parts: CasesParts,
  { account, actor }: { account: Account; actor: Actor },
  caseId: string,
): Promise<CaseOpened | Refusal> {
  const { database } = parts.context;
  const shown = await database.inTransaction(actor, async (tx) => {
    const row = await findCase(tx, caseId);
    const record = row && (await parts.intake.findRecord(tx, row.recordId));
    if (row === undefined || record === undefined) return refuse(404, "cases.notFound");
    const found = { ...(await partsOf(tx, row)), record };
    const fields = ["record", ...new Set(found.notes.map(({ kind }) => `note.${kind}`))];
    const purpose = row.standing === "emergency" ? "emergency" : "case-work";
    await auditShown(tx, { actor, act: "cases.read", purpose, subject: caseId, records: [row.recordId], fields });
    return { row, ...found };
  });
  if (!isRefusal(shown)) return caseOf(parts, account, shown);
  await database.inTransaction(actor, (tx) =>
    audit(tx, { actor, act: "cases.read", subject: caseId, outcome: "refused" }),
  );
  return shown;
}

async function partsOf(tx: Transaction, row: CaseRow) {
  const relations = await listRelations(tx, row.id);
  const notes = await listNotes(tx, row.id);
  const emergencies = await listEmergenciesOf(tx, row.id);
  const alleged = await countPerpetrators(tx, row.id);
  const standing = await standingForNotes(tx, row.id);
  const nameOf = await namesOf(tx, {
    organisations: [row.organisationId, ...relations.map(({ organisationId }) => organisationId)],
    positions: [
      row.positionId,
      ...relations.map(({ positionId }) => positionId),
      ...notes.map(({ authorPosition }) => authorPosition),
      ...emergencies.map(({ positionId }) => positionId),
    ],
    accounts: [
      ...relations.map(({ accountId }) => accountId),
      ...notes.map(({ authorAccount }) => authorAccount),
      ...emergencies.map(({ accountId }) => accountId),
    ],
  });
  return { relations, notes, emergencies, alleged, standing, nameOf };
}

type Found = Awaited<ReturnType<typeof partsOf>> & { row: CaseRow; record: CaseOpened["record"] };

function caseOf({ identity }: CasesParts, account: Account, found: Found): CaseOpened {
  const { row, record, relations, notes, emergencies, alleged, nameOf } = found;
  const own = emergencies.find(({ accountId, lasts }) => lasts && accountId === account.id);
  return {
    ...lineOf(row, nameOf),
    childId: row.childId,
    record,
    relations: relations.map(({ id, kind, fields, fromAt, untilAt, holds: _, ...named }) => ({
      ...{ id, kind, fields },
      with: nameOf(named.organisationId ?? named.positionId ?? named.accountId),
      from: fromAt.toISOString(),
      until: untilAt?.toISOString() ?? null,
    })),
    noteList: notes.map((note) => ({
      id: note.id,
      kind: note.kind,
      text: openText(identity, note.id, note),
      author: nameOf(note.authorAccount),
      position: nameOf(note.authorPosition),
      at: note.at.toISOString(),
    })),
    alleged,
    actions: actionsOf(account, found),
    emergencyUntil: row.standing === "emergency" ? (own?.endsAt.toISOString() ?? null) : null,
    emergencies: emergencies
      .filter(({ accountId }) => accountId !== account.id)
      .map(({ id, accountId, positionId, beganAt }) => ({
        ...{ id, by: nameOf(accountId), position: nameOf(positionId) },
        at: beganAt.toISOString(),
      })),
  };
}

function actionsOf({ rights }: Account, { row, relations, alleged, standing }: Found): CaseOpened["actions"] {
  const works = rights.includes("cases.work");
  const owns = works && (row.standing === "own" || row.standing === "routed");
  const writes = works && standing.write;
  // of a shared case one sees only the relations that name one
  const opensIdentity =
    row.standing !== "shared" || relations.some(({ holds, fields }) => holds && fields.includes("identity"));
  return [
    ...(writes ? (["note"] as const) : []),
    ...(writes && !standing.justice ? (["counsellingNote"] as const) : []),
    ...(rights.includes("identity.open") && opensIdentity ? (["openIdentity"] as const) : []),
    ...(owns ? (["share", "addPerpetrator"] as const) : []),
    ...(alleged > 0 ? (["readPerpetrators"] as const) : []),
  ];
}
