import type { Figure, FigureDefinition, RecordFacts } from "@suar/contract";
import { computeFigure, rowsOfFigure } from "@suar/reconciliation";
import type { Transaction } from "../platform/index.ts";
import type { Basis } from "./factCache.ts";
import { listRecordFacts } from "./store/records.ts";

export interface PageAsked {
  limit: number;
  offset: number;
}

/** The figure of a definition as the contract shows it. */
export function figureOf({ facts, unsure, linkedAt }: Basis, definition: FigureDefinition): Figure {
  const figure = computeFigure(facts, definition, unsure);
  return {
    ...figure,
    definition,
    coverage: [...figure.coverage],
    overlaps: figure.overlaps.map(({ sources, children }) => ({ sources: [...sources], children })),
    byYear: [...figure.byYear],
    byProvince: [...figure.byProvince],
    byForm: [...figure.byForm],
    linkedAt: linkedAt?.toISOString() ?? null,
  };
}

/** The ids behind one part of a figure. */
export function recordsOfFigure(
  { facts }: Basis,
  definition: FigureDefinition,
  part: "certain" | "possible",
): string[] {
  return rowsOfFigure(facts, definition, part).map((row) => facts.recordIds[row] ?? "");
}

/** One page of a list of records, without identity. */
export async function openRecords(
  tx: Transaction,
  ids: readonly string[],
  page: PageAsked,
): Promise<{ total: number; records: RecordFacts[] }> {
  const asked = ids.slice(page.offset, page.offset + page.limit);
  return { total: ids.length, records: await listRecordFacts(tx, asked) };
}
