import { readFileSync, writeFileSync } from "node:fs";
import { type LinkType, type ListToLink, type Model, parseModel, proposeModel } from "@suar/linkage";
import type { CommandContext } from "./command.ts";

/** The model to link with: from a file, or proposed from what the columns hold; undefined, with a complaint, if it is wrong. */
export function modelToLinkWith(
  context: CommandContext,
  linkType: LinkType | undefined,
  lists: readonly ListToLink[],
): Model | undefined {
  const { model: file = "auto", "write-model": out } = context.values;
  const model = file === "auto" ? proposeModel(lists) : readModel(context, String(file));
  if (model === undefined) return undefined;
  const chosen = linkType === undefined ? model : { ...model, linkType };
  if (typeof out === "string") writeFileSync(out, `${JSON.stringify(chosen, null, 2)}\n`);
  return chosen;
}

function readModel(context: CommandContext, path: string): Model | undefined {
  try {
    const parsed = parseModel(JSON.parse(readFileSync(path, "utf8")));
    if (parsed.ok) return parsed.model;
    context.complain("cli.link.wrongModel", { path, at: parsed.at, problem: parsed.problem });
  } catch (error) {
    context.complain("cli.tables.unreadable", { path, reason: error instanceof Error ? error.message : String(error) });
  }
  return undefined;
}
