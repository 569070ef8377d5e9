import { useSourceNames } from "../intake/useSourceNames.ts";
import { CoverageBars } from "../ui/charts/index.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import type { FigurePart } from "./figurePart.ts";
import { usePeriod } from "./usePeriod.ts";
import { useRecordsAddress } from "./useRecordsAddress.ts";

/** How much of the figure each list knows; lists stand in the server's fixed order, never by size. */
export function Coverage({ figure, definition }: FigurePart) {
  const { say, number, percent } = useMessages();
  const nameOf = useSourceNames();
  const period = usePeriod();
  const addressOf = useRecordsAddress();
  const widest = figure.coverage.reduce((most, list) => Math.max(most, list.share), 0);
  const lists = figure.coverage.map((list) => {
    const href = addressOf(definition, { "is.source": nameOf(list.sourceCode) });
    return {
      key: list.sourceCode,
      label: nameOf(list.sourceCode),
      share: list.share,
      valueText: say("web.figure.coverageValue", { children: number(list.children), share: percent(list.share) }),
      ...(href === undefined ? {} : { href }),
    };
  });
  return (
    <CoverageBars
      level={2}
      title={say("web.figure.coverageTitle", { share: percent(widest) })}
      subtitle={`${say("web.figure.coverageSubtitle")} (${period(definition)})`}
      unit={say("web.figure.unitChildren")}
      source={say("web.figure.source")}
      description={say("web.figure.coverageDescription", { lists: figure.coverage.length })}
      lists={lists}
      fileName="suar-cakupan"
      table={{
        columns: [
          { label: say("web.delivery.source"), isNumber: false },
          { label: say("web.run.children"), isNumber: true },
          { label: say("web.figure.share"), isNumber: true },
          { label: say("web.figure.onlyHere"), isNumber: true },
        ],
        rows: figure.coverage.map((list) => [
          nameOf(list.sourceCode),
          { text: number(list.children), value: list.children },
          { text: percent(list.share), value: list.share },
          { text: number(list.onlyHere), value: list.onlyHere },
        ]),
      }}
    />
  );
}
