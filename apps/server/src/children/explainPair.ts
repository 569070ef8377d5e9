import type { PairExplained } from "@suar/contract";
import { labelOfComparison, labelOfLevel, type TrainedModel } from "@suar/linkage";
import type { Identity, IdentityRoom } from "../identity/index.ts";
import { type Actor, type Database, type Refusal, refuse } from "../platform/index.ts";
import { compareFields } from "./compareFields.ts";
import { findPurposeOfPair } from "./decidePair.ts";
import { forPurpose } from "./purposes.ts";
import { showPairs } from "./showPairs.ts";
import { type Explanation, findPair } from "./store/pairs.ts";
import { getModelOfRun } from "./store/runs.ts";

/**
 * One pair side by side: what is known of both records, how their identities compare (masked; opening a field is an act of
 * its own), and what each comparison adds to the weight. The look at the masked identities is on the audit trail.
 */
export async function explainPair(
  database: Database,
  identity: IdentityRoom,
  actor: Actor,
  pairId: string,
): Promise<PairExplained | Refusal> {
  const purpose = await findPurposeOfPair(database, actor, pairId);
  if (purpose === undefined) return refuse(404, "children.pair.notFound");
  const found = await database.inTransaction(forPurpose(actor, purpose), async (tx) => {
    const pair = await findPair(tx, pairId);
    const [shown] = pair === undefined ? [] : await showPairs(tx, [pair]);
    if (pair === undefined || shown === undefined) return undefined;
    return { shown, explanation: pair.explanation, trained: await getModelOfRun(tx, pair.runId) };
  });
  if (found === undefined) return refuse(404, "children.pair.notFound");
  const { shown, explanation, trained } = found;
  const opened = await identity.openIdentities(
    forPurpose(actor, purpose),
    [shown.left.id, shown.right.id],
    "link-review-masked",
  );
  const nobody: Identity = {
    names: [],
    nik: null,
    birthDate: null,
    birthPlace: null,
    address: null,
    phones: [],
    parentNames: [],
  };
  return {
    ...shown,
    priorBits: explanation.priorBits,
    steps: stepsOf(explanation, trained),
    masked: compareFields(opened.get(shown.left.id) ?? nobody, opened.get(shown.right.id) ?? nobody),
  };
}

/** In the words of the model that weighed the pair, whatever the model says today. */
function stepsOf({ steps }: Explanation, { model }: TrainedModel): PairExplained["steps"] {
  return steps.flatMap(({ comparison: name, level, bits, frequencyBits }) => {
    const comparison = model.comparisons.find((known) => known.name === name);
    if (comparison === undefined) return [];
    return [
      {
        comparison: name,
        label: labelOfComparison(comparison),
        level: labelOfLevel(comparison, level),
        bits,
        frequencyBits,
      },
    ];
  });
}
