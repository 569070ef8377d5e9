import { AllegedPerpetrator, type Answer, type listPerpetrators, type StaffIdentity } from "@suar/contract";
import { audit } from "../access/index.ts";
import { openText, sealText } from "../identity/index.ts";
import { type Actor, newId, type Refusal, refuse } from "../platform/index.ts";
import { type CasesParts, officeOf } from "./casesRoom.ts";
import { conflictsOf, readStaff, routeDuties, SYSTEM, staffOf } from "./compareStaff.ts";
import { findCase } from "./store/cases.ts";
import { insertConflicts, insertStaffIdentity, listStaffKnown } from "./store/conflicts.ts";
import { insertPerpetrator, listPerpetratorsOf } from "./store/perpetrators.ts";

/**
 * Names an alleged perpetrator. Those who work here are compared first, so that the conflicts of interest stand in the same
 * transaction as the name: there is no moment in which one of them could read it.
 */
export async function addPerpetratorTo(
  { context: { database }, identity }: CasesParts,
  actor: Actor,
  caseId: string,
  { id, ...alleged }: AllegedPerpetrator & { id: string },
): Promise<{ id: string } | Refusal> {
  const office = officeOf(actor);
  if (office === undefined) return refuse(403, "cases.noPosition");
  const standing = await database.inTransaction(actor, async (tx) => {
    const opened = await findCase(tx, caseId);
    if (opened === undefined) return refuse(404, "cases.notFound");
    if (opened.standing !== "own" && opened.standing !== "routed") return refuse(403, "cases.notOwner");
    const first = (await listPerpetratorsOf(tx, caseId)).find((row) => row.id === id);
    if (first === undefined) return undefined;
    return openText(identity, id, first) === JSON.stringify(alleged) ? { id } : refuse(409, "cases.otherContent");
  });
  if (standing !== undefined) return standing;
  const everybody = await database.inTransaction(SYSTEM, (tx) =>
    readStaff(tx, { accounts: null, organisations: null }),
  );
  const conflicts = conflictsOf(alleged, staffOf(identity, everybody));
  const sealed = sealText(identity, id, JSON.stringify(alleged));
  const added = await database.inTransaction({ ...actor, role: "suar_cases" }, async (tx) => {
    const { accountId: addedBy, positionId: addedPosition } = office;
    if (!(await insertPerpetrator(tx, { ...sealed, id, caseId, addedBy, addedPosition }))) return false;
    await audit(tx, { actor, act: "cases.addPerpetrator", subject: caseId });
    await insertConflicts(
      tx,
      conflicts.map((found) => ({ ...found, caseId, perpetratorId: id })),
    );
    return true;
  });
  if (!added) return refuse(409, "cases.otherContent");
  await routeDuties(database);
  return { id };
}

/** Opens the alleged perpetrators of a case that one may see; the read is on the trail before this returns. */
export async function openPerpetrators(
  { context: { database }, identity }: CasesParts,
  actor: Actor,
  caseId: string,
  purpose: string,
): Promise<Answer<typeof listPerpetrators> | Refusal> {
  const rows = await database.inTransaction({ ...actor, purpose }, async (tx) => {
    if ((await findCase(tx, caseId)) === undefined) return undefined;
    const found = await listPerpetratorsOf(tx, caseId);
    const fields = ["name", "nik", "phone", "workplace"];
    await audit(tx, { actor, act: "cases.readPerpetrators", purpose, subject: caseId, fields });
    return found;
  });
  if (rows === undefined) return refuse(404, "cases.notFound");
  return rows.map((row) => ({
    ...AllegedPerpetrator.parse(JSON.parse(openText(identity, row.id, row))),
    id: row.id,
    addedAt: row.addedAt.toISOString(),
  }));
}

/** Whose identity is known, and since when. Administrators do not see what they entered: Suar itself looks. */
export async function listStaffIdentitiesOf({ context: { database } }: CasesParts) {
  const rows = await database.inTransaction(SYSTEM, listStaffKnown);
  return rows.map(({ accountId, enteredAt }) => ({ accountId, enteredAt: enteredAt.toISOString() }));
}

/** Enters what is known of somebody who works here: by that person, or by an administrator. */
export async function enterStaffIdentityOf(
  { context: { database }, identity }: CasesParts,
  actor: Actor,
  accountId: string,
  entry: StaffIdentity,
): Promise<{ entered: boolean } | Refusal> {
  const mayEnter = accountId === actor.accountId || actor.rights.includes("accounts.manage");
  if (!mayEnter || actor.accountId === null) return refuse(403, "cases.staff.notYours");
  const id = newId();
  const sealed = sealText(identity, id, JSON.stringify(entry));
  const enteredBy = actor.accountId;
  try {
    return await database.inTransaction(actor, async (tx) => {
      await insertStaffIdentity(tx, { ...sealed, id, accountId, enteredBy });
      await audit(tx, { actor, act: "cases.enterStaffIdentity", subject: accountId });
      return { entered: true };
    });
  } catch (error) {
    if (isMissingReference(error)) return refuse(404, "access.account.notFound");
    throw error;
  }
}

/** PostgreSQL's foreign_key_violation: this room's role may not look into the accounts itself. */
function isMissingReference(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23503";
}
