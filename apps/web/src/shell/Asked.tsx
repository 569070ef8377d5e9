import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type CallProblem, isCallProblem } from "../client/problem.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { ProblemPanel } from "../ui/ProblemPanel.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";

interface Props<T> {
  query: UseQueryResult<T>;
  lines?: number;
  children: (answer: T) => ReactNode;
}

/** An answer that is asked for: its skeleton at once, then the answer, or the problem in words with a way to ask again. */
export function Asked<T>({ query, lines = 5, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={lines} />;
}

/** What happened, what it means, what to do next; the server's own words where it gave some. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { say } = useMessages();
  if (!isCallProblem(error))
    return <ProblemPanel title={say("web.problem.title")} detail={say("web.problem.bug")} onRetry={onRetry} />;
  return (
    <ProblemPanel
      title={error.problem?.title ?? say("web.problem.title")}
      detail={detailOf(error, say)}
      onRetry={onRetry}
    />
  );
}

function detailOf(error: CallProblem, say: ReturnType<typeof useMessages>["say"]): string {
  return error.problem?.detail ?? say(error.key);
}

/** The words of a failed call, for the fault line of a form. */
export function useProblemText(): (error: unknown) => string | undefined {
  const { say } = useMessages();
  return (error) => {
    if (error === null || error === undefined) return undefined;
    return isCallProblem(error) ? detailOf(error, say) : say("web.problem.bug");
  };
}
