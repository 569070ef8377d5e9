import { MOST_EXPORTED_ROWS, type UnsurePair } from "@suar/contract";
import type { ExportColumn, ListPort } from "../access/index.ts";
import { RECORD_COLUMNS, recordCells } from "../intake/index.ts";
import { isRefusal, type RoomContext, refuse } from "../platform/index.ts";
import { forPurpose } from "./purposes.ts";
import { findChild } from "./showChild.ts";
import { showPairs } from "./showPairs.ts";
import { listPairs } from "./store/pairs.ts";

/** The records that describe one child. */
export function childToExport({ database }: RoomContext): ListPort<"child"> {
  return async ({ account, actor }, { childId }) => {
    if (!account.rights.includes("children.review")) return refuse(403, "platform.http.forbidden");
    const child = await findChild(database, actor, childId);
    if (isRefusal(child)) return child;
    const byId = new Map(child.records.map((record) => [record.id, record]));
    return {
      ids: [...byId.keys()],
      columns: RECORD_COLUMNS,
      read: async (ids, language) =>
        ids.flatMap((id) => {
          const record = byId.get(id);
          return record === undefined ? [] : [{ id, records: [id], cells: recordCells(record, language) }];
        }),
    };
  };
}

const beside = (which: { id: string; en: string }): ExportColumn[] =>
  RECORD_COLUMNS.map(({ title, ...rest }) => ({
    ...rest,
    title: { id: `${which.id}: ${title.id}`, en: `${which.en}: ${title.en}` },
  }));

const PAIR_COLUMNS: readonly ExportColumn[] = [
  { title: { id: "Peluang anak yang sama", en: "Probability of one child" } },
  ...beside({ id: "Pertama", en: "First" }),
  ...beside({ id: "Kedua", en: "Second" }),
];

/** Pairs that the model cannot decide, or that were decided. */
export function pairsToExport({ database }: RoomContext): ListPort<"pairs"> {
  return async ({ account, actor }, { state, purpose }) => {
    if (!account.rights.includes("children.review")) return refuse(403, "platform.http.forbidden");
    const pairs = await database.inTransaction(forPurpose(actor, purpose), async (tx) => {
      const listed = await listPairs(tx, { state, purpose, limit: MOST_EXPORTED_ROWS + 1, offset: 0 });
      return listed.pairs;
    });
    const byId = new Map(pairs.map((pair) => [pair.id, pair]));
    return {
      ids: [...byId.keys()],
      columns: PAIR_COLUMNS,
      read: async (ids, language) => {
        const wanted = ids.flatMap((id) => byId.get(id) ?? []);
        const shown = await database.inTransaction(forPurpose(actor, purpose), (tx) => showPairs(tx, wanted));
        return shown.map((pair) => ({
          id: pair.id,
          records: [pair.left.id, pair.right.id],
          cells: pairCells(pair, language),
        }));
      },
    };
  };
}

const pairCells = (pair: UnsurePair, language: "id" | "en") => [
  Math.round(pair.probability * 1000) / 1000,
  ...recordCells(pair.left, language),
  ...recordCells(pair.right, language),
];
