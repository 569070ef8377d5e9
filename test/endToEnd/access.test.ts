import { readFileSync } from "node:fs";
import { calendarDay } from "@suar/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readCells } from "../../apps/cli/src/tables/readCells.ts";
import { codeAt } from "../../apps/server/src/access/secondFactor/authenticatorCode.ts";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { asWithoutFreshProof, giveProof } from "../proof.ts";
import { sayIn } from "../say.ts";
import { type Language, settle, signInAnew, workspace } from "../screens.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

type Size = keyof typeof VIEWPORTS;
const ONE_WAY: readonly { language: Language; size: Size }[] = [
  { language: "id", size: "phone" },
  { language: "en", size: "desktop" },
];

async function openAs(role: string, language: Language, size: Size, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORTS[size], acceptDownloads: true });
  const page = await context.newPage();
  await signInAnew(page, server, role);
  await goTo(page, language, path);
  return page;
}

async function goTo(page: Page, language: Language, path: string): Promise<void> {
  await page.goto(`${server.url}${workspace(language)}${path}`);
  await settle(page);
}

const PASSWORD = "kata sandi yang cukup panjang 47";

/** Takes an invitation up with a password and an authenticator, as somebody without a passkey does. */
async function openColleague(invitation: string, language: Language, size: Size): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORTS[size] });
  const page = await context.newPage();
  const ask = async (path: string, data: object) => {
    const answer = await page.request.post(`${server.url}/api/access/enrolment${path}`, {
      data,
      headers: { origin: server.url },
    });
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
  const { ticket } = await ask("", { token: invitation });
  await ask("/password", { ticket, password: PASSWORD });
  const { secret } = await ask("/authenticator/new", { ticket });
  await ask("/authenticator", { ticket, code: codeAt(secret, new Date()) });
  await goTo(page, language, "");
  return page;
}

test.each(ONE_WAY)(
  "whoever is appointed sees the work of the position, and on the day after the last day sees nothing ($language)",
  async ({ language, size }) => {
    const say = sayIn(language);
    const email = `pengganti-${language}@lembaga.example`;
    const name = `Pegawai pengganti ${language}`;
    const page = await openAs("administrator", language, size, "/access/people");
    await page.getByText(say("web.people.new"), { exact: true }).click();
    await page.getByLabel(say("web.people.name"), { exact: true }).fill(name);
    await page.getByLabel(say("web.people.email"), { exact: true }).fill(email);
    await page.getByRole("button", { name: say("web.people.create"), exact: true }).click();
    await page.getByRole("link", { name: say("web.people.appointNext") }).click();
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByRole("button", { name: say("web.invite.make"), exact: true }).click();
    const link = await page.getByLabel(say("web.invite.link", { name })).inputValue();
    const colleague = await openColleague(new URL(link).hash.slice(1), language, size);
    await colleague.getByText(say("web.today.noPositionTitle")).waitFor();
    await expectAccessible(colleague, "signed in without a position");
    await page.getByText(say("web.appoint.toPosition"), { exact: true }).click();
    await page.getByLabel(say("web.positions.one"), { exact: true }).selectOption({ label: "Walidata, Pusat data" });
    await page.getByLabel(say("web.tenure.from"), { exact: true }).fill("2026-01-01");
    await asWithoutFreshProof(page, "/api/access/appointments");
    await page.getByRole("button", { name: say("web.appoint.act"), exact: true }).click();
    await giveProof(page, say);
    await page.getByText(say("web.appoint.done")).waitFor();
    await expectAccessible(page, "a person just appointed");
    await goTo(colleague, language, "/intake/deliveries");
    await colleague.getByRole("heading", { level: 1, name: say("web.deliveries.title") }).waitFor();
    const yesterday = calendarDay(new Date(Date.now() - 86_400_000));
    await page
      .getByRole("button", { name: new RegExp(`^${say("web.tenure.endOne", { who: name, what: "" })}`) })
      .click();
    await page.getByRole("dialog").getByLabel(say("web.tenure.to"), { exact: true }).fill(yesterday);
    await asWithoutFreshProof(page, "/api/access/appointments/*/end");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say("web.tenure.endAct"), exact: true })
      .click();
    await giveProof(page, say);
    await page.getByText(say("web.tenure.past"), { exact: true }).waitFor();
    await goTo(colleague, language, "/intake/deliveries");
    await colleague.getByText(say("web.notPermitted.title")).first().waitFor();
    const answer = await colleague.request.get(`${server.url}/api/intake/deliveries`);
    expect(answer.status()).toBe(403);
    await goTo(colleague, language, "");
    await colleague.getByText(say("web.today.noPositionTitle")).waitFor();
    await colleague.context().close();
    await page.context().close();
  },
);

