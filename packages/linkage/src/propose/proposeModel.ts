import type { Model } from "../model/model.ts";
import { encodeTable, type ListToLink } from "../table/encodeTable.ts";
import { profileColumn } from "./profileColumn.ts";
import { proposeColumn } from "./proposeComparison.ts";
import { proposeRules } from "./proposeRules.ts";
import { withoutComposites } from "./withoutComposites.ts";

const MOST_COMPARISONS = 12;

/**
 * Proposes a model from what the columns hold: names, dates, numbers, codes, e-mail addresses, categories, arrays. Keys of
 * the list and columns that look like an answer (cluster, truth, label) are never used; callers leave out what else must not
 * count.
 *
 * @example const model = proposeModel(lists); link(encodeTable(lists, model), model, { random })
 */
export function proposeModel(lists: readonly ListToLink[]): Model {
  const shared = sharedColumns(lists);
  const profiles = withoutComposites(
    shared.flatMap((name) => profileColumn(name, lists) ?? []),
    lists,
  )
    .toSorted((a, b) => b.distinct * b.filled - a.distinct * a.filled || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_COMPARISONS);
  const names = shared.filter((name) => profiles.some((profile) => profile.name === name && profile.kind === "name"));
  const proposed = profiles.map((profile) => proposeColumn(profile, names));
  const model: Model = {
    name: "auto",
    version: "1",
    columns: Object.assign({}, ...proposed.map(({ columns }) => columns)),
    comparisons: proposed.map(({ comparison }) => comparison),
    blockingRules: [],
    trainingRules: [],
    deterministicRules: [],
    deterministicRecall: 1,
    threshold: 0.9,
  };
  return { ...model, ...proposeRules(proposed, encodeTable(lists, model)) };
}

/** Columns that every list has: others could never agree between lists. */
function sharedColumns([first, ...others]: readonly ListToLink[]): string[] {
  return Object.keys(first?.columns ?? {}).filter((name) =>
    others.every(({ columns }) => Object.hasOwn(columns, name)),
  );
}
