import type { Mapping } from "@suar/contract";
import { useMessages } from "../ui/language/useMessages.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Proposal } from "./proposal.ts";
import { TARGET_WORDS } from "./words.ts";

/** The first lines under our fields' names; what would name a person shows its shape only. */
export function PreviewTable({ mapping, preview }: { mapping: Mapping; preview: Proposal["preview"] }) {
  const { say } = useMessages();
  const used = mapping.columns.filter((column) => column.target !== null);
  return (
    <DataTable
      caption={say("web.mapping.preview")}
      rows={preview}
      rowKey={(line) => String(line.lineNo)}
      exportName="suar-pratinjau"
      isWide
      hasTools={false}
      isTitled
      columns={[
        { key: "line", title: say("web.rejected.line"), value: (line) => line.lineNo, isNumber: true },
        ...used.map((column) => ({
          key: column.column,
          title: column.target === null ? column.column : say(TARGET_WORDS[column.target]),
          value: (line: Proposal["preview"][number]) => line.cells[column.column] ?? null,
        })),
      ]}
    />
  );
}
