import type * as contract from "@suar/contract";
import { afterAll, describe, expect, test } from "vitest";
import { Caller } from "../apiFuzz/caller.ts";
import { openDemoServer } from "../demoServer.ts";
import { recordsIn } from "./recordsIn.ts";

const server = await openDemoServer(200, { signInsPerMinute: 1_000_000 });
afterAll(() => server.close());

async function signedIn(role: string): Promise<Caller> {
  const caller = new Caller(server, role);
  await caller.refresh();
  return caller;
}
const people = {
  steward: await signedIn("steward"),
  caseworker: await signedIn("caseworker"),
  oversight: await signedIn("oversight"),
};
type Role = keyof typeof people;

async function ask<Answered>(role: Role, target: string): Promise<Answered> {
  const { status, text } = await people[role].ask({ method: "GET", target, contentType: null, body: null });
  expect({ target, status }).toEqual({ target, status: 200 });
  return JSON.parse(text) as Answered;
}

interface Described {
  responses: { 200: { content: { "application/json": { schema: object } } } };
}

/** Words by which an answer tells of a record, child or case. */
const TELLING = ["recordId", "childId", "caseId"];

/** An answer about one record or case says so in its address. */
const ABOUT_ONE = /\/(records|cases)\/\{id\}/;

/** Reading routes whose answers can tell of a record, child or case, by what the document declares. */
async function routesThatCanTell(): Promise<string[]> {
  const answer = await fetch(`${server.url}/openapi.json`);
  const { paths } = (await answer.json()) as { paths: Record<string, { get?: Described }> };
  return Object.entries(paths).flatMap(([path, { get }]) => {
    const declared = JSON.stringify(get?.responses[200].content["application/json"].schema ?? {});
    const isTelling = ABOUT_ONE.test(path) || TELLING.some((word) => declared.includes(`"${word}"`));
    return get !== undefined && isTelling ? [path] : [];
  });
}

/** Answers that hold such an id and show nothing of whom it stands for. */
const SHOWS_NOTHING: Readonly<Record<string, string>> = {
  "/api/access/exports": "which list was asked for; its records are named when the file is fetched",
  "/api/processing/breaches": "to which record a notice was narrowed; its letters are named when an office reads them",
  "/api/processing/breaches/{id}": "to which record a notice was narrowed; the same",
  "/api/intake/deliveries/{id}/proposal": "which columns a file has: no line of it is a record yet",
  "/api/intake/profiles": "which column holds what",
  "/api/access/exports/own": "which list was asked for; its records are named when the file is fetched",
};

const FIGURE = "from=2021-01-01&to=2025-12-31";
const cases = (await ask<{ cases: contract.CaseLine[] }>("caseworker", "/api/cases")).cases;
const recordOfCase = new Map(
  cases.flatMap(({ id, reference, recordId }) => [[id, recordId] as const, [reference, recordId] as const]),
);
const pairs = (await ask<{ pairs: contract.UnsurePair[] }>("steward", "/api/children/pairs")).pairs;
const figureRecords = `/api/statistics/figure/records?${FIGURE}`;
const counted = (await ask<{ records: contract.RecordFacts[] }>("steward", figureRecords)).records;
const claims = await ask<contract.Claim[]>("steward", "/api/statistics/claims");
const claim = claims.find(({ reproducible }) => reproducible);

/** A breach notice about the reads of these tests, its letters handed to the offices. */
async function handOutLetters(): Promise<void> {
  const [id, now] = [crypto.randomUUID(), Date.now()];
  const send = async (target: string, body: object) => {
    const asked = { method: "POST", target, contentType: "application/json", body: JSON.stringify(body) };
    expect((await people.oversight.ask(asked)).status).toBe(200);
  };
  const window = { from: new Date(now - 3_600_000).toISOString(), to: new Date(now).toISOString() };
  await ask("caseworker", `/api/cases/${cases[0]?.id}`);
  const said = { circumstances: "Telepon yang hilang.", handling: "Telepon dikunci.", recovery: "Sesi diakhiri." };
  const narrowed = { accountId: null, organisationId: null, position: null, recordId: null };
  const notice = { id, ...window, knownAt: new Date(now).toISOString(), cause: "device", ...said, ...narrowed };
  await send("/api/processing/breaches", notice);
  await send(`/api/processing/breaches/${id}/acts`, { id: crypto.randomUUID(), act: "sentOwners", how: "letter" });
}
await handOutLetters();

