import { LineChart } from "../../ui/charts/index.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import page from "../PublicPage.module.css";
import { countCell, sayCount, saySource } from "../words.ts";
import type { SectionProps } from "./section.ts";

export function Trend({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say, number } = speaker;
  const years = [...overview.byYear].sort((a, b) => a.year - b.year);
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  const said = { first: sayCount(speaker, first.children), last: sayCount(speaker, last.children) };
  return (
    <>
      <LineChart
        title={say("publicPage.trend.finding", { ...said, firstYear: String(first.year), lastYear: String(last.year) })}
        subtitle={say("publicPage.trend.measure")}
        unit={say("publicPage.children")}
        source={saySource(speaker, overview)}
        description={say("publicPage.trend.describe")}
        fileName="suar-tahun"
        table={{
          columns: [
            { label: say("publicPage.year"), isNumber: false },
            { label: say("publicPage.children"), isNumber: true },
          ],
          rows: years.map(({ year, children }) => [String(year), countCell(speaker, children)]),
        }}
        points={years.map(({ year, children }) => ({
          x: year,
          xText: String(year),
          y: children,
          yText: number(children),
        }))}
        tickText={number}
      />
      <p className={page.caution}>{say("publicPage.trend.caution")}</p>
    </>
  );
}
