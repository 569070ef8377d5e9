import { useId } from "react";
import { ChartFrame, type ChartFrameProps } from "./ChartFrame.tsx";
import styles from "./charts.module.css";
import { Drawing, DrawingContext, Hatch, Inset } from "./Drawing.tsx";
import type { MapTile } from "./mapTile.ts";
import { classBounds } from "./shades.ts";
import { TileSheet } from "./TileSheet.tsx";

interface Props extends Omit<ChartFrameProps, "children"> {
  tiles: readonly MapTile[];
  /** Columns from here on stand below the others where the screen is narrow. */
  splitAt: number;
  names: { west: string; east: string };
  legend: { zero: string; between: (from: number, to: number) => string; silent: string; partlySilent: string };
}

/** A map of equal tiles: a small province is as visible as a large one; what sent nothing is hatched, never pale. */
export function TileMap({ tiles, splitAt, names, legend, ...frame }: Props) {
  const hatch = useId();
  const bounds = classBounds(tiles.map(({ value }) => value));
  const highest = Math.max(0, ...tiles.map(({ value }) => value));
  const shadeOf = (value: number) => bounds.filter((bound) => value >= bound).length;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const half = { rows, shadeOf };
  return (
    <ChartFrame {...frame}>
      <div className={styles.tileMap}>
        <div className={styles.tilesWest}>
          <TileSheet
            {...half}
            name={names.west}
            tiles={tiles.filter(({ column }) => column < splitAt)}
            from={0}
            to={splitAt}
          />
        </div>
        <div className={styles.tilesEast}>
          <TileSheet
            {...half}
            name={names.east}
            tiles={tiles.filter(({ column }) => column >= splitAt)}
            from={splitAt}
            to={columns}
          />
        </div>
      </div>
      <DrawingContext value={null}>
        <Legend
          hatch={hatch}
          entries={[
            { shade: 0, text: legend.zero },
            ...bounds.map((bound, at) => ({
              shade: at + 1,
              text: legend.between(bound, (bounds[at + 1] ?? highest + 1) - 1),
            })),
          ]}
          silent={tiles.some(({ silentShare }) => silentShare >= 1) ? legend.silent : undefined}
          partlySilent={
            tiles.some(({ silentShare }) => silentShare > 0 && silentShare < 1) ? legend.partlySilent : undefined
          }
        />
      </DrawingContext>
    </ChartFrame>
  );
}

interface LegendProps {
  hatch: string;
  entries: readonly { shade: number; text: string }[];
  silent: string | undefined;
  partlySilent: string | undefined;
}

const LEGEND_ROW = 28;

function Legend({ hatch, entries, silent, partlySilent }: LegendProps) {
  const marks = [
    ...entries.map(({ shade, text }) => ({
      text,
      draw: <rect className={`${styles.tile} ${styles[`shade${shade}`]}`} {...SWATCH} />,
    })),
    ...(silent === undefined
      ? []
      : [{ text: silent, draw: <rect className={styles.tile} fill={`url(#${hatch})`} {...SWATCH} /> }]),
    ...(partlySilent === undefined
      ? []
      : [{ text: partlySilent, draw: <path className={styles.tile} fill={`url(#${hatch})`} d="M1 1h18l-18 18z" /> }]),
  ];
  return (
    <Drawing height={marks.length * LEGEND_ROW + 8} name={marks.map(({ text }) => text).join("; ")}>
      <Hatch id={hatch} />
      {marks.map(({ text, draw }, at) => (
        <Inset key={text} y={8 + at * LEGEND_ROW}>
          {draw}
          <text className={styles.label} x="30" y="15">
            {text}
          </text>
        </Inset>
      ))}
    </Drawing>
  );
}

const SWATCH = { x: 1, y: 1, width: 18, height: 18, rx: 2 } as const;
