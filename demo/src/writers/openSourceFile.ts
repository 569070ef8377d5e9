import { reportXml } from "../sources/platform.ts";
import type { DemoSource } from "../sources/source.ts";
import type { ByteSink } from "./byteSink.ts";
import type { Cell, ListFile } from "./listFile.ts";
import { csvFormat, encodeUtf8, encodeWindows1252, openTextFile } from "./textFile.ts";
import { openXlsxFile } from "./xlsxFile.ts";

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<reports>\n';

/** Sets `anak.nama` as `{ anak: { nama } }`; what is empty is left out, as a web form does. */
function nested(paths: readonly string[], row: readonly Cell[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [at, path] of paths.entries()) {
    const value = row[at];
    if (value === undefined || value === "") continue;
    const [first = "", second] = path.split(".");
    if (second === undefined) root[first] = value;
    else root[first] = { ...(root[first] as object | undefined), [second]: value };
  }
  return root;
}

function asText(cell: Cell): string {
  return cell === undefined ? "" : String(cell);
}

/** What a source's file is called: `name.xlsx`, and from the second part on `name_2.xlsx`. */
export function fileNameOf(source: DemoSource, part: number): string {
  const ending = source.format.kind === "cybertipline" ? "xml" : source.format.kind;
  return `${source.fileName}${part > 1 ? `_${part}` : ""}.${ending}`;
}

export function openSourceFile(source: DemoSource, sink: ByteSink): ListFile {
  const columns = source.columns.map(({ name }) => name);
  const { format } = source;
  switch (format.kind) {
    case "xlsx":
      return openXlsxFile(sink, format.sheet, format.title, columns);
    case "csv":
      return openTextFile(
        sink,
        csvFormat(columns, { ...format, encode: format.encoding === "utf-8" ? encodeUtf8 : encodeWindows1252 }),
      );
    case "jsonl":
      return openTextFile(sink, {
        head: "",
        tail: () => "",
        encode: encodeUtf8,
        firstLine: 1,
        line: (row) => `${JSON.stringify(nested(columns, row))}\n`,
      });
    case "cybertipline":
      return openTextFile(sink, {
        head: XML_HEAD,
        tail: () => "</reports>\n",
        encode: encodeUtf8,
        firstLine: 1,
        line: (row) => reportXml(new Map(columns.map((column, at) => [column, asText(row[at])]))),
      });
  }
}
