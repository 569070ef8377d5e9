import { type Answer, type CallArguments, type Route, readSession } from "@suar/contract";
import { QueryCache, QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "./call.ts";
import { isCallProblem } from "./problem.ts";

/** Refusals are answers: only a lost connection or a server fault is worth asking again. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && isCallProblem(error) && (error.status === 0 || error.status >= 502);
}

/** `onSignedOut` hears of it when an answer says that the session has ended. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // whoever asks for the session itself sends the reader to sign in
        if (isCallProblem(error, 401) && query.queryKey[0] !== readSession.path) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: { staleTime: 10_000, retry: isWorthRetrying, refetchOnWindowFocus: true, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/** The query of one GET route: its path and arguments are the key, so that `refresh` can name it by path. */
export function queryOf<T extends Route>(route: T, given: CallArguments<T>) {
  const { params, query } = given as { params?: unknown; query?: unknown };
  return queryOptions({
    queryKey: [route.path, params ?? null, query ?? null],
    queryFn: ({ signal }): Promise<Answer<T>> => call(route, given, signal),
  });
}

export function useRoute<T extends Route>(route: T, given: CallArguments<T>, enabled = true) {
  return useQuery({ ...queryOf(route, given), enabled });
}

/** Marks what these routes have answered as stale; what is on the screen is asked again. */
export async function refresh(client: QueryClient, ...routes: readonly Route[]): Promise<void> {
  await Promise.all(routes.map((route) => client.invalidateQueries({ queryKey: [route.path] })));
}
