import type { PublicOverview } from "@suar/contract";
import { max, sum } from "d3-array";
import { CoverageBars, UpSetPlot } from "../../ui/charts/index.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { countCell, listsByCode, nameOfList, sayCount, sayPeriod, saySource, shareCell } from "../words.ts";
import type { SectionProps } from "./section.ts";

/** What each list holds, and how the lists overlap. Lists keep the order of the source register, never that of size. */
export function Lists({ overview }: SectionProps) {
  return (
    <>
      <Coverage overview={overview} />
      {overview.overlaps.length > 0 && <Overlaps overview={overview} />}
    </>
  );
}

function Coverage({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say, percent } = speaker;
  const sources = listsByCode(overview);
  return (
    <CoverageBars
      title={say("publicPage.lists.coverage", { share: percent(max(sources, ({ share }) => share) ?? 0) })}
      subtitle={`${say("publicPage.lists.coverage.measure")}, ${sayPeriod(speaker, overview)}`}
      unit={say("publicPage.children")}
      source={saySource(speaker, overview)}
      description={say("publicPage.lists.coverage.describe")}
      fileName="suar-daftar"
      table={{
        columns: [
          { label: say("publicPage.lists.list"), isNumber: false },
          { label: say("publicPage.children"), isNumber: true },
          { label: say("publicPage.share"), isNumber: true },
        ],
        rows: sources.map(({ code, children, share }) => [
          nameOfList(speaker, code),
          countCell(speaker, children),
          shareCell(speaker, share),
        ]),
      }}
      lists={sources.map(({ code, children, share }) => ({
        key: code,
        label: nameOfList(speaker, code),
        share,
        valueText:
          children === 0
            ? say("publicPage.zero")
            : say("publicPage.lists.coverage.value", { children: sayCount(speaker, children), share: percent(share) }),
      }))}
    />
  );
}

function shareOnOneList(overlaps: PublicOverview["overlaps"]): number {
  const alone = sum(overlaps, ({ sources, children }) => (sources.length === 1 ? children : 0));
  return (
    alone /
    Math.max(
      sum(overlaps, ({ children }) => children),
      1,
    )
  );
}

/** How many combinations fit a phone's screen or two. */
const DRAWN_AT_MOST = 16;

/** By how many lists they span, then by the lists' codes: no sender is ranked. */
function byBreadth(overlaps: PublicOverview["overlaps"]): PublicOverview["overlaps"] {
  return [...overlaps].sort(
    (a, b) => a.sources.length - b.sources.length || a.sources.join().localeCompare(b.sources.join()),
  );
}

function Overlaps({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say } = speaker;
  const overlaps = byBreadth(overview.overlaps);
  const drawn =
    overlaps.length > DRAWN_AT_MOST ? `; ${say("publicPage.lists.overlap.drawn", { shown: DRAWN_AT_MOST })}` : "";
  const sources = listsByCode(overview);
  return (
    <UpSetPlot
      title={say("publicPage.lists.overlap", { share: speaker.percent(shareOnOneList(overlaps)) })}
      subtitle={`${say("publicPage.lists.overlap.measure")}, ${sayPeriod(speaker, overview)}${drawn}`}
      unit={say("publicPage.children")}
      source={saySource(speaker, overview)}
      description={say("publicPage.lists.overlap.describe")}
      fileName="suar-tumpang-tindih"
      table={{
        columns: [
          { label: say("publicPage.lists.overlap.sets"), isNumber: false },
          { label: say("publicPage.children"), isNumber: true },
        ],
        rows: overlaps.map(({ sources: codes, children }) => [
          speaker.list(codes.map((code) => nameOfList(speaker, code))),
          countCell(speaker, children),
        ]),
      }}
      rowsAtMost={DRAWN_AT_MOST}
      sets={sources.map(({ code }) => ({ key: code, label: nameOfList(speaker, code) }))}
      overlaps={overlaps
        .filter(({ children }) => children > 0)
        .map(({ sources: codes, children }) => ({ sets: codes, count: children, countText: speaker.number(children) }))}
    />
  );
}
