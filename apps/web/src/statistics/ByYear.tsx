import { BarChart } from "../ui/charts/index.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { withinYear } from "./definition.ts";
import type { FigurePart } from "./figurePart.ts";
import { usePeriod } from "./usePeriod.ts";
import { useRecordsAddress } from "./useRecordsAddress.ts";

/** The figure year by year; each year opens its records. */
export function ByYear({ figure, definition }: FigurePart) {
  const { say, number } = useMessages();
  const period = usePeriod();
  const addressOf = useRecordsAddress();
  const peak = figure.byYear.reduce((most, year) => (year.certain > most.certain ? year : most), {
    year: 0,
    certain: 0,
  });
  return (
    <BarChart
      level={2}
      title={say("web.figure.yearTitle", { year: String(peak.year), children: number(peak.certain) })}
      subtitle={`${say("web.figure.yearSubtitle")} (${period(definition)})`}
      unit={say("web.figure.unitChildren")}
      source={say("web.figure.source")}
      description={say("web.figure.yearDescription", { count: figure.byYear.length })}
      bars={figure.byYear.map((year) => {
        const href = addressOf(withinYear(definition, year.year), { part: "certain" });
        return {
          key: String(year.year),
          label: String(year.year),
          value: year.certain,
          valueText: number(year.certain),
          ...(href === undefined ? {} : { href }),
        };
      })}
      fileName="suar-per-tahun"
      table={{
        columns: [
          { label: say("web.figure.year"), isNumber: false },
          { label: say("web.figure.partCertain"), isNumber: true },
          { label: say("web.figure.partPossible"), isNumber: true },
        ],
        rows: figure.byYear.map((year) => [
          String(year.year),
          { text: number(year.certain), value: year.certain },
          { text: number(year.possible), value: year.possible },
        ]),
      }}
    />
  );
}
