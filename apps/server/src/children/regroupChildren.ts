import { newId, type Transaction } from "../platform/index.ts";
import { assignChildIds } from "./assignChildIds.ts";
import { groupRecords } from "./groupRecords.ts";
import { listEvidenceAmong, listStandingDecisions } from "./store/decisions.ts";
import {
  childrenOf,
  insertChildren,
  insertLinks,
  type LinkOrigin,
  listRecordsOfChildren,
  type MemberRecord,
} from "./store/links.ts";
import { latestRun } from "./store/runs.ts";

/**
 * Groups the records of the children that hold these records anew: from what the newest run knows between them and from
 * the decisions that stand. "Same" joins, "different" splits at the weakest evidence, and taking either back restores
 * what the evidence alone says.
 */
export async function regroupChildrenOf(
  tx: Transaction,
  recordIds: readonly string[],
  origin: LinkOrigin,
): Promise<{ joined: number; split: number }> {
  const childIds = [...new Set((await childrenOf(tx, recordIds)).values())];
  const members = await listRecordsOfChildren(tx, childIds);
  const ids = members.map(({ recordId }) => recordId);
  const groupOf = await groupMembers(tx, members, origin);
  const linked = new Map(members.map(({ recordId, childId }) => [recordId, childId]));
  const known = { linked, inherited: new Map<string, string>() };
  const { newChildIds, links, joined, split } = assignChildIds(ids, groupOf, known, newId);
  if (links.length > 0) {
    await insertChildren(tx, origin.purpose, newChildIds);
    await insertLinks(
      tx,
      origin,
      links.map((link) => ({ id: newId(), ...link })),
    );
  }
  return { joined, split };
}

async function groupMembers(tx: Transaction, members: readonly MemberRecord[], { purpose }: LinkOrigin) {
  const ids = members.map(({ recordId }) => recordId);
  const place = new Map(ids.map((id, at) => [id, at]));
  const placed = <T extends { leftRecordId: string; rightRecordId: string }>(pair: T) =>
    [place.get(pair.leftRecordId) ?? -1, place.get(pair.rightRecordId) ?? -1] as const;
  const run = await latestRun(tx, purpose);
  const evidence = run === undefined ? [] : await listEvidenceAmong(tx, run.id, ids);
  const decisions = await listStandingDecisions(tx, ids);
  const sources = [...new Set(members.map(({ onceInSourceId }) => onceInSourceId))];
  return groupRecords(
    members.length,
    evidence.map((pair) => {
      const [left, right] = placed(pair);
      return { left, right, weightBits: pair.weightBits };
    }),
    {
      same: decisions.filter(({ decision }) => decision === "same").map(placed),
      different: decisions.filter(({ decision }) => decision === "different").map(placed),
      onceInSource: members.map((member) =>
        member.onceInSourceId === null ? -1 : sources.indexOf(member.onceInSourceId),
      ),
    },
  ).groupOf;
}
