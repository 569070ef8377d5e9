import { columnsOfCondition } from "../model/condition.ts";
import type { BlockingRule, Comparison, LinkType, Model } from "../model/model.ts";
import { importComparison } from "./importComparison.ts";
import { ImportedColumns } from "./importedColumns.ts";
import { importRule } from "./importRule.ts";
import { listIn, objectIn, shareIn } from "./readJson.ts";
import type { SplinkNote } from "./splinkNote.ts";

const THRESHOLD = 0.9;
const linkTypes: Readonly<Record<string, LinkType>> = {
  dedupe_only: "within",
  link_only: "between",
  link_and_dedupe: "both",
};

/** Whether a JSON file is settings of Splink 3 to 5, by its keys. */
export function isSplinkSettings(json: unknown): boolean {
  const settings = objectIn(json);
  const isCompared = listIn(settings["comparisons"]).some((one) => Array.isArray(objectIn(one)["comparison_levels"]));
  return isCompared || Object.hasOwn(settings, "blocking_rules_to_generate_predictions");
}

/**
 * Turns settings of Splink (4 and 5, as `linker.misc.save_model_to_json` writes them) into a model. m, u and λ that they give
 * stand; what is not given is estimated. Every level, rule or setting that a model cannot express is told in `notes`.
 *
 * @example importSplinkSettings(JSON.parse(text)).model.comparisons
 */
export function importSplinkSettings(json: unknown): { model: Model; notes: SplinkNote[] } {
  const settings = objectIn(json);
  const notes: SplinkNote[] = [];
  const columns = new ImportedColumns();
  const comparisons = listIn(settings["comparisons"]).flatMap((one) => importComparison(one, columns, notes));
  const blockingRules = listIn(settings["blocking_rules_to_generate_predictions"]).flatMap((rule) =>
    importRule(rule, columns, notes),
  );
  const linkType = linkTypes[String(settings["link_type"])];
  const lambda = shareIn(settings["probability_two_random_records_match"]);
  const isTrained = comparisons.every(isWhollyGiven);
  if (!isTrained) notes.push({ about: "trainedOnBlockingRules", where: "", what: "" });
  const model: Model = {
    name: "splink",
    version: "1",
    ...(linkType === undefined ? {} : { linkType }),
    columns: usedColumns(columns, comparisons, blockingRules),
    comparisons,
    blockingRules,
    trainingRules: isTrained ? [] : blockingRules,
    deterministicRules: [],
    deterministicRecall: 1,
    ...(lambda === undefined ? {} : { lambda }),
    threshold: THRESHOLD,
  };
  return { model, notes };
}

function isWhollyGiven({ levels, allElse }: Comparison): boolean {
  return [...levels, allElse ?? {}].every(({ m, u }) => m !== undefined && u !== undefined);
}

function usedColumns(
  columns: ImportedColumns,
  comparisons: readonly Comparison[],
  rules: readonly BlockingRule[],
): Model["columns"] {
  const levels = comparisons.flatMap((comparison) => comparison.levels);
  const used = new Set([
    ...levels.flatMap(({ when }) => columnsOfCondition(when)),
    ...levels.flatMap(({ termFrequency }) => termFrequency?.column ?? []),
    ...rules.flatMap(({ on }) => on),
  ]);
  return Object.fromEntries(Object.entries(columns.all()).filter(([name]) => used.has(name)));
}