test.each(ONE_WAY)(
  "a steward's export of more than fifty rows waits for another person, and then leaves without identity ($language)",
  async ({ language, size }) => {
    const say = sayIn(language);
    const reason = `laporan kepada dinas ${language}`;
    const steward = await openAs("steward", language, size, "/statistics/records?from=2015-01-01&to=2026-12-31");
    await steward.getByRole("button", { name: say("web.exports.take"), exact: true }).click();
    await steward.getByText(say("web.exports.needsApproval", { most: 50 })).waitFor();
    await expectAccessible(steward, "asking for an export");
    await steward.getByLabel(say("web.exports.reason"), { exact: true }).fill(reason);
    await steward.getByRole("button", { name: say("web.exports.askAct"), exact: true }).click();
    await steward.getByText(say("web.exports.asked"), { exact: true }).waitFor();
    await goTo(steward, language, "/access/exports");
    const ownRow = steward.locator("tbody tr", { hasText: reason });
    await ownRow.getByText(say("web.exports.state.waiting")).waitFor();
    expect(await ownRow.getByRole("button", { name: say("web.exports.csv") }).count()).toBe(0);

    const oversight = await openAs("oversight", language, size, "");
    await oversight
      .getByRole("link", { name: /ekspor|export/i })
      .first()
      .waitFor();
    await goTo(oversight, language, "/access/exports");
    const asked = oversight.locator("tbody tr", { hasText: reason });
    await asked.getByRole("button", { name: say("web.exports.approve") }).click();
    await oversight.getByLabel(say("web.exports.why"), { exact: true }).fill("sesuai perjanjian");
    await expectAccessible(oversight, "approving an export");
    const dialog = oversight.getByRole("dialog");
    await asWithoutFreshProof(oversight, "/api/access/exports/*/decision");
    await dialog.getByRole("button", { name: say("web.exports.approve"), exact: true }).click();
    await giveProof(oversight, say);
    await asked.getByText(say("web.exports.state.ready"), { exact: true }).waitFor();

    await goTo(steward, language, "/access/exports");
    const fetched = steward.waitForEvent("download");
    await ownRow.getByRole("button", { name: say("web.exports.csv") }).click();
    const file = await (await fetched).path();
    const text = readFileSync(file, "utf8");
    const lines = text.trimEnd().split("\r\n");
    expect(lines.length).toBeGreaterThan(53);
    expect(lines[0]).toContain(reason);
    expect(lines.at(-1)).toContain(reason);
    // no id of a record or child, only this export's own references
    expect(lines.slice(1, -1).join("\n")).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    await expectAccessible(steward, "own exports");
    // a copy without its notice and with half its rows, in another order, still names its export
    const copy = (await readCells(file, 5000))
      .slice(2, -1)
      .filter((_, at) => at % 2 === 0)
      .toReversed();
    const answer = await oversight.request.post(`${server.url}/api/access/exports/origin`, {
      data: { rows: copy },
      headers: { origin: server.url },
    });
    expect(((await answer.json()) as { export: { reason: string } }).export.reason).toBe(reason);
    await oversight.context().close();
    await steward.context().close();
  },
);

