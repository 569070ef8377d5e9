import type { PublicOverview } from "@suar/contract";
import { ageGroups } from "@suar/terminology";
import { max, sum } from "d3-array";
import { Bars, ChartFrame } from "../../ui/charts/index.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { countCell, nameOfCode, sayCount, sayPeriod, saySource } from "../words.ts";
import styles from "./SexAndAge.module.css";
import type { SectionProps } from "./section.ts";

/** Below half a percent the missing sex is within what rounding moves. */
const WORTH_SAYING = 0.005;

const PANELS = [
  { sex: "F", title: "publicPage.who.girls" },
  { sex: "M", title: "publicPage.who.boys" },
] as const;

type Cell = PublicOverview["bySexAge"][number];

function inOrderOfAge(cells: readonly Cell[]): Cell[] {
  const order = ageGroups.codes.map(({ code }) => code);
  const place = ({ ageGroup }: Cell) => (order.includes(ageGroup) ? order.indexOf(ageGroup) : order.length);
  return [...cells].sort((a, b) => place(a) - place(b));
}

/** Small multiples on one scale: girls and boys, each by age. */
export function SexAndAge({ overview }: SectionProps) {
  const speaker = useMessages();
  const { say, percent } = speaker;
  const cells = inOrderOfAge(overview.bySexAge);
  const whole = Math.max(
    overview.children ?? 0,
    sum(cells, ({ children }) => children),
    1,
  );
  const shareOf = (sex: string) => sum(cells, (cell) => (cell.sex === sex ? cell.children : 0)) / whole;
  const missing = 1 - shareOf("F") - shareOf("M");
  const unrecorded = missing < WORTH_SAYING ? [] : [say("publicPage.who.notRecorded", { share: percent(missing) })];
  const ageName = (code: string) => nameOfCode(speaker, ageGroups, code);
  return (
    <ChartFrame
      title={say("publicPage.who.finding", { girls: percent(shareOf("F")), boys: percent(shareOf("M")) })}
      subtitle={[`${say("publicPage.who.measure")}, ${sayPeriod(speaker, overview)}.`, ...unrecorded].join(" ")}
      unit={say("publicPage.children")}
      source={saySource(speaker, overview)}
      description={say("publicPage.who.describe")}
      fileName="suar-jenis-kelamin-umur"
      table={{
        columns: [
          { label: say("publicPage.who.sex"), isNumber: false },
          { label: say("publicPage.who.age"), isNumber: false },
          { label: say("publicPage.children"), isNumber: true },
        ],
        rows: PANELS.flatMap(({ sex, title }) =>
          cells
            .filter((cell) => cell.sex === sex)
            .map(({ ageGroup, children }) => [say(title), ageName(ageGroup), countCell(speaker, children)]),
        ),
      }}
    >
      <div className={styles.panels}>
        {PANELS.map(({ sex, title }) => (
          <div key={sex}>
            <h4>{say(title)}</h4>
            <Bars
              name={say(title)}
              full={max(cells, ({ children }) => children) ?? 1}
              bars={cells
                .filter((cell) => cell.sex === sex)
                .map(({ ageGroup, children }) => ({
                  key: ageGroup,
                  label: ageName(ageGroup),
                  value: children,
                  valueText: sayCount(speaker, children),
                }))}
            />
          </div>
        ))}
      </div>
    </ChartFrame>
  );
}
