import type { Account } from "@suar/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { sessionQuery } from "../session.ts";

/** Goes on to the workspace as somebody who has just signed in. */
export function useEnter(next?: string): (account: Account) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (account) => {
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, account);
    // only a path of this workspace, never another site
    await navigate({ to: next?.startsWith("/") === true && !next.startsWith("//") ? next : "/", replace: true });
  };
}
