import type { PublicOverview } from "@suar/contract";
import { LineChart } from "../../ui/charts/index.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import page from "../PublicPage.module.css";
import { countCell, sayCount, saySource } from "../words.ts";
import type { SectionProps } from "./section.ts";

function yearsInOrder({ byYear }: PublicOverview) {
  return [...byYear].sort((a, b) => a.year - b.year);
}

/** Whether the data reach past the year's end; a year that is still running looks like a fall and is none. */
function isFinished({ year }: { year: number }, { asOf }: PublicOverview): boolean {
  return asOf === null || `${year}-12-31` <= asOf;
}

export function finishedYears(overview: PublicOverview) {
  return yearsInOrder(overview).filter((year) => isFinished(year, overview));
}

/** The course over the years that are over; the running one stands in the table, named as such. */
export function Trend({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say, number } = speaker;
  const years = finishedYears(overview);
  const named = (year: { year: number }) =>
    isFinished(year, overview) ? String(year.year) : say("publicPage.year.running", { year: String(year.year) });
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
          rows: yearsInOrder(overview).map((year) => [named(year), countCell(speaker, year.children)]),
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
