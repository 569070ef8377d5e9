import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { sayIn } from "../say.ts";
import { type Language, settle, signInAs, workspace } from "../screens.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const ONE_WAY = [
  { language: "id", size: "phone" },
  { language: "en", size: "desktop" },
] as const;

async function openAs(role: string, language: Language, size: keyof typeof VIEWPORTS, path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: VIEWPORTS[size] })).newPage();
  await signInAs(page, server, role);
  await goTo(page, language, path);
  return page;
}

async function goTo(page: Page, language: Language, path: string): Promise<void> {
  await page.goto(server.url + workspace(language) + path);
  await settle(page);
}

/** A steward opens names of four children for data quality: outside any case, so that it asks for a look. */
async function readWithoutCase(language: Language): Promise<string[]> {
  const page = await openAs("steward", language, "desktop", "");
  const list = await page.request.get(
    `${server.url}/api/statistics/figure/records?from=2021-01-01&to=2025-12-31&limit=4`,
  );
  const { records } = (await list.json()) as { records: { id: string }[] };
  for (const { id: recordId } of records) {
    const answer = await page.request.post(`${server.url}/api/identity/open`, {
      data: { recordId, field: "name", purpose: "data-quality" },
      headers: { origin: server.url },
    });
    expect(answer.ok()).toBe(true);
  }
  await page.context().close();
  return records.map(({ id }) => id);
}

test.each(ONE_WAY)(
  "oversight narrows reads by record and purpose, notes what came of a finding and raises a rule ($language)",
  { timeout: 240_000 },
  async ({ language, size }) => {
    const say = sayIn(language);
    const [record] = await readWithoutCase(language);
    const page = await openAs("oversight", language, size, "/access/reads");
    await page.getByLabel(say("web.reads.why"), { exact: true }).selectOption("data-quality");
    await page.getByLabel(say("web.reads.record")).fill(record ?? "");
    await page
      .locator("tbody tr", { hasText: record ?? "" })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get("recordId")).toBe(record);
    await expectAccessible(page, "reads, narrowed");
    await page.getByLabel(say("web.reads.record")).fill("1234");
    await page.getByText(say("web.reads.wrongRecord")).waitFor();

    await page.getByRole("link", { name: say("web.unusual.title"), exact: true }).click();
    const finding = page.getByRole("article").filter({ hasText: say("web.unusual.rule.noCaseRelation") });
    await finding.first().waitFor();
    const count = await finding.count();
    await expectAccessible(page, "reading that asks for a look");
    await finding.first().getByLabel(say("web.unusual.outcome")).selectOption("reminded");
    await finding.first().getByLabel(say("web.unusual.note")).fill("Sudah ditanyakan kepada pembaca");
    await finding
      .first()
      .getByRole("button", { name: say("web.unusual.mark") })
      .click();
    await expect.poll(() => finding.count()).toBe(count - 1);
    await page.getByText(say("web.unusual.all"), { exact: true }).click();
    await finding.getByText("Sudah ditanyakan kepada pembaca").first().waitFor();

    await page.getByRole("link", { name: say("web.readingRules.title"), exact: true }).click();
    const rule = say("web.unusual.rule.manyRefusals");
    await page.getByRole("button", { name: say("web.readingRules.changeOne", { rule }) }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(say("web.readingRules.threshold"), { exact: true }).fill("12");
    await dialog.getByLabel(say("web.readingRules.reason")).fill("Ambang lama terlalu rendah");
    await expectAccessible(page, "a rule about reading, changed");
    await dialog.getByRole("button", { name: say("web.readingRules.change"), exact: true }).click();
    await page.getByText("Ambang lama terlalu rendah").first().waitFor();
    await page.getByRole("link", { name: say("web.emergency.title"), exact: true }).click();
    await page.getByRole("heading", { level: 1, name: say("web.emergency.title") }).waitFor();
    await page.context().close();
  },
);

test.each(ONE_WAY)(
  "from a record to the letter that tells which offices read about the child, without names ($language)",
  { timeout: 240_000 },
  async ({ language, size }) => {
    const say = sayIn(language);
    const [record] = await readWithoutCase(language);
    const page = await openAs("oversight", language, size, "/access/answers");
    await page.getByLabel(say("web.answer.id")).fill(record ?? "");
    await page.getByRole("button", { name: say("web.answer.make") }).click();
    const letter = page.getByRole("article");
    await letter.waitFor();
    const text = await letter.innerText();
    expect(text).toContain(say("web.answer.purpose.data-quality"));
    expect(text).toContain(say("web.answer.act.identity"));
    expect(text).toContain(say("web.answer.names"));
    // the demo country's accounts are named by their office and this word
    expect(text).not.toContain("(contoh)");
    expect(text).not.toContain(record);
    await expectAccessible(page, "the letter");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: say("web.answer.print") }).isVisible()).toBe(false);
    const [frame, paper] = [await letter.boundingBox(), page.viewportSize()];
    expect((frame?.width ?? 0) / (paper?.width ?? 1)).toBeGreaterThan(0.7);
    await page.context().close();
  },
);
