import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { explainTableFault } from "@suar/messages";
import { compareTables, type TablesCompared } from "@suar/reconciliation";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { decodeText } from "./decodeText.ts";

// more are for machines
const MOST_CELLS_SHOWN = 20;

export const command: Command = {
  name: "compare-tables",
  summary: "cli.compareTables.summary",
  example: "suar compare-tables usia.csv pendidikan.csv pekerjaan.csv --json",
  positionals: "FILE…",
  options: {},
  async run(context): Promise<ExitCode> {
    const texts = readTables(context);
    if (texts === undefined) return 2;
    const compared = compareTables(texts);
    if (compared.unreadable.length > 0) {
      context.complain("cli.compareTables.noNumbers", { files: compared.unreadable.join(", ") });
      return 2;
    }
    context.printJson({
      tables: compared.tables,
      sharedDimensions: compared.sharedDimensions,
      disagreements: compared.disagreements,
      explanations: compared.explanations.map((fault) => ({
        kind: fault.kind,
        text: explainTableFault(fault),
        table: fault.table,
        cells: fault.cells,
        resolves: fault.resolves,
      })),
    });
    if (!context.json) showToPeople(context, compared);
    return compared.disagreements.length > 0 ? 1 : 0;
  },
};

/** The files' texts, named without their ending; undefined, with the reason said, if they cannot be compared. */
function readTables(context: CommandContext): { name: string; csv: string }[] | undefined {
  if (context.positionals.length < 2) {
    context.complain("cli.compareTables.tooFew");
    return undefined;
  }
  const names = nameFiles(context.positionals);
  const texts: { name: string; csv: string }[] = [];
  for (const [at, file] of context.positionals.entries()) {
    try {
      texts.push({ name: names[at] ?? file, csv: decodeText(readFileSync(file)) });
    } catch {
      context.complain("cli.compareTables.unreadable", { file });
      return undefined;
    }
  }
  return texts;
}

/** Without folder and ending, unless two files then bear one name. */
function nameFiles(files: readonly string[]): readonly string[] {
  const short = files.map((file) => basename(file, extname(file)));
  return new Set(short).size === short.length ? short : files;
}

function showToPeople(
  context: CommandContext,
  { tables, sharedDimensions, disagreements, explanations }: TablesCompared,
) {
  for (const { name, rows, dimensions, measure } of tables) {
    context.say("cli.compareTables.table", { name, rows, dimensions: dimensions.join(", "), measure });
  }
  context.say("cli.compareTables.shared", { dimensions: sharedDimensions.join(", ") || "–" });
  context.say("cli.compareTables.disagree", { count: disagreements.length });
  for (const { where, values, absent } of disagreements.slice(0, MOST_CELLS_SHOWN)) {
    const numbers = Object.entries(values).map(([name, value]) => `${name} ${absent.includes(name) ? "–" : value}`);
    context.print(`  ${Object.values(where).join(", ")}: ${numbers.join(" · ")}\n`);
  }
  const left = disagreements.length - MOST_CELLS_SHOWN;
  if (left > 0) context.say("cli.compareTables.more", { count: left });
  if (explanations.length > 0) context.say("cli.compareTables.explained");
  explanations.forEach((fault, at) => {
    context.print(`  ${at + 1}. ${explainTableFault(fault)[context.language]}\n`);
  });
}