/** One request for each route that tells of records: whose answer holds at least one, or is about the one given. */
const REQUESTS: Readonly<Record<string, { by: Role; target: string; about?: string | undefined }>> = {
  "/api/cases": { by: "caseworker", target: "/api/cases" },
  "/api/cases/{id}": { by: "caseworker", target: `/api/cases/${cases[0]?.id}` },
  "/api/cases/conflicts": { by: "oversight", target: "/api/cases/conflicts" },
  "/api/cases/emergencies": { by: "caseworker", target: "/api/cases/emergencies" },
  "/api/children/pairs": { by: "steward", target: "/api/children/pairs" },
  "/api/children/pairs/{id}": { by: "steward", target: `/api/children/pairs/${pairs[0]?.id}` },
  "/api/children/{id}": { by: "steward", target: `/api/children/${counted[0]?.childId}` },
  "/api/intake/records/{id}": { by: "steward", target: `/api/intake/records/${counted[0]?.id}` },
  "/api/statistics/figure/records": { by: "steward", target: figureRecords },
  "/api/statistics/claims/{id}/bridge/{component}": {
    by: "steward",
    target: `/api/statistics/claims/${claim?.id}/bridge/knownOnlyToOthers?limit=500`,
  },
  "/api/processing/breach-letters": { by: "caseworker", target: "/api/processing/breach-letters" },
  "/api/access/trail/records/{id}": {
    by: "oversight",
    target: `/api/access/trail/records/${counted[0]?.id}`,
    about: counted[0]?.id,
  },
  "/api/processing/cases/{id}/consents": {
    by: "caseworker",
    target: `/api/processing/cases/${cases[0]?.id}/consents`,
    about: cases[0]?.recordId,
  },
  "/api/subject/records/{id}": {
    by: "steward",
    target: `/api/subject/records/${counted[0]?.id}`,
    about: counted[0]?.id,
  },
  "/api/statistics/follow-up": { by: "caseworker", target: "/api/statistics/follow-up" },
};

const trail = () => ask<contract.Read[]>("oversight", "/api/access/reads?limit=500");

/** What the trail names after a request and did not before. */
async function namedBy(request: () => Promise<unknown>): Promise<Set<string>> {
  const before = (await trail())[0]?.id ?? "";
  await request();
  const entries = (await trail()).filter(({ id }) => id > before);
  return new Set(entries.flatMap(({ records }) => records));
}

test("every reading route whose answers can tell of a record, child or case is asked here", async () => {
  const telling = (await routesThatCanTell()).filter((path) => SHOWS_NOTHING[path] === undefined);
  expect(telling.toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
});

describe.each(Object.entries(REQUESTS))("GET %s", (_, { by, target, about }) => {
  test("names on the audit trail every record that its answer shows", async () => {
    let shown: string[] = [];
    const named = await namedBy(async () => {
      const told = recordsIn(await ask(by, target), recordOfCase);
      shown = about === undefined ? told : [...told, about];
    });
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((id) => !named.has(id))).toEqual([]);
  });
});

test("a file that leaves names the records in it", async () => {
  const id = crypto.randomUUID();
  const send = async (target: string, body: object) => {
    const asked = { method: "POST", target, contentType: "application/json", body: JSON.stringify(body) };
    const { status, text } = await people.steward.ask(asked);
    expect({ target, status, text: status === 200 ? "" : text }).toEqual({ target, status: 200, text: "" });
  };
  const only = counted.slice(0, 20).map((record) => record.id);
  const asked = { list: "figureRecords", from: "2021-01-01", to: "2025-12-31", part: "certain" };
  await send("/api/access/exports", { id, asked, only, purpose: "quality", reason: "Memeriksa catatan ganda" });
  const named = await namedBy(() => send(`/api/access/exports/${id}/file`, { format: "csv" }));
  expect(only.filter((record) => !named.has(record))).toEqual([]);
});

test("a record that an answer tells and the trail does not would be seen here", () => {
  const answer = { pairs: [{ left: counted[0], right: counted[1] }], caseId: cases[0]?.id };
  const expected = [counted[0]?.id, counted[1]?.id, cases[0]?.recordId];
  expect(recordsIn(answer, recordOfCase).toSorted()).toEqual(expected.toSorted());
});
