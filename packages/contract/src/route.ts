import type { z } from "zod";
import type { Right } from "./rights.ts";
import type { Scope } from "./scopes.ts";

type Shape = z.ZodType | undefined;

export interface Route<
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  R extends Shape = Shape,
> {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Path with `:name` parameters, always below `/api`. */
  readonly path: `/api/${string}`;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  /** Who may call it: positions with any of these rights; `"signedIn"`, every account; `"anyone"` needs no session. */
  readonly rights: readonly Right[] | "anyone" | "signedIn";
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** `bytes`: the request's body is a raw stream and reaches the room unparsed. */
  readonly takes?: "json" | "bytes";
  /** A sensitive act: whoever calls must have proven themselves strongly within the last ten minutes. */
  readonly stepUp?: true;
  /** Open to API clients with this scope, or to every one; a route that does not say so is closed to all of them. */
  readonly clients?: Scope | "every";
  readonly response: R;
}

/**
 * Declares one HTTP route once, for the server (which parses with it), the web and the command line (which call with it)
 * and the OpenAPI document.
 */
export function route<
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  R extends Shape = undefined,
>(definition: Route<P, Q, B, R>): Route<P, Q, B, R> {
  return definition;
}

type In<S> = S extends z.ZodType ? z.input<S> : undefined;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** A part that the route has must be given; one that it lacks may not. */
type Part<Name extends string, S> = [NonNullable<S>] extends [never]
  ? { [name in Name]?: undefined }
  : { [name in Name]: In<NonNullable<S>> };

/** What a caller gives to call a route: params, query and body where the route has them. */
export type CallArguments<T extends Route> = Part<"params", T["params"]> &
  Partial<Part<"query", T["query"]>> &
  Part<"body", T["body"]>;

export type Answer<T extends Route> = Out<T["response"]>;
