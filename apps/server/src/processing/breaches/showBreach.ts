import type { Breach, BreachLine } from "@suar/contract";
import type { Transaction } from "../../platform/index.ts";
import { namesOf } from "../store/obligations.ts";
import { dueAtOf, lettersOf } from "./breachLetters.ts";
import * as store from "./store.ts";

/** One breach as whoever prepares notices sees it; undefined where there is none. */
export async function showBreach(tx: Transaction, id: string): Promise<Breach | undefined> {
  const [row] = await store.listBreaches(tx, id);
  if (row === undefined) return undefined;
  const acts = await store.listActs(tx, id);
  const owners = await store.listOwners(tx, id);
  const nameOf = await namesOf(tx, { organisations: owners.map(({ organisationId }) => organisationId) });
  return {
    ...lineOf(row, acts),
    owners: owners.map(({ organisationId, ...counts }) => ({ owner: nameOf(organisationId), ...counts })),
    acts: [
      {
        ...{ act: "prepared", how: null, at: row.at.toISOString() },
        ...{ by: row.preparedBy, position: row.preparedPosition },
      },
      ...acts.flatMap(({ act, how, at, by, position }) =>
        act === "told" ? [] : [{ act, how, at: at.toISOString(), by, position }],
      ),
    ],
    letters: lettersOf({ ...row, owners: owners.length }),
  };
}

/** One breach of the list, with when it was sent. */
export function lineOf(row: store.BreachWithCounts, acts: readonly store.ActRow[]): BreachLine {
  const sentAt = (act: store.ActRow["act"]) =>
    acts.find((each) => each.act === act && each.breachId === row.id)?.at.toISOString() ?? null;
  return {
    ...{ id: row.id, from: row.fromAt.toISOString(), to: row.toAt.toISOString() },
    ...{ accountId: row.accountId, organisationId: row.organisationId, position: row.positionTitle },
    ...{ recordId: row.recordId, knownAt: row.knownAt.toISOString(), dueAt: dueAtOf(row.knownAt).toISOString() },
    ...{ cause: row.cause, circumstances: row.circumstances, handling: row.handling, recovery: row.recovery },
    ...{ entries: row.entries, records: row.records, fields: row.fields, categories: row.categories },
    ...{ firstAt: row.firstAt.toISOString(), lastAt: row.lastAt.toISOString() },
    ...{ preparedAt: row.at.toISOString(), preparedBy: row.preparedBy, told: row.told },
    ...{ sentAgencyAt: sentAt("sentAgency"), sentOwnersAt: sentAt("sentOwners") },
  };
}
