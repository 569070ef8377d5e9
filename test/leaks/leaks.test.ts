import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOperations } from "../apiFuzz/operations.ts";
import { openBrowser } from "../browser.ts";
import { type OpenedDemo, openDemoServer } from "../demoServer.ts";
import { sayIn } from "../say.ts";
import { settle, signInAs } from "../screens.ts";
import { type Dumped, dumpAsServer, dumpTables, readDatabaseFiles } from "./dumpDatabase.ts";
import { plantedTexts } from "./plantedTexts.ts";
import { TextSearch } from "./textSearch.ts";
import { unzip } from "./unzip.ts";
import * as walked from "./walkCases.ts";
import { type Kept, readStorage, watchBrowser } from "./watchBrowser.ts";

const CHILDREN = 150;
const CONTROL = "Kendali Pencarian Bocor";
const planted = plantedTexts(CHILDREN);
const search = new TextSearch({ whole: [...planted.whole, ...walked.walkedTexts()], words: planted.words });
const control = new TextSearch({ whole: [CONTROL], words: [] });
const say = sayIn("en");

let server: OpenedDemo;
let tables: Dumped[];
let files: Dumped[];
let dump: Dumped | null;
let browser: Kept;
const storages: string[] = [];
let opened: string;
let delivered: { records: number; rejected: number };
let exported: walked.Taken[];
const log: string[] = [];
const answers: string[] = [];

beforeAll(async () => {
  server = await openDemoServer(CHILDREN, { writeLog: (line) => log.push(line) });
  const chromium = await openBrowser();
  const page = await chromium.newPage();
  browser = watchBrowser(page);
  await signInAs(page, server, "steward");
  opened = await reviewAPair(page);
  await searchFor(page, planted.whole[0] ?? "");
  await provokeRefusals(page);
  await page.goto(`${server.url}/work`);
  await settle(page);
  storages.push(await readStorage(page));
  await walkThroughACase(page);
  await chromium.close();
  await server.stop();
  tables = await dumpTables(server);
  files = await readDatabaseFiles(server);
  dump = dumpAsServer(server);
}, 600_000);
afterAll(() => server?.close());

/** A rejected line, a search, a case with all that can stand in one, an emergency reading and exports; storage after each. */
async function walkThroughACase(page: Page): Promise<void> {
  const walk = { page, server };
  const keep = async () => storages.push(await readStorage(page));
  delivered = await walked.deliverRejectedLine(walk);
  await keep();
  const recordId = await walked.searchChild(walk);
  await keep();
  const opened = await walked.workOnCase(walk, recordId);
  await keep();
  await walked.readInEmergency(walk, opened);
  await keep();
  exported = await walked.takeExports(walk);
  await keep();
}

/** Opens an identity field in a real browser and decides the pair; returns what the field showed. */
async function reviewAPair(page: Page): Promise<string> {
  await page.goto(`${server.url}/work/children/pairs`);
  await settle(page);
  await page.getByRole("link", { name: say("web.pairs.start") }).click();
  await page.getByRole("heading", { level: 1, name: say("web.pair.title") }).waitFor();
  await settle(page);
  await page.getByLabel(say("web.identity.purpose")).selectOption("link-review");
  const answer = page.waitForResponse((response) => response.url().endsWith("/api/identity/open"));
  const name = say("web.identity.openField", { field: say("web.identity.name") });
  await page.getByRole("button", { name }).first().click();
  const { value } = (await (await answer).json()) as { value: string };
  const before = page.url();
  await page.getByRole("button", { name: say("web.pair.link"), exact: true }).click();
  await page.waitForURL((url) => url.href !== before);
  return value;
}

async function searchFor(page: Page, words: string): Promise<void> {
  const box = page.getByRole("searchbox").first();
  await box.fill(words);
  await box.press("Enter");
  await page.getByRole("heading", { level: 1, name: say("web.search.title", { words }) }).waitFor();
}

/** Sends people's names and numbers to every route where they do not belong, and keeps what is answered. */
async function provokeRefusals(page: Page): Promise<void> {
  const [name = "", nik = ""] = [planted.whole[0], planted.whole.find((text) => /^\d{16}$/.test(text))];
  for (const { method, path } of await readOperations(server.url)) {
    if (method === "DELETE" || path === "/api/access/session") continue;
    const answer = await page.request.fetch(`${server.url}${path.replace(/\{\w+\}/g, "0")}`, {
      method,
      headers: { origin: server.url },
      ...(method === "GET" ? {} : { data: { name, nik, email: name, words: [name], recordId: nik, names: [nik] } }),
    });
    answers.push(await answer.text());
  }
  for (const path of [
    "/healthz",
    "/openapi.json",
    "/metrics",
    `/api/${encodeURIComponent(name)}`,
    "/api/open/overview",
  ]) {
    answers.push(await (await page.request.get(`${server.url}${path}`)).text());
  }
}

/** Plants the control with the database's owner, as a fault of the code would. */
function withControl(text: string): Buffer {
  return Buffer.from(`before ${text} after`);
}

function foundIn(parts: Dumped[]): Record<string, readonly string[]> {
  const found = parts.map(({ name, bytes }) => [name, [...search.find(bytes)]] as const);
  return Object.fromEntries(found.filter(([, texts]) => texts.length > 0));
}

