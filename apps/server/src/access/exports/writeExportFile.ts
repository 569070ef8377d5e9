import type { Language } from "@suar/messages";
import { writeXlsx } from "hucre/xlsx";
import type { ExportColumn, ExportRow } from "./exportLists.ts";
import { hasSpaceBehind, placeOf, referenceOf, takesSpace } from "./marks.ts";

export interface MarkedTable {
  /** Who, from which position, when, what for, which export: stands above and below the table. */
  notice: string;
  titles: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

interface ToMark {
  key: Uint8Array;
  notice: string;
  language: Language;
  columns: readonly ExportColumn[];
  rows: readonly ExportRow[];
  referenceTitle: string;
}

/** Puts references in place of ids, and the hidden marks of this export. The key decides the order of the rows as well. */
export function markTable({ key, notice, language, columns, rows, referenceTitle }: ToMark): MarkedTable {
  const marked = rows.map(({ id, cells }) => [
    referenceOf(key, id),
    ...cells.map((cell, at) => {
      if (cell === null) return "";
      if (typeof cell === "number") return cell;
      if (columns[at]?.isReference === true) return referenceOf(key, cell);
      return markText(key, safeText(cell.trim()));
    }),
  ]);
  const placed = marked.map((cells) => ({ cells, place: placeOf(key, cells.map(String)) }));
  placed.sort((a, b) => a.place.localeCompare(b.place, "en"));
  const titles = [referenceTitle, ...columns.map(({ title }) => title[language])];
  return { notice: safeText(notice), titles, rows: placed.map(({ cells }) => cells) };
}

const markText = (key: Uint8Array, text: string) => (takesSpace(text) && hasSpaceBehind(key, text) ? `${text} ` : text);

/** Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, CSV injection). */
function safeText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const csvCell = (cell: string | number): string => {
  const text = String(cell);
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180 text; the byte order mark makes spreadsheets read it as UTF-8. */
export function csvOf({ notice, titles, rows }: MarkedTable): Buffer {
  const lines = [[notice], titles, ...rows, [notice]].map((cells) => cells.map(csvCell).join(","));
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`, "utf8");
}

export async function xlsxOf({ notice, titles, rows }: MarkedTable): Promise<Buffer> {
  // "&" begins a code in a page's header
  const printed = notice.replaceAll("&", "&&").slice(0, 250);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Suar",
        rows: [[notice], [...titles], ...rows.map((cells) => [...cells]), [notice]],
        headerFooter: { oddHeader: `&L${printed}`, oddFooter: `&L${printed}` },
      },
    ],
  });
  return Buffer.from(bytes);
}
