import { crossingOf } from "./crossing.ts";
import { type Cube, type InnerCell, nameOfKey } from "./cube.ts";
import { lookUpNoise, type PerturbationTable } from "./perturbationTable.ts";

/** Record keys and cell keys are whole numbers from 0 to this, without it. */
export const KEY_SPACE = 2 ** 32;

/** One person: the codes of their innermost cell, and a key that is always theirs, as HMAC(secret, id) mod the key space. */
export interface KeyedRecord {
  readonly key: readonly string[];
  readonly recordKey: number;
}

/** An innermost cell with the sum of its records' keys, mod the key space. */
export interface KeyedCell extends InnerCell {
  readonly cellKey: number;
}

/** A cell as it may be shown; `ALL` in its key stands for the whole of a dimension. */
export interface NoisyCell extends InnerCell {
  readonly noise: number;
  readonly cellKey: number;
  readonly exact: number;
}

/** Counts the records of each innermost cell and adds up their keys. */
export function cellsOfRecords(records: readonly KeyedRecord[], keySpace = KEY_SPACE): KeyedCell[] {
  const cells = new Map<string, { key: readonly string[]; count: number; cellKey: number }>();
  for (const { key, recordKey } of records) {
    checkKey(recordKey, keySpace);
    const name = nameOfKey(key);
    const cell = cells.get(name) ?? { key, count: 0, cellKey: 0 };
    cell.count += 1;
    cell.cellKey = (cell.cellKey + recordKey) % keySpace;
    cells.set(name, cell);
  }
  return [...cells.values()];
}

/**
 * Adds to every cell and every margin the noise that its own cell key draws: the same persons always bring the same noise,
 * in whatever table they stand; a true zero stays zero. Margins are not the sums of their cells any more.
 * After Fraser and Wooton (2006) and the R package cellKey; see docs/methods/disclosure.md.
 */
export function addCellKeyNoise(
  cube: Omit<Cube, "cells"> & { readonly cells: readonly KeyedCell[] },
  table: PerturbationTable,
  keySpace = KEY_SPACE,
): NoisyCell[] {
  for (const { cellKey } of cube.cells) checkKey(cellKey, keySpace);
  const crossing = crossingOf(cube);
  const counts = crossing.sumUp(cube.cells);
  const keys = crossing.sumUp(
    cube.cells.map(({ key, cellKey }) => ({ key, count: cellKey })),
    keySpace,
  );
  return crossing.places.map((place) => {
    const exact = counts[place] ?? 0;
    const cellKey = keys[place] ?? 0;
    const noise = lookUpNoise(table, exact, cellKey / keySpace);
    return { key: crossing.keyAt(place), count: exact + noise, noise, cellKey, exact };
  });
}

function checkKey(key: number, keySpace: number): void {
  if (!Number.isInteger(key) || key < 0 || key >= keySpace) {
    throw new Error(`a key must be a whole number from 0 to ${keySpace - 1}`);
  }
}
