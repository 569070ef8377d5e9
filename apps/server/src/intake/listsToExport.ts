import { MOST_EXPORTED_ROWS } from "@suar/contract";
import type { ListPort } from "../access/index.ts";
import type { RoomContext } from "../platform/index.ts";
import { RECORD_COLUMNS, recordCells } from "./recordsAsTable.ts";
import { findRecord, listRecordsOfSource } from "./store/records.ts";

/** The current records of one source, as far as the position that asks may read them. */
export function sourceRecordsToExport({ database }: RoomContext): ListPort<"sourceRecords"> {
  return async ({ actor }, { sourceId }) => {
    const ids = await database.inTransaction(actor, (tx) => listRecordsOfSource(tx, sourceId, MOST_EXPORTED_ROWS + 1));
    return {
      ids,
      columns: RECORD_COLUMNS,
      read: (wanted, language) =>
        database.inTransaction(actor, async (tx) => {
          const rows = [];
          for (const id of wanted) {
            const record = await findRecord(tx, id);
            if (record !== undefined) rows.push({ id, records: [id], cells: recordCells(record, language) });
          }
          return rows;
        }),
    };
  };
}