test.each(ONE_WAY)(
  "whoever holds two positions chooses one, and sees the work of that one ($language)",
  async (one) => {
    const { language, size } = one;
    const say = sayIn(language);
    const administrator = await openAs("administrator", language, size, "");
    const send = async (path: string, data: object) => {
      const answer = await administrator.request.post(server.url + path, { data, headers: { origin: server.url } });
      expect(answer.ok()).toBe(true);
      return answer.json() as Promise<{ id: string; token: string }>;
    };
    const positions = (await (await administrator.request.get(`${server.url}/api/access/positions`)).json()) as {
      id: string;
      role: string;
      title: string;
      organisation: string;
    }[];
    const email = `rangkap-${language}@lembaga.example`;
    const { id: accountId } = await send("/api/access/accounts", {
      email,
      name: "Rangkap",
      language,
    });
    for (const role of ["official", "steward"]) {
      const positionId = positions.find((position) => position.role === role)?.id;
      await send("/api/access/appointments", { accountId, positionId, from: "2026-01-01", to: null });
    }
    const { token } = await send(`/api/access/accounts/${accountId}/invitation`, { replaces: false });
    await administrator.context().close();
    const page = await openColleague(token, language, size);
    const openMenu = async () => {
      const menu = page.getByRole("button", { name: say("web.shell.menu"), exact: true });
      if (await menu.isVisible()) await menu.click();
    };
    await openMenu();
    const choice = page.getByLabel(say("web.shell.actFrom"), { exact: true });
    await choice.waitFor();
    await expectAccessible(page, "a choice of positions");
    const chosen = await choice.locator("option:checked").innerText();
    const other = (await choice.locator("option").allInnerTexts()).find((label) => label !== chosen) ?? "";
    await Promise.all([page.waitForEvent("load"), choice.selectOption({ label: other })]);
    await settle(page);
    await openMenu();
    expect(await choice.locator("option:checked").innerText()).toBe(other);
    const session = (await (await page.request.get(`${server.url}/api/access/session`)).json()) as { position: string };
    expect(other.startsWith(session.position)).toBe(true);
    await page.context().close();
  },
);

test.each(ONE_WAY)(
  "a role is changed after a fresh proof, without anything typed being lost ($language)",
  async ({ language, size }) => {
    const say = sayIn(language);
    const page = await openAs("administrator", language, size, "/access/roles/partner");
    await page.getByText(say("web.roles.edit"), { exact: true }).click();
    const name = `Reporting partner ${language}`;
    await page.getByLabel(say("web.roles.nameEn"), { exact: true }).fill(name);
    await asWithoutFreshProof(page, "/api/access/roles/partner");
    await page.getByRole("button", { name: say("web.roles.save"), exact: true }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say("web.roles.save"), exact: true })
      .click();
    await giveProof(page, say);
    await page.getByText(say("web.roles.saved")).waitFor();
    const roles = (await (await page.request.get(`${server.url}/api/access/roles`)).json()) as {
      code: string;
      name: { en: string };
    }[];
    expect(roles.find(({ code }) => code === "partner")?.name.en).toBe(name);
    await page.context().close();
  },
);

test.each(ONE_WAY)(
  "a staff identity is entered after a fresh proof, is known from then on, and is shown to nobody again ($language)",
  async ({ language, size }) => {
    const say = sayIn(language);
    const role = language === "id" ? "financialLiaison" : "partner";
    const page = await openAs("administrator", language, size, "/access/people");
    const people = (await (await page.request.get(`${server.url}/api/access/accounts`)).json()) as {
      id: string;
      email: string;
      name: string;
    }[];
    const { id = "", name = "" } = people.find(({ email }) => email === `${role.toLowerCase()}@contoh.example`) ?? {};
    const row = page.locator("tbody tr", { hasText: name });
    await row.getByText(say("web.staff.unknown"), { exact: true }).waitFor();
    await expectAccessible(page, "accounts with known and unknown identities");
    await goTo(page, language, `/access/people/${id}`);
    await page.getByText(say("web.staff.unknownText")).waitFor();
    await page.getByText(say("web.staff.enter"), { exact: true }).click();
    await page.getByRole("button", { name: say("web.staff.seal"), exact: true }).click();
    await page.getByText(say("web.staff.nothing")).waitFor();
    const sought = `Kencanaputri Wulandari ${language}`;
    await page.getByLabel(say("web.staff.names"), { exact: true }).fill(sought);
    await page.getByLabel(say("web.identity.nik"), { exact: true }).fill("3273011203790077");
    await expectAccessible(page, "entering a staff identity");
    await asWithoutFreshProof(page, "/api/cases/staff-identities/*");
    await page.getByRole("button", { name: say("web.staff.seal"), exact: true }).click();
    await giveProof(page, say);
    await page.getByText(say("web.staff.sealed")).waitFor();
    await page.getByText(say("web.staff.replace"), { exact: true }).waitFor();
    expect(await page.getByLabel(say("web.staff.names"), { exact: true }).inputValue()).toBe("");
    await goTo(page, language, `/access/people/${id}`);
    expect(await page.content()).not.toContain(sought);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(sought);
    await goTo(page, language, "/access/people");
    await row.getByText(say("web.staff.known"), { exact: true }).waitFor();
    await page.context().close();
  },
);
