import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { asWithoutFreshProof, giveProof } from "../proof.ts";
import { sayIn } from "../say.ts";
import { LANGUAGES, settle, signInAnew, signInAs, workspace } from "../screens.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function openAs(role: string, path: string, language: "id" | "en" = "id") {
  const context = await browser.newContext({ viewport: VIEWPORTS.phone });
  const page = await context.newPage();
  await signInAs(page, server, role);
  await page.goto(`${server.url}${workspace(language)}${path}`);
  await settle(page);
  return page;
}

test.each(LANGUAGES)(
  "a case worker on a phone reads a case of the own unit and adds a note, which stays on no device (%s)",
  async (language) => {
    const say = sayIn(language);
    const page = await openAs("caseworker", "/cases", language);
    await page.locator("main a[href*='/cases/']").filter({ hasText: "K-" }).first().click();
    await settle(page);
    const text = `Catatan ${language} ${Date.now()}`;
    await page.getByLabel(say("web.case.noteText"), { exact: true }).fill(text);
    await page.getByRole("button", { name: say("web.case.addNote"), exact: true }).click();
    await page.locator("dd").getByText(text).waitFor();
    await expectAccessible(page, `case (${language})`);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(text);
    await page.context().close();
  },
);

test("an investigator sees the shared case with its notes and no counselling note", async () => {
  const say = sayIn("id");
  const page = await openAs("investigator", "/cases");
  const links = page.locator("main a[href*='/cases/']").filter({ hasText: "K-" });
  expect(await links.count()).toBe(1);
  await links.first().click();
  await settle(page);
  await page.getByText(say("web.case.note.conference")).first().waitFor();
  expect(await page.locator("main").innerText()).not.toContain(say("web.case.note.counselling"));
  await page.context().close();
});

test("oversight sees the conflict of interest, and reviews the emergency reading", async () => {
  const say = sayIn("id");
  const conflicts = await openAs("oversight", "/cases/conflicts");
  await conflicts.getByText(say("web.conflicts.because.name")).first().waitFor();
  await conflicts.context().close();
  const page = await openAs("oversight", "/cases/emergencies");
  await page.getByLabel(say("web.emergency.note"), { exact: true }).fill("Tenggat memang hari itu.");
  await page.getByRole("button", { name: say("web.emergency.sendReview"), exact: true }).click();
  await page.locator("dd").getByText("Tenggat memang hari itu.").waitFor();
  await expectAccessible(page, "emergency readings");
  await page.context().close();
});

test.each(LANGUAGES)(
  "an emergency reading begins after a fresh proof, with the reason that was typed (%s)",
  async (language) => {
    const say = sayIn(language);
    const owner = await openAs("caseworker", "/cases");
    const references = await owner.locator("main a[href*='/cases/']").filter({ hasText: "K-" }).allInnerTexts();
    await owner.context().close();
    const context = await browser.newContext({ viewport: VIEWPORTS.phone });
    const page = await context.newPage();
    await signInAnew(page, server, "prosecutor");
    await page.goto(`${server.url}${workspace(language)}/cases/emergencies`);
    await settle(page);
    const reference = references.map((text) => /K-\d{4}-\w{6}/.exec(text)?.[0] ?? "")[language === "id" ? 0 : 1];
    await page.getByLabel(say("web.cases.reference"), { exact: true }).fill(reference ?? "");
    const sentence = `Tenggat sidang hari ini, pemegang kasus tidak dapat dihubungi (${language}).`;
    await page.getByLabel(say("web.emergency.sentence"), { exact: true }).fill(sentence);
    await page.getByRole("button", { name: say("web.emergency.begin"), exact: true }).click();
    await asWithoutFreshProof(page, "/api/cases/emergencies");
    await page.getByRole("button", { name: say("web.emergency.beginNow"), exact: true }).click();
    await giveProof(page, say);
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await context.close();
  },
);
