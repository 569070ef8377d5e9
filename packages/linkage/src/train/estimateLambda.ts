import { possiblePairs } from "../block/linkTypes.ts";
import { keysOfRule } from "../block/ruleKeys.ts";
import { type PairScope, streamPairs } from "../block/streamPairs.ts";
import type { Model } from "../model/model.ts";

// Without a deterministic rule: one record in ten has a partner.
const PARTNERS_WITHOUT_RULES = 0.1;

/** Share of true pairs among all possible ones: pairs of the deterministic rules, divided by the share that these find. */
export function estimateLambda(model: Model, scope: PairScope): number {
  if (model.lambda !== undefined) return Math.min(0.5, model.lambda);
  const possible = possiblePairs(scope.table, scope.linkType);
  if (possible === 0) return 0.5;
  const truePairs = countDeterministic(model, scope) / model.deterministicRecall;
  return Math.min(0.5, Math.max(truePairs, 0.5) / possible);
}

function countDeterministic({ deterministicRules }: Model, scope: PairScope): number {
  if (deterministicRules.length === 0) return scope.table.records * PARTNERS_WITHOUT_RULES;
  const keys = deterministicRules.map((rule) => keysOfRule(rule, scope.table));
  let pairs = 0;
  keys.forEach((rule, at) => {
    pairs += streamPairs(rule, keys.slice(0, at), scope, () => undefined);
  });
  return pairs;
}
