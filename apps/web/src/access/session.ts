import { type Account, type Route, readSession } from "@suar/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { queryOf } from "../client/queries.ts";

export const sessionQuery = { ...queryOf(readSession, {}), staleTime: 5 * 60_000 };

/** The signed-in account. Only below the shell, which asks for it before anything is drawn. */
export function useAccount(): Account {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whether a position may call a route, as the contract declares it. The server decides; this only spares a vain question. */
export function mayCall({ rights }: Pick<Account, "rights">, route: Pick<Route, "rights">): boolean {
  if (route.rights === "anyone" || route.rights === "signedIn") return true;
  return route.rights.some((right) => rights.includes(right));
}
