import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { sessionQuery } from "../access/session.ts";
import { isCallProblem } from "../client/problem.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { currentLanguage } from "./language.ts";
import { NothingHere, ScreenFault } from "./NothingHere.tsx";
import { Shell } from "./Shell.tsx";
import { withoutWorkspace, withWorkspace } from "./workspacePath.ts";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NothingHere,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/access/sign-in",
  validateSearch: ({ next }: { next?: unknown }): { next?: string } => (typeof next === "string" ? { next } : {}),
  component: lazyRouteComponent(() => import("../access/SignIn.tsx"), "SignIn"),
});

/** The invitation's token stands behind the #: browsers send that part to nobody. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: "/access/invitation",
  component: lazyRouteComponent(() => import("../access/entrance/Invitation.tsx"), "Invitation"),
});

/** Where the government's sign-in sends the browser back to. */
const issuerReturn = createRoute({
  getParentRoute: () => root,
  path: "/access/issuer",
  component: lazyRouteComponent(() => import("../access/issuer/IssuerReturn.tsx"), "IssuerReturn"),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery);
    } catch (error) {
      if (!isCallProblem(error, 401)) throw error;
      throw redirect({ to: "/access/sign-in", search: location.href === "/" ? {} : { next: location.href } });
    }
  },
});

/** A screen's address and the file that holds it, loaded when it is first opened. */
function screen<const P extends string, M extends Record<string, () => React.ReactNode>, K extends keyof M & string>(
  path: P,
  load: () => Promise<M>,
  name: K,
) {
  return createRoute({
    getParentRoute: () => inside,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, () => React.ReactNode>>, name),
  });
}

const search = createRoute({
  getParentRoute: () => inside,
  path: "/search",
  validateSearch: ({ q }: { q?: unknown }): { q: string } => ({ q: typeof q === "string" ? q : "" }),
  component: lazyRouteComponent(() => import("./Search.tsx"), "Search"),
});

/** The room's own word leads to its first page. */
const intake = createRoute({
  getParentRoute: () => inside,
  path: "/intake",
  beforeLoad: () => {
    throw redirect({ to: "/intake/deliveries", replace: true });
  },
});

/** The room Access begins with its positions. */
const access = createRoute({
  getParentRoute: () => inside,
  path: "/access",
  beforeLoad: () => {
    throw redirect({ to: "/access/positions", replace: true });
  },
});

/** Any other address: said inside the workspace, so that every way on stays in sight. */
const nothing = createRoute({ getParentRoute: () => inside, path: "$", component: NothingHere });

