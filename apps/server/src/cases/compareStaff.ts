import { AllegedPerpetrator, StaffIdentity } from "@suar/contract";
import { audit } from "../access/index.ts";
import { type IdentityRoom, openText } from "../identity/index.ts";
import { type Database, systemActor, type Transaction } from "../platform/index.ts";
import type { CasesParts } from "./casesRoom.ts";
import { leadsOrganisation, whyOnePerson } from "./matchStaff.ts";
import * as store from "./store/conflicts.ts";
import { type PerpetratorRow, pageOfPerpetrators } from "./store/perpetrators.ts";

export const SYSTEM = systemActor("suar_cases", "conflict-of-interest");
const DUE_AT_ONCE = 500;
const PAGE = 500;

export interface Staff {
  people: { accountId: string; identity: StaffIdentity }[];
  organisations: { organisationId: string; name: string }[];
}

/** Accounts with all the names and numbers that are known of them; what is sealed is opened in memory only. */
function peopleOf(identity: IdentityRoom, rows: readonly store.StaffRow[]): Staff["people"] {
  return rows.map(({ accountId, name, entryId, wrappedKey, sealed }) => {
    if (entryId === null || wrappedKey === null || sealed === null) {
      return { accountId, identity: { names: [name], nik: null, phones: [] } };
    }
    const entered = StaffIdentity.parse(JSON.parse(openText(identity, entryId, { wrappedKey, sealed })));
    return { accountId, identity: { ...entered, names: [name, ...entered.names] } };
  });
}

/** Who of these people and organisations an alleged perpetrator may be, or may lead. */
export function conflictsOf(
  alleged: AllegedPerpetrator,
  { people, organisations }: Staff,
): Pick<store.NewConflict, "accountId" | "organisationId" | "because">[] {
  return [
    ...people.flatMap(({ accountId, identity }) => {
      const because = whyOnePerson(alleged, identity);
      return because === undefined ? [] : [{ accountId, organisationId: null, because }];
    }),
    ...organisations.flatMap(({ organisationId, name }) =>
      leadsOrganisation(alleged, name) ? [{ accountId: null, organisationId, because: "leads" as const }] : [],
    ),
  ];
}

export async function readStaff(
  tx: Transaction,
  only: { accounts: readonly string[] | null; organisations: readonly string[] | null },
) {
  const rows = await store.listStaff(tx, only.accounts);
  return { rows, organisations: await store.listOrganisationNames(tx, only.organisations) };
}

/** Compares whoever is new or renamed with all alleged perpetrators, and new alleged perpetrators with everybody. */
export async function compareStaff({ context: { database }, identity }: CasesParts) {
  let [compared, conflicts] = [0, 0];
  for (;;) {
    const due = await database.inTransaction(SYSTEM, (tx) => store.listDue(tx, DUE_AT_ONCE));
    if (due.length === 0) break;
    conflicts += await compareDue(database, identity, due);
    compared += due.length;
  }
  const routed = await routeDuties(database);
  return { compared, conflicts, routed };
}

async function compareDue(database: Database, identity: IdentityRoom, due: readonly store.Due[]): Promise<number> {
  const ids = (kind: "accountId" | "organisationId" | "perpetratorId") =>
    due.flatMap((each) => (each[kind] === null ? [] : [each[kind]]));
  const [accounts, organisations] = [ids("accountId"), ids("organisationId")];
  const perpetrators = new Set(ids("perpetratorId"));
  const read = (only: Parameters<typeof readStaff>[1]) =>
    database.inTransaction(SYSTEM, (tx) => readStaff(tx, only)).then((found) => staffOf(identity, found));
  const changed = await read({ accounts, organisations });
  const everybody = perpetrators.size === 0 ? changed : await read({ accounts: null, organisations: null });
  const only = accounts.length + organisations.length === 0 ? [...perpetrators] : null;
  let [found, after] = [0, null as string | null];
  for (;;) {
    const page = await database.inTransaction(SYSTEM, (tx) => pageOfPerpetrators(tx, { after, limit: PAGE, only }));
    const conflicts = page.flatMap((row) =>
      conflictsOfRow(identity, row, perpetrators.has(row.id) ? everybody : changed),
    );
    found += await database.inTransaction(SYSTEM, (tx) => keepConflicts(tx, conflicts));
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) break;
  }
  // only now: until here, whoever waits sees no case that names anybody
  await database.inTransaction(SYSTEM, async (tx) => {
    await store.deleteDue(
      tx,
      due.map(({ id }) => id),
    );
    await audit(tx, { actor: SYSTEM, act: "cases.compare", purpose: "conflict-of-interest", subjects: due.length });
  });
  return found;
}

export function staffOf(identity: IdentityRoom, found: Awaited<ReturnType<typeof readStaff>>): Staff {
  return { people: peopleOf(identity, found.rows), organisations: found.organisations };
}

function conflictsOfRow(identity: IdentityRoom, row: PerpetratorRow, staff: Staff): store.NewConflict[] {
  const alleged = AllegedPerpetrator.parse(JSON.parse(openText(identity, row.id, row)));
  return conflictsOf(alleged, staff).map((found) => ({ ...found, caseId: row.caseId, perpetratorId: row.id }));
}

async function keepConflicts(tx: Transaction, conflicts: readonly store.NewConflict[]): Promise<number> {
  const added = await store.insertConflicts(tx, conflicts);
  if (added > 0) {
    const subjects = new Set(conflicts.map(({ caseId }) => caseId)).size;
    await audit(tx, { actor: SYSTEM, act: "cases.conflict", purpose: "conflict-of-interest", subjects });
  }
  return added;
}

/** Lets each duty go to the position that owes it today; each that moves is on the trail. */
export function routeDuties(database: Database): Promise<number> {
  return database.inTransaction(SYSTEM, async (tx) => {
    const moved = await store.routeDuties(tx);
    for (const { caseId } of moved) await audit(tx, { actor: SYSTEM, act: "cases.routeDuty", subject: caseId });
    return moved.length;
  });
}
