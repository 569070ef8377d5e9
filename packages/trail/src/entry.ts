/** One entry of the audit trail: who did what, from which position, why and when. Never a value of a child's. */
export interface TrailEntry {
  readonly id: string;
  /** UTC with microseconds. */
  readonly at: string;
  readonly accountId: string | null;
  readonly account: string;
  readonly positionId: string | null;
  readonly position: string;
  readonly organisationId: string | null;
  readonly organisation: string;
  readonly act: string;
  readonly purpose: string | null;
  readonly subject: string | null;
  /** Records that were read or changed, by id. */
  readonly records: readonly string[];
  readonly fields: readonly string[];
  /** How many subjects the entry stands for. */
  readonly subjects: number;
  readonly outcome: string;
}

/** The text that the chain is computed over: every value in one order, with the entry's place in the chain. */
export function canonicalText(number: number, entry: TrailEntry): string {
  return JSON.stringify([
    number,
    entry.id,
    entry.at,
    entry.accountId,
    entry.account,
    entry.positionId,
    entry.position,
    entry.organisationId,
    entry.organisation,
    entry.act,
    entry.purpose,
    entry.subject,
    entry.records,
    entry.fields,
    entry.subjects,
    entry.outcome,
  ]);
}

/** The values of an entry and nothing else, in the order of an export. */
export function inOrder(entry: TrailEntry): TrailEntry {
  const { id, at, accountId, account, positionId, position, organisationId, organisation } = entry;
  const { act, purpose, subject, records, fields, subjects, outcome } = entry;
  return {
    ...{ id, at, accountId, account, positionId, position, organisationId, organisation },
    ...{ act, purpose, subject, records, fields, subjects, outcome },
  };
}
