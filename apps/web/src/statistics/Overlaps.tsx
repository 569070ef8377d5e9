import { useSourceNames } from "../intake/useSourceNames.ts";
import { UpSetPlot } from "../ui/charts/index.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import type { FigurePart } from "./figurePart.ts";
import { usePeriod } from "./usePeriod.ts";

/** Which lists know the same children (UpSet). */
export function Overlaps({ figure, definition }: FigurePart) {
  const { say, sayKey, number, percent, list } = useMessages();
  const nameOf = useSourceNames();
  const period = usePeriod();
  const alone = figure.overlaps
    .filter((overlap) => overlap.sources.length === 1)
    .reduce((sum, overlap) => sum + overlap.children, 0);
  return (
    <UpSetPlot
      level={2}
      title={say("web.figure.overlapTitle", { share: percent(alone / Math.max(1, figure.certain)) })}
      subtitle={`${say("web.figure.overlapSubtitle")} (${period(definition)})`}
      unit={say("web.figure.unitChildren")}
      source={say("web.figure.source")}
      description={say("web.figure.overlapDescription", { count: figure.overlaps.length })}
      sets={figure.coverage.map((each) => ({
        key: each.sourceCode,
        // the short names that the public page uses: columns are narrow
        label: sayKey(`publicPage.list.${each.sourceCode}`, {}, each.sourceCode),
      }))}
      overlaps={figure.overlaps.map((overlap) => ({
        sets: overlap.sources,
        count: overlap.children,
        countText: number(overlap.children),
      }))}
      fileName="suar-irisan"
      table={{
        columns: [
          { label: say("web.figure.lists"), isNumber: false },
          { label: say("web.run.children"), isNumber: true },
        ],
        rows: figure.overlaps.map((overlap) => [
          list(overlap.sources.map(nameOf)),
          { text: number(overlap.children), value: overlap.children },
        ]),
      }}
    />
  );
}
