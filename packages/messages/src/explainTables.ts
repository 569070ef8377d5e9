import { formatBoth, type Language, LOCALES, type MessageArguments } from "./catalogue.ts";
import { statisticsMessages } from "./statistics.ts";

/** A fault that would make published tables agree, as packages/reconciliation finds it. */
interface Fault {
  readonly kind: "misfiled" | "totalRepeated" | "missingRow" | "unitChange" | "otherPopulation" | "unexplained";
  readonly table: string | null;
  readonly agreeing: readonly string[];
  readonly cells: readonly Readonly<Record<string, string>>[];
  readonly resolves: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly amounts: readonly { readonly context: readonly string[]; readonly amount: number }[];
  readonly factor: number | null;
}

// longer lists are in the explanation's cells
const MOST_CELLS_NAMED = 8;

/**
 * Says in both languages what would make published tables agree.
 *
 * @example explainTableFault(fault).en // "usia files 117 (LAKI-LAKI, 2019) of KOTA BANDUNG under KARAWANG. …"
 */
export function explainTableFault(fault: Fault): { id: string; en: string } {
  const key = keyOf(fault);
  const both = (language: Language) => formatBoth(statisticsMessages[key], argumentsOf(fault, language))[language];
  return { id: both("id"), en: both("en") };
}

function keyOf({ kind, table }: Fault) {
  if (kind === "misfiled" && table === null) return "statistics.tables.misfiledEither";
  if (kind === "unitChange" && table === null) return "statistics.tables.unitChangeEither";
  if (kind === "unexplained")
    return table === null ? "statistics.tables.unexplained" : "statistics.tables.unexplainedIn";
  return `statistics.tables.${kind}` as const;
}

function argumentsOf(fault: Fault, language: Language): MessageArguments {
  const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 });
  const list = new Intl.ListFormat(LOCALES[language], { type: "conjunction" });
  const amounts = fault.amounts.map(({ context, amount }) => `${number.format(amount)} (${context.join(", ")})`);
  return {
    table: fault.table ?? "",
    from: fault.from ?? "whole",
    to: fault.to ?? "",
    amounts: list.format(shortened(amounts)),
    cells: shortened(fault.cells.map((cell) => Object.values(cell).join(", "))).join("; "),
    count: fault.cells.length,
    resolves: fault.resolves,
    factor: number.format(fault.factor ?? 1),
    agreeing: list.format(fault.agreeing),
    others: fault.agreeing.length,
  };
}

function shortened(texts: readonly string[]): string[] {
  return texts.length <= MOST_CELLS_NAMED ? [...texts] : [...texts.slice(0, MOST_CELLS_NAMED), "…"];
}
