import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type ClientPair, makePair, signedFetch } from "../apiClients/signedFetch.ts";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { sayIn } from "../say.ts";
import { settle, signInAs, workspace } from "../screens.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

type Say = ReturnType<typeof sayIn>;

const statusOf = async (pair: ClientPair) =>
  (await signedFetch(pair, { url: `${server.url}/api/access/clients/own` })).status;

async function makeClient(page: Page, say: Say, { name, pair }: { name: string; pair: ClientPair }): Promise<void> {
  await page.getByText(say("web.clients.new"), { exact: true }).click();
  await page.getByLabel(say("web.clients.name"), { exact: true }).fill(name);
  await page
    .getByLabel(say("web.clients.position"), { exact: true })
    .selectOption({ label: "Petugas pelaporan, Platform digital" });
  const key = page.getByLabel(say("web.clientKeys.public"), { exact: true });
  await key.fill(JSON.stringify(pair.privateKey.export({ format: "jwk" })));
  await page.getByText(say("web.clientKeys.private")).waitFor();
  await expectAccessible(page, "a private key was pasted");
  await key.fill(JSON.stringify(pair.jwk));
  await page.getByRole("button", { name: say("web.clients.create"), exact: true }).click();
  await page.getByRole("link", { name: say("web.clients.open") }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function registerKey(page: Page, say: Say, pair: ClientPair): Promise<void> {
  await page.getByText(say("web.clientKeys.new"), { exact: true }).click();
  await page.getByLabel(say("web.clientKeys.public"), { exact: true }).fill(JSON.stringify(pair.jwk));
  await page.getByRole("button", { name: say("web.clientKeys.add"), exact: true }).click();
  await page.getByText(pair.id.slice(0, 8)).waitFor();
}

test.each([
  { language: "id", size: "phone" },
  { language: "en", size: "desktop" },
] as const)(
  "an administrator lets a program in with its public key, replaces the key, and ends the client ($language)",
  async ({ language, size }) => {
    const say = sayIn(language);
    const context = await browser.newContext({ viewport: VIEWPORTS[size] });
    const page = await context.newPage();
    await signInAs(page, server, "administrator");
    await page.goto(`${server.url}${workspace(language)}/access/clients`);
    await settle(page);
    const name = `Pengirim data ${language}`;
    const [first, next] = [makePair(), makePair()];
    await makeClient(page, say, { name, pair: first });
    expect(await statusOf(first)).toBe(200);
    await registerKey(page, say, next);
    expect(await statusOf(next)).toBe(200);
    await expectAccessible(page, "a client with two keys");

    const key = `${first.id.slice(0, 8)}…`;
    await page.getByRole("button", { name: say("web.clientKeys.revokeOne", { key }) }).click();
    await page.getByText(say("web.clientKeys.stolenHint")).click();
    await expectAccessible(page, "asked whether to revoke a key");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say("web.clientKeys.revoke"), exact: true })
      .click();
    await page.getByText(say("web.clientKeys.state.revoked"), { exact: true }).waitFor();
    expect([await statusOf(first), await statusOf(next)]).toEqual([401, 200]);

    await page.getByRole("button", { name: say("web.clients.end"), exact: true }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: say("web.clients.end"), exact: true })
      .click();
    await page.getByText(say("web.clients.ended"), { exact: true }).waitFor();
    expect(await statusOf(next)).toBe(401);
    await context.close();
  },
);
