import { readFileSync, writeFileSync } from "node:fs";
import {
  exportSplinkSettings,
  importSplinkSettings,
  isSplinkSettings,
  type LinkType,
  type ListToLink,
  type Model,
  parseModel,
  proposeModel,
  type SplinkNote,
  type TrainedModel,
} from "@suar/linkage";
import type { CommandContext } from "./command.ts";
import type { LinkAsked } from "./linkOptions.ts";

/** The model to link with: from a file, or proposed from what the columns hold; undefined, with a complaint, if it is wrong. */
export function modelToLinkWith(
  context: CommandContext,
  linkType: LinkType | undefined,
  lists: readonly ListToLink[],
): Model | undefined {
  const { model: file = "auto" } = context.values;
  const model = file === "auto" ? proposeModel(lists) : readModel(context, String(file));
  return model === undefined || linkType === undefined ? model : { ...model, linkType };
}

/** Writes the model that was used where that was asked for; Splink gets its estimates too, ours are made afresh each time. */
export function writeModel(
  context: CommandContext,
  { format, id }: LinkAsked,
  model: Model,
  trained: TrainedModel,
): void {
  const { "write-model": out } = context.values;
  if (typeof out !== "string") return;
  if (format === "suar") {
    writeFileSync(out, `${JSON.stringify(model, null, 2)}\n`);
    return;
  }
  const linkType = model.linkType ?? (context.positionals.length > 1 ? "both" : "within");
  const { settings, notes } = exportSplinkSettings({ ...model, linkType }, { trained, idColumn: id });
  writeFileSync(out, `${JSON.stringify(settings, null, 2)}\n`);
  tellNotes(context, notes);
}

function readModel(context: CommandContext, path: string): Model | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (isSplinkSettings(json)) return readSplinkSettings(context, path, json);
    const parsed = parseModel(json);
    if (parsed.ok) return parsed.model;
    context.complain("cli.link.wrongModel", { path, at: parsed.at, problem: parsed.problem });
  } catch (error) {
    context.complain("cli.tables.unreadable", { path, reason: error instanceof Error ? error.message : String(error) });
  }
  return undefined;
}

function readSplinkSettings(context: CommandContext, path: string, json: unknown): Model | undefined {
  const { model, notes } = importSplinkSettings(json);
  tellNotes(context, notes);
  if (model.comparisons.length > 0 && model.blockingRules.length > 0) return model;
  context.complain("cli.link.splink.nothing", { path });
  return undefined;
}

function tellNotes(context: CommandContext, notes: readonly SplinkNote[]): void {
  for (const { about, where, what } of notes) context.complain(`cli.link.splink.${about}`, { where, what });
}
