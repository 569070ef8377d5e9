import { type EstimateReport, estimatePopulation, type MethodEstimate, seededRandom } from "@suar/estimation";
import { formatMessage, messages } from "@suar/messages";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { readHistories } from "./readHistories.ts";

const LARGEST_SEED = 2 ** 32 - 1;
const NUMBERS = {
  bootstrap: { whole: true, least: 20, most: 100_000 },
  seed: { whole: true, least: 0, most: LARGEST_SEED },
  "max-order": { whole: true, least: 1, most: 6 },
  "missed-links": { whole: false, least: 0, most: 0.9 },
  "false-links": { whole: false, least: 0, most: 0.9 },
} as const;
type NumberOption = keyof typeof NUMBERS;
type Numbers = Partial<Record<NumberOption, number>>;

export const command: Command = {
  name: "estimate",
  summary: "cli.estimate.summary",
  example: "suar estimate --histories histories.csv --bootstrap 1000 --seed 1 --json",
  options: {
    histories: { type: "string", value: "FILE", description: "cli.estimate.histories" },
    bootstrap: { type: "string", value: "N", description: "cli.estimate.bootstrap" },
    seed: { type: "string", value: "S", description: "cli.estimate.seed" },
    "max-order": { type: "string", value: "N", description: "cli.estimate.maxOrder" },
    "missed-links": { type: "string", value: "SHARE", description: "cli.estimate.missed" },
    "false-links": { type: "string", value: "SHARE", description: "cli.estimate.falseLinks" },
  },
  async run(context): Promise<ExitCode> {
    const path = context.values["histories"];
    if (typeof path !== "string") {
      context.complain("cli.estimate.missing");
      return 2;
    }
    const numbers = readNumbers(context);
    if (numbers === undefined) return 2;
    const table = readHistories(path);
    if ("complaint" in table) {
      context.complain(table.complaint, table.values);
      return table.exit;
    }
    const bar = context.progressBar();
    const report = estimatePopulation(table, optionsOf(numbers, context, bar));
    bar.end();
    context.printJson(report);
    if (!context.json) showToPeople(context, report);
    return 0;
  },
};

/** The options that are numbers; undefined, with the reason said, where one is not. */
function readNumbers({ values, complain }: CommandContext): Numbers | undefined {
  const numbers: Numbers = {};
  for (const option of Object.keys(NUMBERS) as NumberOption[]) {
    const given = values[option];
    if (given === undefined) continue;
    const value = Number(String(given).trim() || Number.NaN);
    const { whole, least, most } = NUMBERS[option];
    if (!isWithin(value, NUMBERS[option])) {
      complain("cli.estimate.badNumber", { option, kind: whole ? "whole" : "share", least, most });
      return undefined;
    }
    numbers[option] = value;
  }
  return numbers;
}

function isWithin(value: number, { whole, least, most }: (typeof NUMBERS)[NumberOption]): boolean {
  return value >= least && value <= most && (!whole || Number.isInteger(value));
}

function optionsOf(numbers: Numbers, context: CommandContext, bar: ReturnType<CommandContext["progressBar"]>) {
  const { bootstrap, seed = 1, "max-order": maxOrder } = numbers;
  const [missed, falseLinks] = [numbers["missed-links"], numbers["false-links"]];
  const label = formatMessage(messages["cli.estimate.step.resample"], context.language);
  const onProgress = (done: number, total: number) => bar.show({ done, total, label, secondsLeft: null });
  const linkageError = { missed: missed ?? 0, falseLinks: falseLinks ?? 0 };
  return {
    ...(bootstrap === undefined
      ? {}
      : { bootstrap: { replicates: bootstrap, random: () => seededRandom(seed), onProgress } }),
    ...(maxOrder === undefined ? {} : { maxOrder }),
    ...(missed === undefined && falseLinks === undefined ? {} : { linkageError }),
  };
}

function showToPeople(context: CommandContext, report: EstimateReport): void {
  context.say("cli.estimate.observed", { observed: report.observed });
  for (const method of ["stepwise", "bic", "bayes"] as const) showMethod(context, method, report[method]);
  context.say(report.publishable ? "cli.estimate.publishable" : "cli.estimate.notPublishable");
  for (const reason of report.reasons) context.say(`cli.estimate.reason.${reason}`);
}

function showMethod(
  context: CommandContext,
  method: string,
  { estimate, lower, upper, terms, existence }: MethodEstimate,
) {
  if (!Number.isFinite(estimate)) context.say("cli.estimate.methodNone", { method, existence });
  else context.say("cli.estimate.method", { method, estimate, lower, upper, terms: terms.join(" ") || "–" });
}
