import { forms } from "@suar/terminology";
import { greatest } from "d3-array";
import { BarChart } from "../../ui/charts/index.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { countCell, nameOfCode, sayCount, sayPeriod, saySource } from "../words.ts";
import type { SectionProps } from "./section.ts";

export function Forms({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say } = speaker;
  const nameOf = (code: string) => nameOfCode(speaker, forms, code);
  const rows = [...overview.byForm].sort((a, b) => a.code.localeCompare(b.code));
  const most = greatest(rows, ({ children }) => children);
  return (
    <BarChart
      title={say("publicPage.form.finding", { form: nameOf(most?.code ?? "") })}
      subtitle={`${say("publicPage.form.measure")}, ${sayPeriod(speaker, overview)}`}
      unit={say("publicPage.children")}
      source={saySource(speaker, overview)}
      description={say("publicPage.form.describe")}
      fileName="suar-bentuk"
      table={{
        columns: [
          { label: say("publicPage.where.code"), isNumber: false },
          { label: say("publicPage.form"), isNumber: false },
          { label: say("publicPage.children"), isNumber: true },
        ],
        rows: rows.map(({ code, children }) => [code, nameOf(code), countCell(speaker, children)]),
      }}
      bars={rows.map(({ code, children }) => ({
        key: code,
        label: nameOf(code),
        value: children,
        valueText: sayCount(speaker, children),
      }))}
    />
  );
}
