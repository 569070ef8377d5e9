import { max, min } from "d3-array";
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { ChartFrame, type ChartFrameProps } from "./ChartFrame.tsx";
import styles from "./charts.module.css";
import { Drawing, Inset } from "./Drawing.tsx";

interface LinePoint {
  readonly x: number;
  readonly xText: string;
  readonly y: number;
  readonly yText: string;
  readonly band?: { readonly lower: number; readonly upper: number };
}

interface Props extends Omit<ChartFrameProps, "children"> {
  points: readonly LinePoint[];
  tickText: (value: number) => string;
}

const TOP = 28;
const PLOT_HEIGHT = 200;
const HEIGHT = TOP + PLOT_HEIGHT + 30;
/** The curve is drawn in a square of this side and stretched; strokes keep their width. */
const SIDE = 1000;
const LABELS_AT_MOST = 6;

/** A course over time with its uncertainty as a band; zero-based, first, last and highest point labelled. */
export function LineChart({ points, tickText, ...frame }: Props) {
  const highest = max(points, ({ y, band }) => Math.max(y, band?.upper ?? 0)) ?? 1;
  const y = scaleLinear([0, Math.max(highest, 1)], [SIDE, 0]).nice(4);
  const x = scaleLinear([min(points, (point) => point.x) ?? 0, max(points, (point) => point.x) ?? 1], [17, 94]);
  const pixelY = (value: number) => TOP + (y(value) / SIDE) * PLOT_HEIGHT;
  return (
    <ChartFrame {...frame}>
      <Drawing height={HEIGHT}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? styles.axis : styles.grid}
              x1="0"
              x2="100%"
              y1={pixelY(tick)}
              y2={pixelY(tick)}
            />
            {tick > 0 && (
              <text className={styles.tick} x="0" y={pixelY(tick) - 5}>
                {tickText(tick)}
              </text>
            )}
          </g>
        ))}
        <Curve points={points} x={(value) => x(value) * (SIDE / 100)} y={y} />
        {points.map((point, at) => (
          <g key={point.x}>
            <circle className={styles.dot} cx={`${x(point.x)}%`} cy={pixelY(point.y)} r="5" />
            {isLabelled(points, at) && (
              <text
                className={styles.valueAbove}
                x={`${x(point.x)}%`}
                y={pixelY(Math.max(point.y, point.band?.upper ?? 0)) - 10}
              >
                {point.yText}
              </text>
            )}
            {isTicked(points.length, at) && (
              <text className={styles.tickMiddle} x={`${x(point.x)}%`} y={HEIGHT - 8}>
                {point.xText}
              </text>
            )}
          </g>
        ))}
      </Drawing>
    </ChartFrame>
  );
}

function isLabelled(points: readonly LinePoint[], at: number): boolean {
  const highest = max(points, (point) => point.y);
  return at === 0 || at === points.length - 1 || points[at]?.y === highest;
}

/** The last year is always named; the others as often as they fit a phone. */
function isTicked(count: number, at: number): boolean {
  const every = Math.ceil(count / LABELS_AT_MOST);
  return (count - 1 - at) % every === 0;
}

interface CurveProps {
  points: readonly LinePoint[];
  x: (value: number) => number;
  y: (value: number) => number;
}

function Curve({ points, x, y }: CurveProps) {
  const band = area<LinePoint>(
    (point) => x(point.x),
    (point) => y(point.band?.lower ?? point.y),
    (point) => y(point.band?.upper ?? point.y),
  );
  const course = line<LinePoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  );
  return (
    <Inset y={TOP} width="100%" height={PLOT_HEIGHT} viewBox={`0 0 ${SIDE} ${SIDE}`} preserveAspectRatio="none">
      <path className={styles.band} d={band([...points]) ?? ""} />
      <path className={styles.line} d={course([...points]) ?? ""} vectorEffect="non-scaling-stroke" />
    </Inset>
  );
}
