import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { useId } from "react";
import styles from "./charts.module.css";
import { Drawing, Hatch } from "./Drawing.tsx";
import { LINE_HEIGHT, linesOf, RowLabel } from "./RowLabel.tsx";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value in the reader's words: "1.234", "none or fewer than five". */
  readonly valueText: string;
  readonly href?: string;
  /** Uncertainty, drawn as a whisker. */
  readonly band?: { readonly lower: number; readonly upper: number };
  /** Nothing was sent: hatched, and no bar; on a track, what the bar leaves over has not been sent. */
  readonly isSilent?: boolean;
  /** Recedes behind the others: an earlier year, another group. */
  readonly isContext?: boolean;
}

/** "12.345 (67,8%)" and the space before it. */
const LETTERS_OF_VALUE = 17;
const BAR_HEIGHT = 14;
const GAP = 16;
/** Bars end here, so that the value fits behind the longest one on a phone. */
const FULL_PERCENT = 80;

interface Row extends Bar {
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

function layOut(bars: readonly Bar[], hasTrack: boolean): { rows: Row[]; height: number } {
  let top = 0;
  const rows = bars.map((bar) => {
    const lines = linesOf(bar.label, hasTrack ? LETTERS_OF_VALUE : 0);
    const row = { ...bar, lines, top, bottom: top + lines.length * LINE_HEIGHT + BAR_HEIGHT + 4 };
    top = row.bottom + GAP;
    return row;
  });
  return { rows, height: Math.max(top - GAP + 4, 0) };
}

interface Props {
  bars: readonly Bar[];
  /** Length of the axis; the longest bar where none is given. */
  full?: number;
  /** Draws the whole axis behind each bar: for shares of something. */
  hasTrack?: boolean;
  name?: string;
}

/** Bars that lie, each under its own words, with its value beside it; the axis begins at zero. */
export function Bars({ bars, full, hasTrack = false, name }: Props) {
  const hatch = useId();
  const { rows, height } = layOut(bars, hasTrack);
  const longest = full ?? max(bars, (bar) => Math.max(bar.value, bar.band?.upper ?? 0)) ?? 0;
  const percent = scaleLinear([0, Math.max(longest, 1)], [0, hasTrack ? 100 : FULL_PERCENT]);
  return (
    <Drawing height={height} name={name} hasLinks={bars.some((bar) => bar.href !== undefined)}>
      <Hatch id={hatch} />
      {rows.map((row) => (
        <BarRow key={row.key} row={row} percent={percent} hasTrack={hasTrack} hatch={hatch} />
      ))}
    </Drawing>
  );
}

interface RowProps {
  row: Row;
  percent: (value: number) => number;
  hasTrack: boolean;
  hatch: string;
}

function BarRow({ row, percent, hasTrack, hatch }: RowProps) {
  const y = row.bottom - BAR_HEIGHT;
  const isHatched = row.isSilent === true;
  const end = Math.max(percent(row.value), percent(row.band?.upper ?? 0));
  return (
    <g>
      <RowLabel lines={row.lines} y={row.top + 15} href={row.href} />
      {hasTrack && <rect className={styles.track} y={y} width="100%" height={BAR_HEIGHT} rx="2" />}
      {isHatched && (
        <rect className={styles.hatched} fill={`url(#${hatch})`} y={y} width="100%" height={BAR_HEIGHT} rx="2" />
      )}
      {(hasTrack || !isHatched) && (
        <rect
          className={row.isContext === true ? styles.context : styles.main}
          y={y}
          width={`${percent(row.value)}%`}
          height={BAR_HEIGHT}
          rx="2"
        />
      )}
      {row.band !== undefined && (
        <Whisker y={y + BAR_HEIGHT / 2} from={percent(row.band.lower)} to={percent(row.band.upper)} />
      )}
      {hasTrack ? (
        <text className={styles.valueAtEnd} x="100%" y={row.top + 15}>
          {row.valueText}
        </text>
      ) : (
        <text className={styles.value} x={`${isHatched ? 0 : end}%`} y={y + 12} dx={row.value === 0 ? 0 : 8}>
          {row.valueText}
        </text>
      )}
    </g>
  );
}

function Whisker({ y, from, to }: { y: number; from: number; to: number }) {
  return (
    <g className={styles.whisker}>
      <line x1={`${from}%`} x2={`${to}%`} y1={y} y2={y} />
      <line x1={`${from}%`} x2={`${from}%`} y1={y - 5} y2={y + 5} />
      <line x1={`${to}%`} x2={`${to}%`} y1={y - 5} y2={y + 5} />
    </g>
  );
}
