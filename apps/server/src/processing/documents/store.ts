import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface RoleRow {
  code: string;
  name: { id: string; en: string };
  rights: string[];
}

/** Roles and what each may do today. */
export async function listRolesWithRights(tx: Transaction): Promise<RoleRow[]> {
  const { rows } = await sql<RoleRow>`
    select
      role.code,
      jsonb_build_object('id', role.name_id, 'en', role.name_en) as name,
      array(
        select role_right.right_code
        from access.role_right
        where role_right.role = role.code
        order by role_right.right_code
      ) as rights
    from access.role
    order by role.code
  `.execute(tx);
  return rows;
}

export type Volume =
  | "sources"
  | "records"
  | "identities"
  | "cases"
  | "sharings"
  | "consents"
  | "exports"
  | "accounts"
  | "trail";

/** How much is processed, in the whole system. */
export async function listVolumes(tx: Transaction): Promise<{ what: Volume; counted: number }[]> {
  const { rows } = await sql<{ what: Volume; counted: number }>`
    select what, counted::int as counted
    from processing.volumes()
  `.execute(tx);
  return rows;
}
