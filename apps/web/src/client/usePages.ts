import type { Answer, CallArguments, Route } from "@suar/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { call } from "./call.ts";

/** The most that a route gives at once. */
const PAGE = 500;

/**
 * A long list, page by page. `rowsOf` picks the rows of one answer.
 *
 * @example usePages(listRejectedLines, { params: { id } }, (answer) => answer.lines)
 */
export function usePages<T extends Route, Row>(
  route: T,
  given: CallArguments<T>,
  rowsOf: (answer: Answer<T>) => readonly Row[],
) {
  const { params, query } = given as { params?: unknown; query?: object };
  return useInfiniteQuery({
    queryKey: [route.path, "pages", params ?? null, query ?? null],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }): Promise<Answer<T>> =>
      call(
        route,
        { params, query: { ...query, limit: PAGE, offset: pageParam } } as unknown as CallArguments<T>,
        signal,
      ),
    getNextPageParam: (last, all) => {
      const loaded = all.reduce((sum, page) => sum + rowsOf(page).length, 0);
      const { total } = last as { total: number };
      return rowsOf(last).length === 0 || loaded >= total ? undefined : loaded;
    },
  });
}
