import type { TableComparison } from "@suar/contract";
import { explainTableFault } from "@suar/messages";
import { compareTables as compare } from "@suar/reconciliation";

/** Compares published tables and says in both languages what would make them agree. */
export function compareTables(tables: readonly { name: string; csv: string }[]): TableComparison {
  const compared = compare(tables);
  return {
    tables: compared.tables.map((table) => ({ ...table, dimensions: [...table.dimensions] })),
    sharedDimensions: [...compared.sharedDimensions],
    disagreements: compared.disagreements.map((found) => ({ ...found, absent: [...found.absent] })),
    explanations: compared.explanations.map((fault) => ({
      kind: fault.kind,
      text: explainTableFault(fault),
      table: fault.table,
      cells: [...fault.cells],
      resolves: fault.resolves,
    })),
  };
}
