import type { Page } from "playwright-core";
import { accountOf, type DemoCountry } from "./demoServer.ts";

export type Language = "id" | "en";
export const LANGUAGES: readonly Language[] = ["id", "en"];

export interface Screen {
  /** File name of its screenshot. */
  name: string;
  role: string;
  /** Below /kerja or /work. */
  path: string;
}

/** Every screen of the workspace with a real address in this demo country, for the browser tests and the screenshots. */
export async function listScreens(server: DemoCountry): Promise<Screen[]> {
  const ask = async (path: string) => {
    const answer = await fetch(`${server.url}${path}`, {
      headers: { authorization: `Bearer ${server.operatorToken}` },
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.json() as Promise<unknown>;
  };
  const { deliveries } = (await ask("/api/intake/deliveries?limit=10")) as {
    deliveries: { id: string; rejected: number }[];
  };
  const delivery = deliveries.find(({ rejected }) => rejected > 0) ?? deliveries[0];
  const runs = (await ask("/api/children/runs")) as { id: string; purpose: string }[];
  const { pairs } = (await ask("/api/children/pairs?limit=1")) as {
    pairs: { id: string; left: { id: string; childId: string } }[];
  };
  const claims = (await ask("/api/statistics/claims")) as { id: string; reproducible: boolean }[];
  const claim = claims.find(({ reproducible }) => reproducible);
  const positions = (await ask("/api/access/positions")) as { id: string; holders: { accountId: string }[] }[];
  const position = positions.find(({ holders }) => holders.length > 0);
  const pair = pairs[0];
  if (delivery === undefined || runs[0] === undefined || claim === undefined || pair === undefined || !position) {
    throw new Error("the demo country lacks a delivery, a run, an unsure pair, a claim or a held position");
  }
  const steward = (name: string, path: string): Screen => ({ name, role: "steward", path });
  const administrator = (name: string, path: string): Screen => ({ name, role: "administrator", path });
  return [
    steward("today-steward", "/"),
    ...["caseworker", "investigator", "partner", "official", "oversight", "administrator"].map((role) => ({
      name: `today-${role}`,
      role,
      path: "/",
    })),
    steward("sessions", "/access/sessions"),
    steward("security", "/access/security"),
    steward("deliveries", "/intake/deliveries"),
    steward("delivery-new", "/intake/deliveries/new"),
    steward("delivery", `/intake/deliveries/${delivery.id}`),
    steward("mapping", `/intake/deliveries/${delivery.id}/mapping`),
    steward("rejected", `/intake/deliveries/${delivery.id}/rejected`),
    steward("sources", "/intake/sources"),
    steward("record", `/intake/records/${pair.left.id}`),
    steward("linkage-runs", "/children"),
    steward("linkage-run", `/children/runs/${runs[0].id}`),
    steward("pairs", "/children/pairs"),
    steward("pair", `/children/pairs/${pair.id}`),
    steward("child", `/children/${pair.left.childId}`),
    { name: "child-search", role: "caseworker", path: "/children/search" },
    { name: "cases", role: "caseworker", path: "/cases" },
    { name: "emergencies", role: "oversight", path: "/cases/emergencies" },
    { name: "emergency-begin", role: "investigator", path: "/cases/emergencies" },
    { name: "conflicts", role: "oversight", path: "/cases/conflicts" },
    { name: "processing", role: "oversight", path: "/processing" },
    { name: "processing-purpose", role: "oversight", path: "/processing/serviceSharing" },
    { name: "breaches", role: "oversight", path: "/processing/breaches" },
    { name: "breach-letters", role: "caseworker", path: "/processing/letters" },
    { name: "obligations", role: "caseworker", path: "/processing/obligations" },
    steward("figure", "/statistics"),
    steward("figure-records", "/statistics/records?from=2024-01-01&to=2024-12-31"),
    steward("claims", "/statistics/claims"),
    steward("claim-new", "/statistics/claims/new"),
    steward("bridge", `/statistics/claims/${claim.id}`),
    steward("bridge-records", `/statistics/claims/${claim.id}/countedFromOtherLists`),
    steward("tables", "/statistics/tables"),
    steward("follow-up-steward", "/statistics/follow-up"),
    { name: "follow-up-caseworker", role: "caseworker", path: "/statistics/follow-up" },
    { name: "follow-up-official", role: "official", path: "/statistics/follow-up" },
    { name: "figure-official", role: "official", path: "/statistics" },
    { name: "reads", role: "oversight", path: "/access/reads" },
    { name: "requests", role: "oversight", path: "/subject" },
    { name: "holds", role: "oversight", path: "/subject/holds" },
    steward("retention", "/subject/retention"),
    { name: "unusual-reads", role: "oversight", path: "/access/reads/unusual" },
    { name: "reading-rules", role: "oversight", path: "/access/reads/rules" },
    { name: "answers", role: "oversight", path: "/access/answers" },
    { name: "answer-letter", role: "oversight", path: `/access/answers/${pair.left.id}` },
    administrator("positions", "/access/positions"),
    administrator("position", `/access/positions/${position.id}`),
    administrator("people", "/access/people"),
    administrator("person", `/access/people/${position.holders[0]?.accountId}`),
    administrator("organisations", "/access/organisations"),
    administrator("roles", "/access/roles"),
    administrator("clients", "/access/clients"),
    administrator("role", "/access/roles/investigator"),
    administrator("role-comparison", "/access/role-comparison?left=caseworker&right=investigator"),
    steward("exports-steward", "/access/exports"),
    { name: "exports-oversight", role: "oversight", path: "/access/exports" },
    { name: "role-steward", role: "steward", path: "/access/roles/steward" },
    { name: "positions-oversight", role: "oversight", path: "/access/positions" },
    { name: "not-permitted", role: "partner", path: "/children" },
    steward("search", "/search?q=angka"),
    steward("nothing-here", "/no-such-screen"),
  ];
}

/** The workspace's root in a language. */
export function workspace(language: Language): string {
  return language === "id" ? "/kerja" : "/work";
}

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
const sessions = new Map<string, Cookies>();

/**
 * Signs a page's context in over the API, once for each role, so that a test of another screen does not depend on the form.
 * For sensitive acts this may lie too far back: `signInAnew` begins a session of its own.
 */
export async function signInAs(page: Page, server: DemoCountry, role: string): Promise<void> {
  const known = sessions.get(role);
  if (known !== undefined) return page.context().addCookies(known);
  await signInAnew(page, server, role);
  sessions.set(role, await page.context().cookies());
}

/** Signs a page's context in with a session of its own, proven just now. */
export async function signInAnew(page: Page, server: DemoCountry, role: string): Promise<void> {
  const { email, password } = accountOf(server, role);
  const answer = await page.request.post(`${server.url}/api/access/session`, {
    data: { email, password },
    headers: { origin: server.url },
  });
  if (!answer.ok()) throw new Error(`signing in as ${role} answered ${answer.status()}`);
}

/** Waits until nothing loads any more: no skeleton on the page and the network quiet. */
export async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null, null, { timeout: 20_000 });
}
