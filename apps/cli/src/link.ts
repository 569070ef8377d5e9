import {
  encodeTable,
  type LinkResult,
  type ListToLink,
  link,
  type Model,
  seededRandom,
  type Table,
} from "@suar/linkage";
import { formatMessage, messages } from "@suar/messages";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { modelToLinkWith, writeModel } from "./linkModel.ts";
import { type LinkAsked, readLinkOptions } from "./linkOptions.ts";
import { type FileTable, isUnreadable, readTable } from "./tables/readTable.ts";
import { type IdOf, writeClusters, writePairs } from "./writeLinks.ts";

const SEED = 1;

export const command: Command = {
  name: "link",
  summary: "cli.link.summary",
  example: "suar link police.csv hotline.jsonl --id number --clusters clusters.csv --pairs pairs.csv",
  positionals: "FILE…",
  options: {
    id: { type: "string", value: "COLUMN", description: "cli.link.id" },
    model: { type: "string", value: "auto|FILE", description: "cli.link.model" },
    threshold: { type: "string", value: "P", description: "cli.link.threshold" },
    pairs: { type: "string", value: "OUT", description: "cli.link.pairs" },
    clusters: { type: "string", value: "OUT", description: "cli.link.clusters" },
    "link-type": { type: "string", value: "within|between|both", description: "cli.link.linkType" },
    ignore: { type: "string", multiple: true, value: "COLUMN", description: "cli.link.ignore" },
    truth: { type: "string", value: "COLUMN", description: "cli.link.truth" },
    deduplicated: { type: "string", multiple: true, value: "SOURCE", description: "cli.link.deduplicated" },
    "write-model": { type: "string", value: "OUT", description: "cli.link.writeModel" },
    format: { type: "string", value: "suar|splink", description: "cli.link.format" },
  },
  async run(context) {
    const asked = readLinkOptions(context);
    if (asked === undefined) return 2;
    const startedAt = performance.now();
    const files = await readFiles(context);
    if (files === undefined) return 1;
    const without = files.find(({ columns }) => !Object.hasOwn(columns, asked.id));
    if (without !== undefined) {
      const columns = Object.keys(without.columns).join(", ");
      context.complain("cli.tables.noColumn", { path: without.name, column: asked.id, columns });
      return 2;
    }
    return linkFiles(context, asked, files, startedAt);
  },
};

async function readFiles(context: CommandContext): Promise<FileTable[] | undefined> {
  const files: FileTable[] = [];
  for (const path of context.positionals) {
    const read = await readTable(path);
    if (isUnreadable(read)) {
      context.complain(read.unreadable, read.values);
      return undefined;
    }
    files.push(read);
  }
  return files;
}

function linkFiles(context: CommandContext, asked: LinkAsked, files: FileTable[], startedAt: number): ExitCode {
  const readAt = performance.now();
  const lists = files.map((file) => listToLink(file, asked));
  const model = modelToLinkWith(context, asked.linkType, lists);
  if (model === undefined) return 2;
  const proposedAt = performance.now();
  const table = encodeTable(lists, model);
  const encodedAt = performance.now();
  const result = runLinkage(context, table, model, asked.threshold);
  const linkedAt = performance.now();
  writeModel(context, asked, model, result.trained);
  const idOf = idsOf(table, files, asked.id);
  if (typeof context.values.clusters === "string") writeClusters(context.values.clusters, result.clusters, idOf);
  if (typeof context.values.pairs === "string") writePairs(context.values.pairs, result.pairs, idOf);
  const endedAt = performance.now();
  const seconds = {
    read: (readAt - startedAt) / 1000,
    model: (proposedAt - readAt) / 1000,
    encode: (encodedAt - proposedAt) / 1000,
    ...result.seconds,
    write: (endedAt - linkedAt) / 1000,
    total: (endedAt - startedAt) / 1000,
  };
  announce(context, table, result, seconds);
  return 0;
}

function listToLink(file: FileTable, { ignored, deduplicated }: LinkAsked): ListToLink {
  const columns = Object.fromEntries(Object.entries(file.columns).filter(([name]) => !ignored.has(name)));
  // a file of ids alone still has its records
  if (Object.keys(columns).length === 0) columns[""] = new Array(file.rows).fill(null);
  return { name: file.name, deduplicated: deduplicated.has(file.name), columns };
}

function runLinkage(context: CommandContext, table: Table, model: Model, threshold: number | undefined): LinkResult {
  const bar = context.progressBar();
  const startedAt = performance.now();
  const result = link(table, model, {
    random: seededRandom(SEED),
    now: () => performance.now(),
    ...(threshold === undefined ? {} : { threshold }),
    onEstimated: (rules) => {
      bar.end();
      for (const rule of rules) context.json || context.complain("cli.link.estimated", { ...rule });
    },
    onProgress: ({ step, done, total }) => {
      const passed = (performance.now() - startedAt) / 1000;
      const secondsLeft = done === 0 ? null : Math.round((passed / done) * (total - done));
      bar.show({ done, total, label: formatMessage(messages[`cli.link.step.${step}`], context.language), secondsLeft });
    },
  });
  bar.end();
  if (result === undefined) throw new Error("nobody asked this run to stop");
  return result;
}

/** A record's source and id by its place in the table. */
function idsOf(table: Table, files: readonly FileTable[], column: string): IdOf {
  return (record) => {
    const source = table.sourceOf[record] ?? 0;
    const file = files[source];
    const row = record - (table.sources[source]?.from ?? 0);
    return [file?.name ?? "", String(file?.columns[column]?.[row] ?? "")];
  };
}

function announce(context: CommandContext, table: Table, result: LinkResult, seconds: Record<string, number>): void {
  const clusters = result.clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0);
  const { candidatePairs } = result;
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  context.printJson({ records: table.records, candidatePairs, clusters, seconds, peakMemoryMb });
  for (const { name, estimatedPairs, pairs } of result.rules) {
    context.say("cli.link.rule", { name, estimatedPairs, pairs });
  }
  const total = seconds["total"] ?? 0;
  context.say("cli.link.done", { records: table.records, candidatePairs, clusters, total, peakMemoryMb });
}
