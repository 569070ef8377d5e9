import type { TestDatabase } from "../../platform/testDatabase.ts";

export interface Policy {
  table: string;
  name: string;
  /** The statement that makes it anew after it was dropped. */
  create: string;
}

/** Every policy of the database, as it stands. */
export async function readPolicies(database: TestDatabase): Promise<Policy[]> {
  const rows = await database.asOwner(`
    select
      schemaname || '.' || tablename as "table",
      policyname as name,
      format(
        'create policy %I on %I.%I as %s for %s to %s %s %s',
        policyname,
        schemaname,
        tablename,
        permissive,
        cmd,
        array_to_string(roles, ', '),
        'using (' || qual || ')',
        'with check (' || with_check || ')'
      ) as "create"
    from pg_policies
    order by 1, 2
  `);
  return rows as Policy[];
}

/** Removes one policy while the work is done. */
export async function withoutPolicy<T>(database: TestDatabase, policy: Policy, work: () => Promise<T>): Promise<T> {
  await database.asOwner(`drop policy "${policy.name}" on ${policy.table}`);
  try {
    return await work();
  } finally {
    await database.asOwner(policy.create);
  }
}
