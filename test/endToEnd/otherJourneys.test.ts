import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { roleName, sayIn } from "../say.ts";
import { LANGUAGES, type Language, settle, signInAs, workspace } from "../screens.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

type Size = keyof typeof VIEWPORTS;

/** A page of the workspace, signed in with the role's demo account. */
async function openAs(role: string, language: Language, size: Size, path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: VIEWPORTS[size] })).newPage();
  await signInAs(page, server, role);
  await goTo(page, language, path);
  return page;
}

async function goTo(page: Page, language: Language, path: string): Promise<void> {
  await page.goto(server.url + workspace(language) + path);
  await settle(page);
}

async function chooseFiles(page: Page, button: string, files: { name: string; text: string }[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button, exact: true }).click();
  await (await chooser).setFiles(
    files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") })),
  );
}

const ONE_WAY = [
  { language: "id", size: "phone" },
  { language: "en", size: "desktop" },
] as const;

test.each(ONE_WAY)(
  "a claim with faults is not sent, tells each at its field and loses nothing; mended, it opens its bridge ($language)",
  async ({ language, size }) => {
    const say = sayIn(language);
    const page = await openAs("steward", language, size, "/statistics/claims/new");
    const field = (key: Parameters<typeof say>[0]) => page.getByLabel(say(key), { exact: true });
    await field("web.claim.value").fill("1.234");
    await page.getByRole("button", { name: say("web.newClaim.save") }).click();
    await page.getByText(say("web.newClaim.valueFault")).waitFor();
    expect(await page.getByText(say("web.ui.needed")).count()).toBe(6);
    expect(await field("web.claim.value").inputValue()).toBe("1.234");
    await expectAccessible(page, "a claim with faults");
    await field("web.claim.organisation").fill("Balai contoh");
    await field("web.claim.value").fill("1234");
    await field("web.newClaim.populationId").fill("anak yang didampingi");
    await field("web.newClaim.populationEn").fill("children accompanied");
    await field("web.figure.from").fill("2024-01-01");
    await field("web.figure.to").fill("2024-12-31");
    await field("web.claim.citation").fill("Laporan tahunan, hlm. 3 / Annual report, p. 3");
    await page.getByRole("button", { name: say("web.newClaim.save") }).click();
    await page.getByText(say("web.bridge.notReproducible")).waitFor();
    const main = await page.locator("main").innerText();
    expect(main).toContain(language === "id" ? "hlm. 3" : "p. 3");
    expect(main).not.toContain(" / ");
    await page.context().close();
  },
);

test.each(ONE_WAY)("a claim computed from what a source delivered is recomputed exactly ($language)", async (one) => {
  const say = sayIn(one.language);
  const page = await openAs("steward", one.language, one.size, "/statistics/claims/new");
  await page.getByRole("radio", { name: say("web.newClaim.computed") }).check({ force: true });
  await page.getByLabel(say("web.delivery.source"), { exact: true }).selectOption({ index: 1 });
  await page.getByLabel(say("web.newClaim.populationId"), { exact: true }).fill("anak dalam daftar");
  await page.getByLabel(say("web.newClaim.populationEn"), { exact: true }).fill("children on the list");
  await page.getByLabel(say("web.figure.from"), { exact: true }).fill("2024-01-01");
  await page.getByLabel(say("web.figure.to"), { exact: true }).fill("2024-12-31");
  await page.getByLabel(say("web.claim.citation"), { exact: true }).fill(`Uji ${one.language}`);
  await page.getByRole("button", { name: say("web.newClaim.compute"), exact: true }).click();
  await page.waitForURL(/\/statistics\/claims\/[0-9a-f-]{36}$/);
  await settle(page);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const answer = await page.request.get(`${server.url}/api/statistics/claims/${id}/bridge`);
  const { claim, recomputed, steps, national } = (await answer.json()) as {
    claim: { value: number };
    recomputed: number;
    steps: { change: number }[];
    national: number;
  };
  expect(recomputed).toBe(claim.value);
  expect(steps.reduce((sum, { change }) => sum + change, claim.value)).toBe(national);
  await expectAccessible(page, "the bridge of a computed claim");
  await page.context().close();
});

const LINES = ["No. Kasus;Nama Anak;Tgl Lahir;Jenis Kelamin;Tgl Lapor;Kab/Kota;Bentuk"];
const RIGHT = "K-1;Putri Lestari;12-03-2010;P;04-02-2024;Kota Bandung;Perdagangan anak untuk tujuan seksual";
const WRONG = "K-2;Ayu Wulandari;25-11-2009;P;31-02-2024;Kota Bandung;Eksploitasi seksual anak di ranah daring";
const MENDED = WRONG.replace("31-02-2024", "28-02-2024");