const screens = inside.addChildren([
  search,
  intake,
  access,
  nothing,
  screen("/", () => import("../access/Today.tsx"), "Today"),
  screen("/access/sessions", () => import("../access/Sessions.tsx"), "Sessions"),
  screen("/access/security", () => import("../access/security/Security.tsx"), "Security"),
  screen("/access/reads", () => import("../access/oversight/Reads.tsx"), "Reads"),
  screen("/access/reads/unusual", () => import("../access/oversight/UnusualReads.tsx"), "UnusualReads"),
  screen("/access/reads/rules", () => import("../access/oversight/ReadingRules.tsx"), "ReadingRules"),
  screen("/access/answers", () => import("../access/oversight/AskAnswer.tsx"), "AskAnswer"),
  screen("/access/answers/$id", () => import("../access/oversight/AnswerLetter.tsx"), "AnswerLetter"),
  screen("/access/roles", () => import("../access/offices/Roles.tsx"), "Roles"),
  screen("/access/role-comparison", () => import("../access/offices/CompareRoles.tsx"), "CompareRoles"),
  screen("/access/roles/$code", () => import("../access/offices/RoleScreen.tsx"), "RoleScreen"),
  screen("/access/positions", () => import("../access/offices/Positions.tsx"), "Positions"),
  screen("/access/positions/$id", () => import("../access/offices/PositionScreen.tsx"), "PositionScreen"),
  screen("/access/people", () => import("../access/offices/People.tsx"), "People"),
  screen("/access/people/$id", () => import("../access/offices/PersonScreen.tsx"), "PersonScreen"),
  screen("/access/exports", () => import("../access/exports/Exports.tsx"), "Exports"),
  screen("/access/clients", () => import("../access/clients/Clients.tsx"), "Clients"),
  screen("/access/clients/$id", () => import("../access/clients/ClientScreen.tsx"), "ClientScreen"),
  screen("/access/organisations", () => import("../access/offices/Organisations.tsx"), "Organisations"),
  screen("/intake/deliveries", () => import("../intake/Deliveries.tsx"), "Deliveries"),
  screen("/intake/deliveries/new", () => import("../intake/NewDelivery.tsx"), "NewDelivery"),
  screen("/intake/deliveries/$id", () => import("../intake/DeliveryScreen.tsx"), "DeliveryScreen"),
  screen("/intake/deliveries/$id/mapping", () => import("../intake/MappingScreen.tsx"), "MappingScreen"),
  screen("/intake/deliveries/$id/rejected", () => import("../intake/Rejected.tsx"), "Rejected"),
  screen("/intake/sources", () => import("../intake/Sources.tsx"), "Sources"),
  screen("/intake/records/$id", () => import("../intake/RecordScreen.tsx"), "RecordScreen"),
  screen("/children", () => import("../children/Runs.tsx"), "Runs"),
  screen("/children/runs/$id", () => import("../children/RunScreen.tsx"), "RunScreen"),
  screen("/children/search", () => import("../children/SearchChild.tsx"), "SearchChild"),
  screen("/children/pairs", () => import("../children/Pairs.tsx"), "Pairs"),
  screen("/children/pairs/$id", () => import("../children/PairScreen.tsx"), "PairScreen"),
  screen("/children/$id", () => import("../children/ChildScreen.tsx"), "ChildScreen"),
  screen("/cases", () => import("../cases/Cases.tsx"), "Cases"),
  screen("/cases/emergencies", () => import("../cases/Emergencies.tsx"), "Emergencies"),
  screen("/cases/conflicts", () => import("../cases/Conflicts.tsx"), "Conflicts"),
  screen("/cases/$id", () => import("../cases/CaseScreen.tsx"), "CaseScreen"),
  screen("/processing", () => import("../processing/Purposes.tsx"), "Purposes"),
  screen("/processing/obligations", () => import("../processing/Obligations.tsx"), "Obligations"),
  screen("/processing/breaches", () => import("../processing/Breaches.tsx"), "Breaches"),
  screen("/processing/breaches/$id", () => import("../processing/BreachScreen.tsx"), "BreachScreen"),
  screen("/processing/letters", () => import("../processing/BreachLetters.tsx"), "BreachLetters"),
  screen("/processing/$purpose", () => import("../processing/PurposeScreen.tsx"), "PurposeScreen"),
  screen("/subject", () => import("../subject/Requests.tsx"), "Requests"),
  screen("/subject/requests/$id", () => import("../subject/RequestScreen.tsx"), "RequestScreen"),
  screen("/subject/holds", () => import("../subject/Holds.tsx"), "Holds"),
  screen("/subject/retention", () => import("../subject/Retention.tsx"), "Retention"),
  screen("/statistics", () => import("../statistics/FigureScreen.tsx"), "FigureScreen"),
  screen("/statistics/records", () => import("../statistics/FigureRecords.tsx"), "FigureRecords"),
  screen("/statistics/claims", () => import("../statistics/Claims.tsx"), "Claims"),
  screen("/statistics/claims/new", () => import("../statistics/NewClaim.tsx"), "NewClaim"),
  screen("/statistics/claims/$id", () => import("../statistics/BridgeScreen.tsx"), "BridgeScreen"),
  screen("/statistics/claims/$id/$component", () => import("../statistics/BridgeRecords.tsx"), "BridgeRecords"),
  screen("/statistics/tables", () => import("../statistics/CompareTables.tsx"), "CompareTables"),
  screen("/statistics/follow-up", () => import("../statistics/FollowUp.tsx"), "FollowUp"),
]);

/** Plain text parameters: `?find=bandung`, not JSON. */
function printSearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text === "" ? "" : `?${text}`;
}

export function createWorkspaceRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([signIn, invitation, issuerReturn, screens]),
    context: { queries },
    // the routes know one address for both languages; the browser shows the reader's
    rewrite: {
      input: ({ url }) => {
        url.pathname = withoutWorkspace(url.pathname);
        return url;
      },
      output: ({ url }) => {
        url.pathname = withWorkspace(url.pathname, currentLanguage());
        return url;
      },
    },
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: printSearch,
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultPendingMs: 100,
    defaultPendingComponent: () => <Skeleton lines={6} />,
    defaultErrorComponent: ScreenFault,
    defaultNotFoundComponent: NothingHere,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createWorkspaceRouter>;
  }
}
