import { useContext, useId } from "react";
import styles from "./charts.module.css";
import { DrawingContext, Hatch } from "./Drawing.tsx";
import type { MapTile } from "./mapTile.ts";

interface Props {
  name: string;
  tiles: readonly MapTile[];
  rows: number;
  /** First column and the column after the last. */
  from: number;
  to: number;
  shadeOf: (value: number) => number;
}

const SIDE = 44;
const GAP = 4;
/** Letters that stand out from each shade at 4.5 to 1 or more, in light and dark. */
const LETTERS = [styles.onPale, styles.onPale, styles.onPale, styles.onMiddle, styles.onDeep] as const;

/** A part of the tile map that scales as one picture. */
export function TileSheet({ name, tiles, rows, from, to, shadeOf }: Props) {
  const names = useContext(DrawingContext);
  const hatch = useId();
  return (
    <svg
      className={styles.tileSheet}
      viewBox={`0 0 ${(to - from) * SIDE} ${rows * SIDE}`}
      role="img"
      aria-label={name}
      aria-describedby={names?.descriptionId}
    >
      <Hatch id={hatch} />
      {tiles.map((tile) => (
        <g key={tile.key} transform={`translate(${(tile.column - from) * SIDE} ${tile.row * SIDE})`}>
          <title>{tile.words}</title>
          <TileShape tile={tile} shade={shadeOf(tile.value)} hatch={hatch} />
        </g>
      ))}
    </svg>
  );
}

function letterClass(isSilent: boolean, shade: number): string | undefined {
  return isSilent ? styles.onHatch : LETTERS[shade];
}

function TileShape({ tile, shade, hatch }: { tile: MapTile; shade: number; hatch: string }) {
  const isSilent = tile.silentShare >= 1;
  const side = SIDE - GAP;
  return (
    <>
      {isSilent ? (
        <rect className={styles.tile} fill={`url(#${hatch})`} width={side} height={side} rx="3" />
      ) : (
        <rect className={`${styles.tile} ${styles[`shade${shade}`]}`} width={side} height={side} rx="3" />
      )}
      {!isSilent && tile.silentShare > 0 && (
        <path className={styles.tile} fill={`url(#${hatch})`} d="M0 0h13l-13 13z" />
      )}
      <text className={`${styles.tileName} ${letterClass(isSilent, shade)}`} x={side / 2} y={side / 2 + 6}>
        {tile.label}
      </text>
    </>
  );
}
