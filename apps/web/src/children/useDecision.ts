import { decidePair, listDuties, listLinkageRuns, listUnsurePairs, readFigure, readPair } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";

export interface Decision {
  pairId: string;
  decision: "same" | "different" | "undo";
}

/** Sends a reviewer's decision under an id of its own, so that sending it twice decides once. */
export function useDecision(onDecided: (decision: Decision) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ pairId, decision }: Decision) =>
      call(decidePair, { params: { id: pairId }, body: { actionId: newActionId(), decision } }),
    onSuccess: async (_, decision) => {
      onDecided(decision);
      await refresh(queries, readPair, listUnsurePairs, listDuties, listLinkageRuns, readFigure);
    },
  });
}
