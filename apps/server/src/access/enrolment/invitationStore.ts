import { sql } from "kysely";
import type { Transaction } from "../../platform/index.ts";

export interface NewInvitation {
  id: string;
  accountId: string;
  tokenHash: Uint8Array;
  createdBy: string;
  now: Date;
  expiresAt: Date;
}

export async function insertInvitation(tx: Transaction, invitation: NewInvitation): Promise<void> {
  await sql`
    insert into access.invitation (id, account_id, token_hash, created_by, created_at, expires_at)
    values (
      ${invitation.id},
      ${invitation.accountId},
      ${invitation.tokenHash},
      ${invitation.createdBy},
      ${invitation.now},
      ${invitation.expiresAt}
    )
  `.execute(tx);
}

export interface InvitationRow {
  id: string;
  account_id: string;
}

/** An invitation that is neither used nor run out, and the latest of its account. */
export async function findInvitation(
  tx: Transaction,
  tokenHash: Uint8Array,
  now: Date,
): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select id, account_id
    from access.invitation
    where token_hash = ${tokenHash}
      and used_at is null
      and expires_at > ${now}
      and id = (
        select latest.id
        from access.invitation as latest
        where latest.account_id = invitation.account_id
        order by latest.created_at desc, latest.id desc
        limit 1
      )
  `.execute(tx);
  return rows[0];
}

/** Uses an invitation up; false where it was used meanwhile. */
export async function takeInvitation(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { rows } = await sql`
    update access.invitation
    set used_at = ${now}
    where id = ${id} and used_at is null
    returning id
  `.execute(tx);
  return rows.length > 0;
}
