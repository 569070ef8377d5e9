import type { TestDatabase } from "../../platform/testDatabase.ts";

export interface TableProtection {
  name: string;
  secured: boolean;
  policies: number;
}

/** Every table, and whether row-level security holds for it. */
export async function listTables(database: TestDatabase): Promise<TableProtection[]> {
  const rows = await database.asOwner(`
    select
      nspname || '.' || relname as name,
      relrowsecurity as secured,
      (select count(*)::int from pg_policy where polrelid = pg_class.oid) as policies
    from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p') and nspname !~ '^(pg_|information_schema$)'
    order by 1
  `);
  return rows as TableProtection[];
}

/** Functions that run as their owner, past every policy, and who may call each. */
export async function listOpenFunctions(database: TestDatabase): Promise<string[]> {
  const rows = await database.asOwner(`
    select
      nspname || '.' || proname as name,
      (
        select string_agg(replace(rolname, 'suar_', ''), ', ' order by rolname)
        from pg_roles
        where rolname like 'suar\\_%' and has_function_privilege(rolname, pg_proc.oid, 'execute')
      ) as callers
    from pg_proc
    join pg_namespace on pg_namespace.oid = pronamespace
    where prosecdef and nspname !~ '^(pg_|information_schema$)'
    order by 1
  `);
  return (rows as { name: string; callers: string | null }[]).map(
    ({ name, callers }) => `${name}: ${callers ?? "nobody"}`,
  );
}
