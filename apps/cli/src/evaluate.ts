import { bestClusterThreshold, bestPairThreshold, evaluateClusters, probabilityOf } from "@suar/linkage";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { TruthIndex } from "./evaluateTruth.ts";
import { type FileTable, isUnreadable, readTable } from "./tables/readTable.ts";

export const command: Command = {
  name: "evaluate",
  summary: "cli.evaluate.summary",
  example: "suar evaluate --clusters clusters.csv --truth people.csv --id unique_id --cluster person --pairs pairs.csv",
  options: {
    clusters: { type: "string", value: "FILE", description: "cli.evaluate.clusters" },
    truth: { type: "string", multiple: true, value: "FILE", description: "cli.evaluate.truth" },
    id: { type: "string", value: "COLUMN", description: "cli.evaluate.id" },
    cluster: { type: "string", value: "COLUMN", description: "cli.evaluate.cluster" },
    pairs: { type: "string", value: "FILE", description: "cli.evaluate.pairs" },
  },
  async run(context) {
    const { values } = context;
    const truthPaths = Array.isArray(values["truth"]) ? values["truth"] : [];
    if (typeof values["clusters"] !== "string" || truthPaths.length === 0) {
      context.complain("cli.evaluate.missing");
      return 2;
    }
    const columns = { id: String(values["id"] ?? "id"), cluster: String(values["cluster"] ?? "cluster") };
    const clusters = await readWith(context, values["clusters"], ["id", "cluster"]);
    if (typeof clusters === "number") return clusters;
    const truth = new TruthIndex();
    for (const path of truthPaths) {
      const file = await readWith(context, path, [columns.id, columns.cluster]);
      if (typeof file === "number") return file;
      truth.add(file, columns, truthPaths.length > 1);
    }
    return evaluate(context, clusters, truth);
  },
};

/** Reads a file that must have these columns; the exit code where it cannot be. */
async function readWith(
  context: CommandContext,
  path: string,
  columns: readonly string[],
): Promise<FileTable | ExitCode> {
  const read = await readTable(path);
  if (isUnreadable(read)) {
    context.complain(read.unreadable, read.values);
    return 1;
  }
  const missing = columns.find((column) => !Object.hasOwn(read.columns, column));
  if (missing === undefined) return read;
  context.complain("cli.tables.noColumn", { path, column: missing, columns: Object.keys(read.columns).join(", ") });
  return 2;
}

async function evaluate(context: CommandContext, clusters: FileTable, truth: TruthIndex): Promise<ExitCode> {
  const judged = truth.judge(clusters);
  const agreement = evaluateClusters(judged.clusters, judged.truth);
  const answer: Record<string, unknown> = {
    records: judged.truth.length,
    withoutTruth: judged.withoutTruth,
    ...agreement,
  };
  const path = context.values["pairs"];
  let bestF1: number | undefined;
  if (typeof path === "string") {
    const pairs = await readWith(context, path, ["id_l", "id_r", "weight"]);
    if (typeof pairs === "number") return pairs;
    const weighted = truth.weightedPairs(pairs);
    const best = bestClusterThreshold(weighted, judged.truth);
    bestF1 = best.f1;
    answer["best"] = withProbability(best);
    answer["bestPairs"] = withProbability(bestPairThreshold(weighted, judged.truth));
  }
  context.printJson(answer);
  context.say("cli.evaluate.done", { ...agreement, records: judged.truth.length, withoutTruth: judged.withoutTruth });
  if (bestF1 !== undefined) context.say("cli.evaluate.best", { f1: bestF1 });
  return 0;
}

function withProbability<T extends { readonly thresholdBits: number }>(best: T): T & { threshold: number } {
  return { ...best, threshold: probabilityOf(best.thresholdBits) };
}