test("there are names, numbers, phones and addresses to look for, and nothing of Suar's own is among the words", () => {
  expect(planted.whole.filter((text) => /^\d{16}$/.test(text)).length).toBeGreaterThan(100);
  expect(planted.whole.filter((text) => /^\+?\d{9,14}$/.test(text)).length).toBeGreaterThan(50);
  expect(planted.whole.filter((text) => /\p{L} \p{L}/u.test(text)).length).toBeGreaterThan(200);
  expect(planted.words.length).toBeGreaterThan(100);
});

test.each([
  ["plain", CONTROL],
  ["in capitals", CONTROL.toUpperCase()],
  ["in hexadecimal digits", Buffer.from(`xx${CONTROL}`).toString("hex")],
  ["in base64", Buffer.from(`x${CONTROL}`).toString("base64")],
  ["in two-byte letters, in hexadecimal digits", Buffer.from(CONTROL, "utf16le").toString("hex")],
])("the search finds a text %s", (_, text) => {
  const bytes = withControl(text);
  const found = control.find(bytes);
  const twice = new Set(
    [...text.matchAll(/[0-9a-f]{32,}/g)].flatMap(([run]) => [...control.find(Buffer.from(run, "hex"))]),
  );
  expect([...found, ...twice]).toContain(CONTROL);
});

test("the search finds a text in two-byte letters, and a word only where it stands alone", () => {
  expect([...control.find(Buffer.from(CONTROL, "utf16le"))]).toEqual([CONTROL]);
  const words = new TextSearch({ whole: [], words: ["lestari"] });
  expect([...words.find(Buffer.from("Putri Lestari, 2010"))]).toEqual(["lestari"]);
  expect([...words.find(Buffer.from("melestarikan"))]).toEqual([]);
});

test("the walk was one: an identity was opened, refusals came, and every table was read", () => {
  expect([...search.find(Buffer.from(opened))].length).toBeGreaterThan(0);
  expect(answers.filter((text) => text.includes("urn:suar:problem")).length).toBeGreaterThan(20);
  expect(tables.length).toBeGreaterThan(20);
  const rows = new Map(tables.map(({ name, bytes }) => [name, bytes.length]));
  for (const name of [
    "intake.record",
    "identity.sealed_identity",
    "access.audit",
    "children.decision",
    "platform.job",
    "intake.rejected_line",
    "cases.note",
    "cases.alleged_perpetrator",
    "cases.staff_identity",
    "cases.conflict",
    "cases.emergency_reading",
    "cases.emergency_review",
    "access.export",
  ]) {
    expect(rows.get(name) ?? 0, name).toBeGreaterThan(0);
  }
});

test("one line was rejected, one became a record, and four export files were taken", () => {
  expect(delivered).toMatchObject({ records: 1, rejected: 1 });
  expect(exported.map(({ name }) => name.split(".").at(-1))).toEqual(["csv", "xlsx", "csv", "xlsx"]);
  for (const { bytes } of exported) expect(bytes.length).toBeGreaterThan(200);
});

test("a dump shows what stands in a table: staff, who are named by office, are found in theirs", () => {
  const staff = new TextSearch({ whole: ["Walidata (contoh)"], words: [] });
  const found = tables.filter(({ bytes }) => staff.find(bytes).size > 0).map(({ name }) => name);
  expect(found).toContain("access.account");
});

test("no table holds a child's name, number, phone or address in the clear", () => {
  expect(foundIn(tables)).toEqual({});
});

test("no file of the database does, the write-ahead log included", () => {
  if (server.databaseUrl === null) expect(files.some(({ name }) => name.includes("pg_wal"))).toBe(true);
  expect(foundIn(files)).toEqual({});
});

test("no dump that a PostgreSQL server's own program writes does", () => {
  expect(dump === null).toBe(server.databaseUrl === null);
  expect(foundIn(dump === null ? [] : [dump])).toEqual({});
});

test("no export file does, in its rows, its properties or its name", () => {
  const parts = exported.flatMap(({ name, bytes }) => [
    { name, bytes },
    { name: `name of ${name}`, bytes: Buffer.from(name) },
    ...(name.endsWith(".xlsx") ? unzip(bytes) : []),
  ]);
  expect(parts.map(({ name }) => name)).toContain("xl/worksheets/sheet1.xml");
  expect(foundIn(parts)).toEqual({});
});

test("no log line, no refusal, no error and no public answer does", () => {
  expect(log.length).toBeGreaterThan(50);
  const parts = [...log, ...answers, ...browser.problems].map((text, index) => ({
    name: `${index}: ${text.slice(0, 80)}`,
    bytes: Buffer.from(text),
  }));
  expect(foundIn(parts)).toEqual({});
});

test("nothing that the browser keeps does, and no address that it asked for", () => {
  expect(browser.addresses.some((address) => address.includes("/work/search"))).toBe(true);
  const parts = [...storages, ...browser.addresses.map((address) => decodeURIComponent(address.replaceAll("+", " ")))];
  expect(foundIn(parts.map((text, index) => ({ name: String(index), bytes: Buffer.from(text) })))).toEqual({});
});
