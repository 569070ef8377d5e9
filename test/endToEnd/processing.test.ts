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

async function openAs(role: string, path: string, language: Language = "id") {
  const context = await browser.newContext({ viewport: VIEWPORTS.phone });
  const page = await context.newPage();
  await signInAs(page, server, role);
  await page.goto(`${server.url}${workspace(language)}${path}`);
  await settle(page);
  return page;
}

const say = sayIn("id");

const folded = (page: Page, title: string) =>
  page.locator("details").filter({ has: page.locator("summary").getByText(title, { exact: true }) });

async function recordOf(page: Page, decision: "given" | "withdrawn") {
  const form = folded(page, say("web.consent.record"));
  if ((await form.getAttribute("open")) === null) await form.locator("summary").click();
  await form.getByLabel(say("web.consent.party"), { exact: true }).selectOption("child");
  await form.getByLabel(say("web.consent.decision"), { exact: true }).selectOption(decision);
  await form.getByRole("button", { name: say("web.consent.recordNow"), exact: true }).click();
  if (decision === "given") return;
  const asked = page.getByRole("dialog");
  await asked.getByText(say("web.consent.withdrawText")).waitFor();
  await asked.getByRole("button", { name: say("web.consent.recordNow"), exact: true }).click();
}

async function shareWith(page: Page, organisation: string) {
  const form = folded(page, say("web.case.share"));
  await form.locator("summary").click();
  await form.getByLabel(say("web.case.shareOrganisation"), { exact: true }).selectOption({ label: organisation });
  await form.getByRole("button", { name: say("web.case.share"), exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("web.case.shareNow"), exact: true })
    .click();
}

test("a child agrees, the case is shared, the child withdraws, and the recipient sees what it owes and answers", async () => {
  const worker = await openAs("caseworker", "/cases");
  const link = worker.locator("main a[href*='/cases/']").filter({ hasText: "K-" }).last();
  const reference = await link.innerText();
  await link.click();
  await settle(worker);
  await worker.getByText(say("web.consent.standing.notAsked")).waitFor();
  await recordOf(worker, "given");
  await worker.getByText(say("web.consent.standing.given"), { exact: true }).waitFor();
  await shareWith(worker, "Kementerian PPPA");
  await worker.getByText("Kementerian PPPA").first().waitFor();

  const recipient = await openAs("dutyOfficer", "/cases");
  await recipient.getByText(reference).first().waitFor();
  await recordOf(worker, "withdrawn");
  await worker.getByText(say("web.consent.standing.withdrawn")).waitFor();
  await worker.getByText(say("web.consent.recorded", { count: 1 })).waitFor();
  await expectAccessible(worker, "a case with consent");

  await recipient.goto(`${server.url}${workspace("id")}/cases`);
  await settle(recipient);
  expect(await recipient.getByText(reference).count()).toBe(0);
  await recipient.goto(`${server.url}${workspace("id")}`);
  await recipient.getByText(say("processing.duty.toAnswer", { count: 1 })).click();
  await settle(recipient);
  await expectAccessible(recipient, "withdrawals of consent");
  await recipient.getByRole("button", { name: say("web.obligations.answerOne", { reference }), exact: true }).click();
  const asked = recipient.getByRole("dialog");
  await asked.getByText(say("web.obligations.done.nothingKept")).click();
  await asked.getByRole("button", { name: say("web.obligations.toAnswer"), exact: true }).click();
  await asked.waitFor({ state: "detached" });
  await recipient.getByText(say("web.obligations.done.nothingKept")).waitFor();
  await recipient.goto(`${server.url}${workspace("id")}`);
  await settle(recipient);
  expect(await recipient.getByText(say("processing.duty.toAnswer", { count: 1 })).count()).toBe(0);

  await worker.reload();
  await settle(worker);
  await worker.getByText(say("web.obligations.done.nothingKept")).first().waitFor();
  await recipient.context().close();
  await worker.context().close();
});

test("oversight writes a further version of a purpose, and both stay to be read", async () => {
  const page = await openAs("oversight", "/processing");
  await expectAccessible(page, "register of processing");
  await page.locator("main").getByRole("link", { name: "Mutu data dan pengawasan" }).click();
  await settle(page);
  await page.getByText(say("web.processing.newVersion"), { exact: true }).click();
  await page.getByLabel(say("web.processing.officer"), { exact: true }).fill("Pejabat pelindungan data nasional");
  await page.getByRole("button", { name: say("web.processing.write"), exact: true }).click();
  await page.getByRole("heading", { name: say("web.processing.versionOf", { version: 2 }), exact: true }).waitFor();
  await page.getByRole("heading", { name: say("web.processing.versionOf", { version: 1 }), exact: true }).waitFor();
  await expectAccessible(page, "a purpose of processing");
  await page.context().close();
});

test("oversight prepares the notice of a breach and hands the letters over; the office that owns the case tells the child", async () => {
  const reader = await openAs("caseworker", "/cases");
  await reader.locator("main a[href*='/cases/']").filter({ hasText: "K-" }).first().click();
  await settle(reader);
  const page = await openAs("oversight", "/processing/breaches");
  const form = folded(page, say("web.breach.prepare"));
  await form.locator("summary").click();
  const jakarta = (hours: number) => {
    const at = new Date(Date.now() + (7 + hours) * 3_600_000).toISOString();
    return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
  };
  const fill = (label: string, text: string) => form.getByLabel(label, { exact: true }).fill(text);
  await fill(say("web.breach.from"), jakarta(-2));
  await fill(say("web.breach.to"), jakarta(1));
  await fill(say("web.breach.knownAt"), jakarta(-1));
  await fill(say("web.breach.circumstances"), "Telepon dinas tertinggal di angkutan umum.");
  await fill(say("web.breach.handling"), "Sesi pada telepon itu diakhiri dari jauh.");
  await fill(say("web.breach.recovery"), "Kunci sandi diganti dan telepon dihapus.");
  await fill(say("web.breach.position"), "Pekerja kasus");
  await form.getByRole("button", { name: say("web.breach.prepareNow"), exact: true }).click();
  await page.getByRole("heading", { name: say("web.breach.affected"), exact: true }).waitFor();
  await expectAccessible(page, "a breach");
  await page.getByRole("button", { name: say("web.breach.sendOwners"), exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("web.breach.sendOwners"), exact: true })
    .click();
  await page.getByText(say("web.breach.act.sentOwners")).waitFor();

  await reader.goto(`${server.url}${workspace("id")}/processing/letters`);
  await settle(reader);
  await expectAccessible(reader, "letters about a breach");
  await reader
    .getByRole("button", { name: say("web.letters.tell"), exact: true })
    .first()
    .click();
  await reader
    .getByRole("dialog")
    .getByRole("button", { name: say("web.letters.tell"), exact: true })
    .click();
  await reader.getByText(say("web.breach.way.inPerson"), { exact: false }).first().waitFor();
  await reader.context().close();
  await page.context().close();
});
