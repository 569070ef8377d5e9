import { FIRST_ROLES } from "@suar/contract";
import { sql } from "kysely";
import { type Actor, DATABASE_ROLES, type DatabaseRole } from "../../platform/actor.ts";
import type { Transaction } from "../../platform/index.ts";
import type { TestDatabase } from "../../platform/testDatabase.ts";
import { ME } from "./people.ts";
import { PLANTED } from "./plantRows.ts";
import { insertOf, type PlantedRow, whereOf } from "./rowsOf.ts";

export const COMMANDS = ["select", "insert", "update", "delete"] as const;
type Command = (typeof COMMANDS)[number];

/**
 * Whose rights are walked: each role as it begins, one that an installation may add for an auditor who approves nothing, an
 * account without a position, and Suar itself.
 */
export const WALKED = [...FIRST_ROLES.map(({ code }) => code), "auditOnly", "noPosition", "system"] as const;

/** Which database roles let a role's command through, by table, relation, role and command. */
export type Cells = Map<string, readonly DatabaseRole[]>;

export const cellName = (table: string, relation: string, role: string, command: string) =>
  [table, relation, role, command].join(" ");

function rightsOf(role: string): readonly string[] {
  if (role === "system") return ["system"];
  if (role === "auditOnly") return ["audit.read", "audit.export"];
  return FIRST_ROLES.find(({ code }) => code === role)?.rights ?? [];
}

/** For which purpose each database role's transactions are opened here; linkage never for statistics, to see them apart. */
const PURPOSE: Partial<Record<DatabaseRole, string>> = {
  suar_workspace: "follow-up",
  suar_linkage: "followup",
  suar_statistics: "statistics",
};

function actorOf(role: string, databaseRole: DatabaseRole): Actor {
  return {
    role: databaseRole,
    accountId: ME.account,
    name: "test",
    positionId: ME.position,
    position: "test",
    organisationId: ME.organisation,
    organisation: "test",
    sourceId: ME.source,
    territory: ME.territory,
    purpose: PURPOSE[databaseRole] ?? null,
    rights: rightsOf(role),
  };
}

interface Privilege {
  table: string;
  command: Command;
  role: DatabaseRole;
  /** For update: a column that may be set. */
  column: string | null;
  /** For insert: the columns that may be given. */
  columns: string[] | null;
}

/** What grants allow before any policy is asked. */
async function readPrivileges(database: TestDatabase): Promise<Privilege[]> {
  const roles = DATABASE_ROLES.map((role) => `'${role}'`).join(", ");
  const rows = await database.asOwner(`
    select
      nspname || '.' || relname as "table",
      lower(command) as command,
      role,
      case command
        when 'UPDATE' then (
          select min(attname)
          from pg_attribute
          where attrelid = pg_class.oid
            and attnum > 0
            and not attisdropped
            and attidentity = ''
            and attgenerated = ''
            and has_column_privilege(role, pg_class.oid, attnum, 'UPDATE')
        )
      end as "column",
      case command
        when 'INSERT' then (
          select array_agg(attname::text)
          from pg_attribute
          where attrelid = pg_class.oid
            and attnum > 0
            and not attisdropped
            and has_column_privilege(role, pg_class.oid, attnum, 'INSERT')
        )
      end as columns
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    cross join unnest(array[${roles}]) as role
    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as command
    where relkind in ('r', 'p')
      and nspname !~ '^(pg_|information_schema$)'
      and case command
        when 'DELETE' then has_table_privilege(role, pg_class.oid, command)
        else has_any_column_privilege(role, pg_class.oid, command)
      end
    order by 1, 2, 3
  `);
  return rows as Privilege[];
}

/**
 * Walks every role × table × command × relation, by every database role that the grants know, each attempt rolled back.
 *
 * @param only walks these tables alone
 */
export async function walkMatrix(
  database: TestDatabase,
  only: (table: string) => boolean = () => true,
): Promise<Cells> {
  const privileges = (await readPrivileges(database)).filter(({ table }) => only(table));
  const cells: Cells = new Map(emptyCells(only));
  for (const role of WALKED) {
    await giveMyPosition(database, role);
    for (const databaseRole of DATABASE_ROLES) {
      const granted = privileges.filter((privilege) => privilege.role === databaseRole);
      if (granted.length > 0) await walkAs(database, actorOf(role, databaseRole), role, granted, cells);
    }
  }
  return cells;
}

/** Some policies ask which role the acting position has, beside the rights of the transaction. */
async function giveMyPosition(database: TestDatabase, role: string): Promise<void> {
  const code = FIRST_ROLES.some((each) => each.code === role) ? role : "partner";
  await database.asOwner(`update access.position set role = '${code}' where id = '${ME.position}'`);
}

function emptyCells(only: (table: string) => boolean): [string, readonly DatabaseRole[]][] {
  return PLANTED.filter(({ table }) => only(table)).flatMap(({ table, relation }) =>
    WALKED.flatMap((role) =>
      COMMANDS.map((command): [string, readonly DatabaseRole[]] => [cellName(table, relation, role, command), []]),
    ),
  );
}

class RollBack extends Error {}

async function walkAs(
  database: TestDatabase,
  actor: Actor,
  role: string,
  granted: readonly Privilege[],
  cells: Cells,
): Promise<void> {
  const walking = database.inTransaction(actor, async (tx) => {
    for (const privilege of granted) {
      for (const planted of PLANTED.filter(({ table }) => table === privilege.table)) {
        if (!(await isLetThrough(tx, planted, privilege))) continue;
        const name = cellName(planted.table, planted.relation, role, privilege.command);
        cells.set(name, [...(cells.get(name) ?? []), actor.role]);
      }
    }
    throw new RollBack();
  });
  await walking.catch((error: unknown) => {
    if (!(error instanceof RollBack)) throw error;
  });
}

/** Tries one command on one planted row. Beyond policies, only what grants or a trigger refuse counts as refused. */
async function isLetThrough(tx: Transaction, planted: PlantedRow, privilege: Privilege): Promise<boolean> {
  const { command } = privilege;
  const statement = statementOf(planted, privilege);
  await sql`savepoint attempt`.execute(tx);
  try {
    const { rows } = await sql.raw(statement).execute(tx);
    return rows.length > 0;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "42501" || code === "P0001") return false;
    // policies come before references and uniqueness: the row was let through, though it does not fit what is there
    if (code === "23503" || code === "23505") return true;
    throw new Error(`${planted.table} (${planted.relation}), ${command}: ${String(error)}`, { cause: error });
  } finally {
    await sql`rollback to savepoint attempt`.execute(tx);
  }
}

function statementOf(planted: PlantedRow, { command, column, columns }: Privilege): string {
  const { table, values, fresh } = planted;
  const given = Object.entries({ ...values, ...fresh }).filter(([name]) => columns?.includes(name) ?? true);
  switch (command) {
    case "select":
      return `select 1 as found from ${table} where ${whereOf(planted)}`;
    case "insert":
      // without returning, which would ask for the right to read as well
      return `with tried as (${insertOf(table, Object.fromEntries(given))}) select 1 as found`;
    case "update":
      return `with tried as (update ${table} set "${column}" = "${column}" where ${whereOf(planted)} returning 1) select * from tried`;
    case "delete":
      return `with tried as (delete from ${table} where ${whereOf(planted)} returning 1) select * from tried`;
  }
}