async function sendAndImport(page: Page, say: ReturnType<typeof sayIn>, name: string, text: string): Promise<void> {
  await page.getByRole("radio").first().check({ force: true });
  await chooseFiles(page, say("web.ui.chooseFile"), [{ name, text }]);
  await page.getByRole("button", { name: say("web.newDelivery.act"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: say("web.mapping.title") }).waitFor();
  const either = [say("web.mapping.saveAndImport"), say("web.mapping.import")];
  await page.getByRole("button", { name: new RegExp(`^(${either.join("|")})$`) }).click();
  await page.getByText(say("web.counts.title")).waitFor();
  await settle(page);
}

test("a correction supersedes the delivery that it corrects, and the counts follow", async () => {
  const say = sayIn("id");
  const page = await openAs("steward", "id", "phone", "/intake/deliveries/new");
  await page.getByLabel(say("web.newDelivery.source")).selectOption({ index: 2 });
  const text = (lines: string[]) => `${[...LINES, ...lines].join("\r\n")}\r\n`;
  await sendAndImport(page, say, "rekap.csv", text([RIGHT, WRONG]));
  await page.getByRole("link", { name: say("web.rejected.open", { count: 1 }) }).waitFor();
  const first = page.url();
  await page.getByRole("link", { name: say("web.delivery.correct") }).click();
  await page.getByText(say("web.newDelivery.supersedes")).waitFor();
  await sendAndImport(page, say, "rekap-perbaikan.csv", text([RIGHT, MENDED]));
  await page.getByText(say("web.counts.allRecords")).waitFor();
  await page.goto(first);
  await page.getByText(say("web.delivery.supersededBy")).waitFor();
  await expectAccessible(page, "a superseded delivery");
  await page.context().close();
});

test.each(ONE_WAY)("two tables that disagree in one cell name the cell ($language)", async ({ language, size }) => {
  const say = sayIn(language);
  const page = await openAs("steward", language, size, "/statistics/tables");
  const bySex =
    "kabupaten,tahun,jenis_kelamin,jumlah\nBOGOR,2023,L,4\nBOGOR,2023,P,6\nGARUT,2023,L,2\nGARUT,2023,P,9\n";
  const byAge =
    "kabupaten,tahun,usia,jumlah\nBOGOR,2023,0-12,3\nBOGOR,2023,13-17,7\nGARUT,2023,0-12,5\nGARUT,2023,13-17,8\n";
  await chooseFiles(page, say("web.ui.chooseFiles"), [
    { name: "jenis-kelamin.csv", text: bySex },
    { name: "usia.csv", text: byAge },
  ]);
  await page.getByRole("button", { name: say("web.tables.act"), exact: true }).click();
  await page.getByRole("heading", { name: say("web.tables.disagreements", { count: 1 }) }).waitFor();
  const row = page.getByRole("region", { name: say("web.tables.disagreements", { count: 1 }) }).locator("tbody tr");
  expect((await row.allInnerTexts()).map((text) => text.replace(/\s+/g, " "))).toEqual([
    expect.stringMatching(/GARUT.*\b11\b.*\b13\b/),
  ]);
  await expectAccessible(page, "a comparison of tables");
  await page.context().close();
});

test("a case worker sees only the own service's children on the follow-up list", async () => {
  const page = await openAs("caseworker", "en", "desktop", "/statistics/follow-up");
  const ask = async (path: string) => (await page.request.get(server.url + path)).json() as Promise<unknown>;
  const account = (await ask("/api/access/session")) as { sourceId: string };
  const sources = (await ask("/api/intake/sources")) as { id: string; code: string; name: { en: string } }[];
  const own = sources.find(({ id }) => id === account.sourceId);
  const list = (await ask("/api/statistics/follow-up?limit=500")) as { children: { sourceCode: string }[] };
  expect(list.children.length).toBeGreaterThan(0);
  expect(new Set(list.children.map(({ sourceCode }) => sourceCode))).toEqual(new Set([own?.code]));
  const shown = await page.locator("main").innerText();
  expect(shown).toContain(own?.name.en);
  for (const other of sources.filter(({ id }) => id !== own?.id)) expect(shown).not.toContain(other.name.en);
  await page.context().close();
});

test.each(LANGUAGES)(
  "oversight sees a read of identity after the steward has opened a field (%s)",
  async (language) => {
    const say = sayIn(language);
    const steward = await openAs("steward", language, "desktop", "/children/pairs");
    const pairs = (await (await steward.request.get(`${server.url}/api/children/pairs?limit=1`)).json()) as {
      pairs: { left: { id: string } }[];
    };
    const record = pairs.pairs[0]?.left.id ?? "";
    await goTo(steward, language, `/intake/records/${record}`);
    await steward.getByLabel(say("web.identity.purpose")).selectOption("link-review");
    const name = steward.getByRole("button", {
      name: say("web.identity.openField", { field: say("web.identity.name") }),
      exact: true,
    });
    await name.click();
    await name.waitFor({ state: "detached" });
    await steward.context().close();
    const oversight = await openAs("oversight", language, "phone", "/access/reads");
    const read = oversight.locator("tbody tr", { hasText: record }).first();
    await read.waitFor();
    const text = await read.innerText();
    expect(text).toContain(say("web.purpose.linkReview"));
    expect(text).toContain(say("web.identity.name"));
    await oversight.context().close();
  },
);

test.each(ONE_WAY)(
  "a partner sends a file of its own source and hears that it has arrived ($language)",
  async (one) => {
    const say = sayIn(one.language);
    const page = await openAs("partner", one.language, one.size, "/intake/deliveries/new");
    const source = page.getByLabel(say("web.newDelivery.source"));
    expect(await source.locator("option").count()).toBe(2);
    await source.selectOption({ index: 1 });
    await page.getByRole("radio").first().check({ force: true });
    const name = `kiriman-${one.language}.csv`;
    await chooseFiles(page, say("web.ui.chooseFile"), [
      { name, text: [...LINES, RIGHT.replace("K-1", `K-${one.language}`), ""].join("\n") },
    ]);
    await page.getByRole("button", { name: say("web.newDelivery.act"), exact: true }).click();
    await page.getByText(say("web.newDelivery.handedOver", { name })).waitFor();
    await expectAccessible(page, "a file handed over");
    await page.context().close();
  },
);

test("a session that ends in mid-work leads to signing in and back, and nothing typed is lost", async () => {
  const say = sayIn("id");
  const context = await browser.newContext({ viewport: VIEWPORTS.phone });
  const page = await context.newPage();
  await goTo(page, "id", "/statistics/claims/new");
  const signIn = async () => {
    await page.getByRole("button", { name: say("web.signIn.useAccount", { role: roleName("steward", "id") }) }).click();
    await page.getByRole("button", { name: say("web.signIn.act"), exact: true }).click();
    await page.getByRole("heading", { level: 1, name: say("web.claims.new") }).waitFor();
  };
  await signIn();
  await page.getByLabel(say("web.claim.citation"), { exact: true }).fill("Laporan tahunan, hlm. 3");
  await context.clearCookies();
  await page.getByRole("button", { name: say("web.shell.menu"), exact: true }).click();
  await page.getByRole("link", { name: say("web.room.followUp"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: say("web.signIn.title") }).waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: say("web.signIn.title") }).waitFor();
  await signIn();
  expect(await page.getByLabel(say("web.claim.citation"), { exact: true }).inputValue()).toBe(
    "Laporan tahunan, hlm. 3",
  );
  await context.close();
});

test("without a connection the workspace says so, and the screen stays", async () => {
  const say = sayIn("en");
  const page = await openAs("steward", "en", "phone", "/statistics/claims");
  await page.context().setOffline(true);
  await page.getByText(say("web.shell.offlineTitle")).waitFor();
  await page.getByRole("heading", { level: 1, name: say("web.claims.title") }).waitFor();
  await page.context().setOffline(false);
  await page.getByText(say("web.shell.offlineTitle")).waitFor({ state: "detached" });
  await page.context().close();
});

test("search never says that nothing matches before it has looked through everything", async () => {
  const say = sayIn("en");
  const page = await openAs("steward", "en", "phone", "");
  const held = Promise.withResolvers<void>();
  await page.route("**/api/statistics/claims", async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(`${server.url}/work/search?q=ppatk`);
  await page.locator("[aria-busy=true]").waitFor();
  expect(await page.getByText(say("web.search.nothing")).count()).toBe(0);
  held.resolve();
  await page
    .getByRole("link", { name: /^PPATK/ })
    .first()
    .waitFor();
  expect(await page.getByText(say("web.search.nothing")).count()).toBe(0);
  await page.context().close();
});
