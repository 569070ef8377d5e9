import type { Answer, fetchExport } from "@suar/contract";
import { formatMessage, type Language, LOCALES, messages } from "@suar/messages";
import { isRefusal, newId, type Refusal, type RoomContext, refuse } from "../../platform/index.ts";
import { audit } from "../trail/audit.ts";
import { auditShown } from "../trail/auditShown.ts";
import { asAccess, openList } from "./askForExport.ts";
import type { Asker, ExportRow, ListPorts, ListToExport } from "./exportLists.ts";
import { stateOf } from "./showExport.ts";
import * as store from "./store.ts";
import { csvOf, markTable, xlsxOf } from "./writeExportFile.ts";

const READ_AT_ONCE = 500;

const WRITERS = {
  csv: { write: csvOf, mediaType: "text/csv;charset=utf-8" },
  xlsx: { write: xlsxOf, mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
} as const;

/**
 * The file of an export, for whoever asked for it, in the position it was asked from: the list is read again as that
 * position, and never more leaves than was counted. It is on the trail before the file is handed over.
 */
export async function fetchExportFile(
  context: RoomContext,
  ports: ListPorts,
  asker: Asker,
  asked: { id: string; format: keyof typeof WRITERS; language: Language },
): Promise<Answer<typeof fetchExport> | Refusal> {
  const { database, clock } = context;
  const { actor } = asker;
  const now = clock();
  const [kept] = await database.inTransaction(asAccess(actor), (tx) => store.listExports(tx, { id: asked.id }));
  if (kept === undefined || kept.accountId !== actor.accountId) return refuse(404, "access.export.notFound");
  if (kept.positionId !== actor.positionId) return refuse(403, "access.export.otherPosition");
  if (stateOf(kept, now) !== "ready") return refuse(409, "access.export.notReady");
  const list = await openList(context, ports, asker, kept);
  if (isRefusal(list)) return list;
  if (list.ids.length > kept.rows) return refuse(409, "access.export.grown");
  const rows = await readInPortions(list, asked.language);
  const table = markTable({
    key: kept.markKey,
    notice: noticeOf(kept, now, asked.language),
    language: asked.language,
    columns: list.columns,
    rows,
    referenceTitle: formatMessage(messages["access.export.reference"], asked.language),
  });
  const { write, mediaType } = WRITERS[asked.format];
  const file = await write(table);
  await database.inTransaction(asAccess(actor), async (tx) => {
    const by = {
      accountId: kept.accountId,
      accountName: actor.name,
      positionId: actor.positionId,
      position: actor.position,
    };
    await store.insertAct(tx, { id: newId(), exportId: kept.id, act: "downloaded", at: now, ...by, reason: "" });
    // whom a later withdrawal must reach is found by the rows that left
    await store.insertRows(
      tx,
      kept.id,
      rows.map(({ id }) => id),
    );
    const { purpose, id: subject } = kept;
    await audit(tx, {
      actor,
      act: "exports.download",
      purpose,
      subject,
      fields: [asked.format],
      subjects: rows.length,
    });
    const records = rows.flatMap((row) => row.records);
    await auditShown(tx, { actor, act: "exports.downloadRecords", purpose, subject, records });
  });
  const fileName = `suar-${kept.asked.list}-${kept.id.slice(-8)}.${asked.format}`;
  return { fileName, mediaType, rows: rows.length, base64: file.toString("base64") };
}

async function readInPortions(list: ListToExport, language: Language): Promise<ExportRow[]> {
  const rows: ExportRow[] = [];
  for (let at = 0; at < list.ids.length; at += READ_AT_ONCE)
    rows.push(...(await list.read(list.ids.slice(at, at + READ_AT_ONCE), language)));
  return rows;
}

function noticeOf(kept: store.ExportWithActs, now: Date, language: Language): string {
  const at = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Asia/Jakarta",
  }).format(now);
  return formatMessage(messages["access.export.notice"], language, {
    ...{ at, who: kept.accountName, position: kept.position, organisation: kept.organisation, id: kept.id },
    purpose: formatMessage(
      messages[`access.export.purpose.${kept.purpose}` as "access.export.purpose.service"],
      language,
    ),
    reason: kept.reason,
  });
}
