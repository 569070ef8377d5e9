import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import styles from "./charts.module.css";
import { Drawing } from "./Drawing.tsx";
import { LINE_HEIGHT, linesOf, RowLabel } from "./RowLabel.tsx";

/** One row of a waterfall: a whole (from zero) or a change that begins where the row above ended. */
export interface Step {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly isWhole: boolean;
  /** Signed where it is a change; words carry the direction, colour only repeats it. */
  readonly valueText: string;
  readonly href?: string | undefined;
}

/** "−123.456" and the space before it. */
const LETTERS_OF_VALUE = 10;
const BAR_HEIGHT = 14;
const GAP = 14;

/** Lays changes behind each other: each begins where the one before ended. */
export function stackChanges<T extends { readonly change: number }>(
  start: number,
  changes: readonly T[],
): (T & { from: number; to: number })[] {
  let at = start;
  return changes.map((change) => {
    const from = at;
    at += change.change;
    return { ...change, from, to: at };
  });
}

function toneOf(step: Step): string | undefined {
  if (step.isWhole) return styles.main;
  return step.to >= step.from ? styles.more : styles.less;
}

/** The shared drawing of bridges and waterfalls: rows from top to bottom, values at the right, zero marked. */
export function Steps({ steps, name }: { steps: readonly Step[]; name?: string | undefined }) {
  const [low = 0, high = 1] = extent([0, ...steps.flatMap(({ from, to }) => [from, to])]);
  const percent = scaleLinear([low, high === low ? low + 1 : high], [0, 100]);
  let y = 0;
  const rows = steps.map((step) => {
    const lines = linesOf(step.label, LETTERS_OF_VALUE);
    const top = y;
    y += lines.length * LINE_HEIGHT + BAR_HEIGHT + 4 + GAP;
    return { step, lines, top, barTop: y - GAP - BAR_HEIGHT };
  });
  return (
    <Drawing height={y} name={name} hasLinks={steps.some(({ href }) => href !== undefined)}>
      {low < 0 && <line className={styles.axis} x1={`${percent(0)}%`} x2={`${percent(0)}%`} y1="0" y2={y - GAP + 4} />}
      {rows.map(({ step, lines, top, barTop }, at) => (
        <g key={step.key}>
          {at < rows.length - 1 && (
            <line
              className={styles.connector}
              x1={`${percent(step.to)}%`}
              x2={`${percent(step.to)}%`}
              y1={barTop + BAR_HEIGHT}
              y2={(rows[at + 1]?.barTop ?? barTop) + 1}
            />
          )}
          <RowLabel lines={lines} y={top + 15} href={step.href} />
          <text className={step.isWhole ? styles.wholeAtEnd : styles.valueAtEnd} x="100%" y={top + 15}>
            {step.valueText}
          </text>
          <rect
            className={toneOf(step)}
            x={`${percent(Math.min(step.from, step.to))}%`}
            y={barTop}
            width={`${Math.max(percent(Math.max(step.from, step.to)) - percent(Math.min(step.from, step.to)), 0.4)}%`}
            height={BAR_HEIGHT}
            rx="2"
          />
        </g>
      ))}
    </Drawing>
  );
}
