const NOTHING = 1e-9;

/**
 * Whether some y makes every row's product ≥ 0 and not all of them 0.
 *
 * The simplex method, with Bland's rule against cycles, on: maximise the sum of the products under products ≥ 0. The origin
 * is a vertex; the sum is unbounded exactly if there is such a y.
 *
 * @param rows each of the same length, small whole numbers or near
 */
export function hasPointInCone(rows: readonly (readonly number[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return false;
  if (width === 1) return rows.some(([value]) => isSign(value, 1)) !== rows.some(([value]) => isSign(value, -1));
  const tableau = startTableau(rows, width);
  const basis = rows.map((_, row) => 2 * width + row);
  for (;;) {
    const entering = tableau.objective.findIndex((gain) => gain > NOTHING);
    if (entering < 0) return false;
    const leaving = leavingRow(tableau.rows, basis, entering);
    if (leaving < 0) return true;
    pivot(tableau, leaving, entering);
    basis[leaving] = entering;
  }
}

interface Tableau {
  readonly rows: Float64Array[];
  readonly objective: Float64Array;
}

function isSign(value: number | undefined, sign: 1 | -1): boolean {
  return (value ?? 0) * sign > NOTHING;
}

/** y is the difference of two positive parts; each row has a slack: −row·y + slack = 0. */
function startTableau(rows: readonly (readonly number[])[], width: number): Tableau {
  const columns = 2 * width + rows.length;
  const objective = new Float64Array(columns);
  const tableau = rows.map((row, at) => {
    const line = new Float64Array(columns);
    row.forEach((value, column) => {
      line[column] = -value;
      line[column + width] = value;
      objective[column] = (objective[column] as number) + value;
      objective[column + width] = (objective[column + width] as number) - value;
    });
    line[2 * width + at] = 1;
    return line;
  });
  return { rows: tableau, objective };
}

/** All right-hand sides are 0, so every row with a positive entry ties; Bland takes the lowest variable. */
function leavingRow(rows: readonly Float64Array[], basis: readonly number[], entering: number): number {
  let leaving = -1;
  rows.forEach((row, at) => {
    if ((row[entering] as number) <= NOTHING) return;
    if (leaving < 0 || (basis[at] as number) < (basis[leaving] as number)) leaving = at;
  });
  return leaving;
}

function pivot({ rows, objective }: Tableau, leaving: number, entering: number): void {
  const row = rows[leaving] as Float64Array;
  const value = row[entering] as number;
  for (let column = 0; column < row.length; column++) row[column] = (row[column] as number) / value;
  for (const other of [...rows, objective]) {
    const factor = other[entering] as number;
    if (other === row || Math.abs(factor) === 0) continue;
    for (let column = 0; column < row.length; column++) {
      other[column] = (other[column] as number) - factor * (row[column] as number);
    }
  }
}
