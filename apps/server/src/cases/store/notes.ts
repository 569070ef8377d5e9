import type { NoteKind } from "@suar/contract";
import { sql } from "kysely";
import type { Sealed } from "../../identity/index.ts";
import type { Transaction } from "../../platform/index.ts";

export interface NoteRow extends Sealed {
  id: string;
  caseId: string;
  kind: NoteKind;
  authorAccount: string;
  authorPosition: string;
  at: Date;
}

const NOTE = sql`
  id,
  case_id as "caseId",
  kind,
  wrapped_key as "wrappedKey",
  sealed,
  author_account as "authorAccount",
  author_position as "authorPosition",
  at
`;

/** The notes that one may see, oldest first. */
export async function listNotes(tx: Transaction, caseId: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select ${NOTE}
    from cases.note
    where case_id = ${caseId}
    order by at, id
  `.execute(tx);
  return rows;
}

export async function findNote(tx: Transaction, id: string): Promise<NoteRow | undefined> {
  const { rows } = await sql<NoteRow>`
    select ${NOTE}
    from cases.note
    where id = ${id}
  `.execute(tx);
  return rows[0];
}

/** False where there already is a note of this id. */
export async function insertNote(tx: Transaction, note: Omit<NoteRow, "at">): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into cases.note (id, case_id, kind, wrapped_key, sealed, author_account, author_position)
    values (
      ${note.id},
      ${note.caseId},
      ${note.kind},
      ${note.wrappedKey},
      ${note.sealed},
      ${note.authorAccount},
      ${note.authorPosition}
    )
    on conflict do nothing
  `.execute(tx);
  return numAffectedRows > 0n;
}

/** Whether the position may write in this case, and whether it acts for justice. */
export async function standingForNotes(tx: Transaction, caseId: string): Promise<{ write: boolean; justice: boolean }> {
  const { rows } = await sql<{ write: boolean; justice: boolean }>`
    select
      cases.owned_by_me(${caseId}) or cases.shared_with_me(${caseId}, 'notes') as write,
      cases.acts_for_justice() as justice
  `.execute(tx);
  return rows[0] ?? { write: false, justice: true };
}
