import type { Route } from "@suar/contract";

type Values = Readonly<Record<string, unknown>> | undefined;

/**
 * The address of a route with its parameters filled in and its query appended; absent query values are left out.
 *
 * @example addressOf(readDelivery, { id }, undefined) // "/api/intake/deliveries/0192…"
 */
export function addressOf(route: Pick<Route, "path">, params: Values, query: Values): string {
  const path = route.path.replace(/:([a-z]+)/gi, (_, name: string) => {
    const value = params?.[name];
    if (value === undefined) throw new Error(`${route.path} needs the parameter ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}
