import { ascending, max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { ChartFrame, type ChartFrameProps } from "./ChartFrame.tsx";
import styles from "./charts.module.css";
import { Drawing, Inset } from "./Drawing.tsx";

interface Overlap {
  readonly sets: readonly string[];
  readonly count: number;
  readonly countText: string;
  readonly href?: string;
}

interface Props extends Omit<ChartFrameProps, "children"> {
  /** In a fixed order that is not their size. */
  sets: readonly { readonly key: string; readonly label: string }[];
  overlaps: readonly Overlap[];
  /** How many combinations are drawn at most; the table behind holds all. */
  rowsAtMost?: number;
}

const ROW = 30;
const RADIUS = 7;
const DOTS_PERCENT = 50;
const BARS_PERCENT = [53, 86] as const;

/** The largest combinations, ordered by how many lists they span and never by size: no list is ranked. */
function chooseRows(overlaps: readonly Overlap[], atMost: number, order: ReadonlyMap<string, number>): Overlap[] {
  const rank = (overlap: Overlap) =>
    overlap.sets
      .map((key) => String(order.get(key) ?? 99).padStart(2, "0"))
      .sort()
      .join();
  return [...overlaps]
    .sort((a, b) => b.count - a.count)
    .slice(0, atMost)
    .sort((a, b) => a.sets.length - b.sets.length || ascending(rank(a), rank(b)));
}

/** Overlaps of several lists (UpSet): a row for each combination, dots say which lists, the bar how many. */
export function UpSetPlot({ sets, overlaps, rowsAtMost = 16, ...frame }: Props) {
  const order = new Map(sets.map(({ key }, at) => [key, at]));
  const rows = chooseRows(overlaps, rowsAtMost, order);
  const headHeight = 20 + 8 * Math.max(0, ...sets.map(({ label }) => label.length));
  const dot = (at: number) => ((at + 0.5) * DOTS_PERCENT) / Math.max(sets.length, 1);
  const percent = scaleLinear([0, max(rows, ({ count }) => count) ?? 1], [0, BARS_PERCENT[1] - BARS_PERCENT[0]]);
  return (
    <ChartFrame {...frame}>
      <Drawing height={headHeight + rows.length * ROW} hasLinks={rows.some(({ href }) => href !== undefined)}>
        {sets.map(({ key, label }, at) => (
          <Inset key={key} x={`${dot(at)}%`} y={headHeight - 8}>
            <text className={styles.label} transform="rotate(-90)" dy="5">
              {label}
            </text>
          </Inset>
        ))}
        {rows.map((row, at) => (
          <OverlapRow
            key={row.sets.join()}
            row={row}
            y={headHeight + at * ROW + ROW / 2}
            sets={sets.map(({ key }) => key)}
            dot={dot}
            width={percent(row.count)}
          />
        ))}
      </Drawing>
    </ChartFrame>
  );
}

interface RowProps {
  row: Overlap;
  y: number;
  sets: readonly string[];
  dot: (at: number) => number;
  width: number;
}

function OverlapRow({ row, y, sets, dot, width }: RowProps) {
  const members = sets.flatMap((key, at) => (row.sets.includes(key) ? [at] : []));
  const value = (
    <text
      className={row.href === undefined ? styles.value : styles.link}
      x={`${BARS_PERCENT[0] + width}%`}
      y={y + 5}
      dx="8"
    >
      {row.countText}
    </text>
  );
  return (
    <g>
      {sets.map((key, at) => (
        <circle
          key={key}
          className={members.includes(at) ? styles.dotOn : styles.dotOff}
          cx={`${dot(at)}%`}
          cy={y}
          r={RADIUS}
        />
      ))}
      {members.length > 1 && (
        <line
          className={styles.join}
          x1={`${dot(members[0] ?? 0)}%`}
          x2={`${dot(members.at(-1) ?? 0)}%`}
          y1={y}
          y2={y}
        />
      )}
      <rect className={styles.main} x={`${BARS_PERCENT[0]}%`} y={y - 7} width={`${width}%`} height="14" rx="2" />
      {row.href === undefined ? value : <a href={row.href}>{value}</a>}
    </g>
  );
}
