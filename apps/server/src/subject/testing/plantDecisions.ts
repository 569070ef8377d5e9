import { newId } from "../../platform/index.ts";

/** Writes down, past every policy, that a child asked for an erasure and that two offices decided it. */
export async function plantDecisions(
  asOwner: (statement: string) => Promise<unknown>,
  id: string,
  recordIds: readonly string[],
): Promise<void> {
  await asOwner(`
    insert into subject.request (
      id, kind, record_ids, asked_by, ground, received_at, due_at, account_id, position_id, organisation_id
    )
    values (
      '${id}', 'erasure', '{${recordIds.join()}}', 'child', 'subjectRequest', now(), now(), '${newId()}', '${newId()}',
      '${newId()}'
    )
    on conflict do nothing
  `);
  for (const act of ["accepted", "approved"])
    await asOwner(`
      insert into subject.request_act (id, request_id, act, account_id, position_id, organisation_id, reason)
      values ('${newId()}', '${id}', '${act}', '${newId()}', '${newId()}', '${newId()}', 'test')
      on conflict do nothing
    `);
}
