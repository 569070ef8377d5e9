import type { LinkType } from "@suar/linkage";
import type { CommandContext } from "./command.ts";

const LINK_TYPES: readonly string[] = ["within", "between", "both"] satisfies LinkType[];

/** What `suar link` was asked for. */
export interface LinkAsked {
  readonly id: string;
  readonly threshold: number | undefined;
  readonly linkType: LinkType | undefined;
  /** Columns that must have no effect. */
  readonly ignored: ReadonlySet<string>;
  readonly deduplicated: ReadonlySet<string>;
  /** Form in which the model is written. */
  readonly format: ModelFormat;
}

export type ModelFormat = "suar" | "splink";

/** Reads the options; complains and returns undefined where they are wrong. */
export function readLinkOptions({ values, positionals, complain }: CommandContext): LinkAsked | undefined {
  const { id, threshold, truth } = values;
  const probability = threshold === undefined ? undefined : Number(threshold);
  const linkType = values["link-type"];
  if (typeof id !== "string" || positionals.length === 0) {
    complain("cli.link.missing");
    return undefined;
  }
  if (probability !== undefined && !(probability > 0 && probability < 1)) {
    complain("cli.link.wrongThreshold");
    return undefined;
  }
  if (linkType !== undefined && !LINK_TYPES.includes(String(linkType))) {
    complain("cli.link.wrongLinkType");
    return undefined;
  }
  const format = values["format"] ?? "suar";
  if (format !== "suar" && format !== "splink") {
    complain("cli.link.wrongFormat");
    return undefined;
  }
  const ignored = new Set([id, ...listOf(values.ignore), ...listOf(truth)]);
  const deduplicated = new Set(listOf(values.deduplicated));
  return { id, threshold: probability, linkType: linkType as LinkType | undefined, ignored, deduplicated, format };
}

function listOf(value: string | boolean | string[] | undefined): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value : [];
}
