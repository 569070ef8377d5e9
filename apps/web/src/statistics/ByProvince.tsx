import type { Figure } from "@suar/contract";
import { useCodeNames } from "../intake/useCodeNames.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { FigurePart } from "./figurePart.ts";
import { useRecordsAddress } from "./useRecordsAddress.ts";

type Row = Figure["byProvince"][number];

/** Counts stand beside completeness, in the order of the codes: no league table. A silent province is no zero. */
export function ByProvince({ figure, definition }: FigurePart) {
  const { say, number } = useMessages();
  const names = useCodeNames();
  const addressOf = useRecordsAddress();
  const isSilent = (row: Row) => row.districtsSilent === row.districts;
  const counted = (row: Row) => {
    if (isSilent(row)) return say("web.figure.silent");
    const href = addressOf({ ...definition, territory: row.code }, { part: "certain" });
    return href === undefined ? number(row.certain) : <a href={href}>{number(row.certain)}</a>;
  };
  return (
    <Section title={say("web.figure.provinceTitle")} lead={say("web.figure.provinceLead")}>
      <DataTable
        caption={say("web.figure.provinceTitle")}
        rows={figure.byProvince}
        rowKey={(row) => row.code}
        exportName="suar-per-provinsi"
        columns={[
          { key: "province", title: say("web.figure.province"), value: (row) => names.region(row.code) },
          {
            key: "children",
            title: say("web.run.children"),
            value: (row) => (isSilent(row) ? null : row.certain),
            show: counted,
            isNumber: true,
          },
          {
            key: "sent",
            title: say("web.figure.districtsSent"),
            value: (row) => row.districts - row.districtsSilent,
            show: (row) =>
              say("web.figure.districtsOf", { sent: row.districts - row.districtsSilent, all: row.districts }),
            isNumber: true,
          },
        ]}
      />
    </Section>
  );
}
