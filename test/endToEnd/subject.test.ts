import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { sayIn } from "../say.ts";
import { LANGUAGES, type Language, settle, signInAs, workspace } from "../screens.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function openAs(role: string, path: string, language: Language): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORTS.phone });
  const page = await context.newPage();
  await signInAs(page, server, role);
  await page.goto(`${server.url}${workspace(language)}${path}`);
  await settle(page);
  return page;
}

/** A record of the case worker's own list: the one of the first case. */
async function ownRecord(page: Page): Promise<string> {
  const answer = await page.request.get(`${server.url}/api/cases?limit=50`);
  const { cases } = (await answer.json()) as { cases: { recordId: string; standing: string }[] };
  const own = cases.filter(({ standing }) => standing === "own");
  const record = own.at(-1)?.recordId;
  if (record === undefined) throw new Error("the case worker has no case of the own unit");
  return record;
}

/** Presses an act of the request, gives a reason and sends it. */
async function actOn(page: Page, act: string, confirm = act): Promise<void> {
  await page.locator("main").getByRole("button", { name: act, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("sudah diperiksa bersama berkasnya");
  await dialog.getByRole("button", { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await settle(page);
}

test.each(LANGUAGES)(
  "a child asks that its data be restricted: written down on a phone, decided, told, lifted (%s)",
  async (language) => {
    const say = sayIn(language);
    const worker = await openAs("caseworker", "/", language);
    const record = await ownRecord(worker);
    await worker.goto(`${server.url}${workspace(language)}/intake/records/${record}`);
    await settle(worker);
    await worker.getByText(say("web.subject.write"), { exact: true }).click();
    await worker.getByLabel(say("web.subject.kind"), { exact: true }).selectOption("restriction");
    const words = `Kata anak ${randomUUID()}`;
    await worker.getByLabel(say("web.subject.words"), { exact: true }).fill(words);
    await worker.getByRole("button", { name: say("web.subject.writeDown"), exact: true }).click();
    await worker.getByText(words).waitFor();
    await expectAccessible(worker, `request (${language})`);
    const kept = await worker.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(words);

    const path = new URL(worker.url()).pathname.replace(workspace(language), "");
    const steward = await openAs("steward", path, language);
    await actOn(steward, say("web.subject.do.accepted"));
    await steward.getByText(say("web.subject.act.accepted"), { exact: true }).waitFor();

    await worker.reload();
    await settle(worker);
    await actOn(worker, say("web.subject.do.answered"));
    await worker.getByText(say("web.subject.state.inForce"), { exact: true }).waitFor();

    await steward.reload();
    await settle(steward);
    await actOn(steward, say("web.subject.do.lifted"));
    await steward.getByText(say("web.subject.state.closed"), { exact: true }).waitFor();
    for (const page of [worker, steward]) await page.context().close();
  },
);

test("a child's data is erased once two offices agree, and not while a legal hold stands", async () => {
  const say = sayIn("id");
  const worker = await openAs("caseworker", "/", "id");
  const record = await ownRecord(worker);
  await worker.goto(`${server.url}/kerja/intake/records/${record}`);
  await settle(worker);
  await worker.getByText(say("web.hold.set"), { exact: true }).first().click();
  await worker.getByLabel(say("web.hold.reference"), { exact: true }).fill("Perkara 12/2026");
  await worker.getByLabel(say("web.hold.reviewOn"), { exact: true }).fill(`${new Date().getFullYear() + 1}-01-15`);
  await worker.getByRole("button", { name: say("web.hold.set"), exact: true }).click();
  await worker.getByText(say("web.subject.isHeld"), { exact: true }).waitFor();
  await worker.getByText(say("web.subject.write"), { exact: true }).click();
  await worker.getByLabel(say("web.subject.kind"), { exact: true }).selectOption("erasure");
  await worker.getByRole("button", { name: say("web.subject.writeDown"), exact: true }).click();
  await worker.getByText(say("web.subject.state.toDecide"), { exact: true }).waitFor();
  const path = new URL(worker.url()).pathname.replace("/kerja", "");

  const steward = await openAs("steward", path, "id");
  await steward
    .locator("main")
    .getByRole("button", { name: say("web.subject.do.accepted"), exact: true })
    .click();
  await steward.getByRole("dialog").getByRole("textbox").fill("permintaan anak sendiri");
  await steward
    .getByRole("dialog")
    .getByRole("button", { name: say("web.subject.do.accepted"), exact: true })
    .click();
  await steward.getByRole("alert").getByText(say("subject.erasure.held")).waitFor();
  await steward.keyboard.press("Escape");

  await steward.goto(`${server.url}/kerja/subject/holds`);
  await settle(steward);
  await expectAccessible(steward, "holds");
  await actOn(steward, say("web.hold.endOne", { reference: "Perkara 12/2026" }), say("web.hold.end"));
  await steward.goto(`${server.url}/kerja${path}`);
  await settle(steward);
  await actOn(steward, say("web.subject.do.accepted"));
  await steward.getByText(say("web.subject.state.toApprove"), { exact: true }).waitFor();

  const oversight = await openAs("oversight", "/subject", "id");
  await oversight.locator(`main a[href$='${path}']`).click();
  await settle(oversight);
  await actOn(oversight, say("web.subject.do.approved"));
  await oversight.getByText(say("web.subject.state.toAnswer"), { exact: true }).waitFor();
  await expectAccessible(oversight, "erased request");
  for (const page of [worker, steward, oversight]) await page.context().close();
});

test("a steward sets how long identities are kept, and sees what stood before", async () => {
  const say = sayIn("en");
  const page = await openAs("steward", "/subject/retention", "en");
  await page.getByText(say("web.retention.noRule"), { exact: true }).waitFor();
  await page.getByText(say("web.retention.set"), { exact: true }).first().click();
  await page.getByLabel(say("web.retention.years"), { exact: true }).fill("abc");
  await page.getByLabel(say("web.retention.basis"), { exact: true }).fill("Keputusan walidata nomor 7");
  await page.getByRole("button", { name: say("web.retention.set"), exact: true }).click();
  await page.getByText(say("web.retention.wrongYears"), { exact: true }).waitFor();
  await page.getByLabel(say("web.retention.years"), { exact: true }).fill("25");
  await page.getByRole("button", { name: say("web.retention.set"), exact: true }).click();
  await page.getByText(say("web.retention.nonePast"), { exact: true }).waitFor();
  await expectAccessible(page, "retention");
  await page.context().close();
});
