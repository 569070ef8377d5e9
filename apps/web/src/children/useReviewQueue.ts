import { type LinkagePurpose, listUnsurePairs } from "@suar/contract";
import { useQuery } from "@tanstack/react-query";
import { call } from "../client/call.ts";

/** The order of a review stays as it was when the review began, so that deciding a pair does not shuffle the rest. */
const STEADY_MS = 30 * 60_000;

export interface ReviewQueue {
  /** The pair after this one; undefined at the end. */
  nextAfter: (id: string) => string | undefined;
  /** Where this pair stands, from 1; 0 where it is not in the queue. */
  placeOf: (id: string) => number;
  length: number;
}

export function useReviewQueue(purpose: LinkagePurpose): ReviewQueue {
  const pairs = useQuery({
    queryKey: ["review queue", purpose],
    staleTime: STEADY_MS,
    queryFn: ({ signal }) => call(listUnsurePairs, { query: { purpose, state: "unsure", limit: 500 } }, signal),
  });
  const ids = pairs.data?.pairs.map((pair) => pair.id) ?? [];
  return { nextAfter: (id) => nextAfter(ids, id), placeOf: (id) => ids.indexOf(id) + 1, length: ids.length };
}

/** From a pair outside the queue one goes to its beginning. */
export function nextAfter(ids: readonly string[], id: string): string | undefined {
  return ids[ids.indexOf(id) + 1];
}
