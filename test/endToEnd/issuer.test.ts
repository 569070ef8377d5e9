import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestIssuer, type TestIssuer } from "../../apps/server/src/access/issuer/testing.ts";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { type OpenedDemo, openDemoServer } from "../demoServer.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { asWithoutFreshProof } from "../proof.ts";
import { sayIn } from "../say.ts";
import { type Language, settle, signInAnew, workspace } from "../screens.ts";

let home: string;
let server: OpenedDemo;
let issuer: TestIssuer;
let browser: Browser;
beforeAll(async () => {
  const port = await freePort();
  // the issuer stands at the number: for the browser it is another site, as a government's is
  home = `http://localhost:${port}`;
  issuer = await openTestIssuer({ suar: home, proof: { secret: "a secret that both know" } });
  server = await openDemoServer(60, { port, issuer: issuer.config });
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await issuer?.close();
});

/** The issuer has to know where Suar will stand before it does. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function openPage(size: keyof typeof VIEWPORTS): Promise<Page> {
  return (await browser.newContext({ viewport: VIEWPORTS[size] })).newPage();
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function goTo(page: Page, language: Language, path: string): Promise<void> {
  await page.goto(`${home}${workspace(language)}${path}`);
  await settle(page);
}

/** Fills in the issuer's own page. */
async function signInThere(page: Page, login: string, act = "Lanjutkan"): Promise<void> {
  await page.waitForURL(`${issuer.url}/**`);
  await page.getByLabel("Nama pengguna").fill(login);
  await press(page, act);
}

const WAYS = [
  { language: "id", size: "phone", role: "restitutionOfficer" },
  { language: "en", size: "desktop", role: "prosecutor" },
] as const;

test.each(WAYS)(
  "a government's account that was linked on the security page signs in, and unlinked does not ($language)",
  async ({ language, size, role }) => {
    const say = sayIn(language);
    const name = issuer.config.name[language];
    const login = `warga-${language}`;
    const page = await openPage(size);
    await signInAnew(page, { ...server, url: home }, role);
    await goTo(page, language, "/access/security");
    await press(page, say("web.issuer.link", { name }));
    await signInThere(page, login);
    await page.getByRole("button", { name: say("web.issuer.unlink", { name }) }).waitFor();
    expect(page.url()).toBe(`${home}${workspace(language)}/access/security`);
    await expectAccessible(page, "account security with a linked account");

    await page.context().clearCookies();
    await goTo(page, language, "/access/sign-in");
    await expectAccessible(page, "sign-in with a government's account");
    await press(page, say("web.signIn.withIssuer", { name }));
    await signInThere(page, login);
    await page.getByRole("heading", { level: 1, name: say("web.today.title") }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    expect(kept).not.toContain("ticket");
    await goTo(page, language, "/access/sessions");
    await page.getByText(say("web.sessions.how.issuer")).first().waitFor();

    await goTo(page, language, "/access/security");
    await press(page, say("web.issuer.unlink", { name }));
    await page.getByText(say("web.issuer.none")).waitFor();
    await page.context().clearCookies();
    await goTo(page, language, "/access/sign-in");
    await press(page, say("web.signIn.withIssuer", { name }));
    await signInThere(page, login);
    await page.getByText(say("access.issuer.unknown")).waitFor();
    await expectAccessible(page, "a government's account that opens nothing");
    await page.context().close();
  },
);

test("who changes their mind at the issuer is told that nothing has changed, and signs in another way", async () => {
  const say = sayIn("id");
  const page = await openPage("phone");
  await goTo(page, "id", "/access/sign-in");
  await press(page, say("web.signIn.withIssuer", { name: issuer.config.name.id }));
  await signInThere(page, "", "Batal");
  await page.getByText(say("access.issuer.denied")).waitFor();
  await page.getByRole("link", { name: say("web.issuer.toSignIn") }).click();
  await page.getByRole("button", { name: say("web.signIn.withPasskey") }).waitFor();
  await page.context().close();
});

test("an invitation is taken up with the government's account", async () => {
  const say = sayIn("en");
  const name = issuer.config.name.en;
  const administrator = await openPage("desktop");
  await signInAnew(administrator, { ...server, url: home }, "administrator");
  const send = async (path: string, data: object) =>
    (await administrator.request.post(`${home}${path}`, { data, headers: { origin: home } })).json();
  const email = "tamu@lembaga.example";
  const { id } = await send("/api/access/accounts", { email, name: "Tamu", language: "en" });
  const { token } = await send(`/api/access/accounts/${id}/invitation`, { replaces: false });
  await administrator.context().close();
  const page = await openPage("desktop");
  await page.goto(`${home}/work/access/invitation#${token}`);
  await page.getByRole("button", { name: say("web.signIn.withIssuer", { name }) }).waitFor();
  await settle(page);
  await expectAccessible(page, "an invitation where there is a government's sign-in");
  await press(page, say("web.signIn.withIssuer", { name }));
  await signInThere(page, "tamu");
  await page.getByText(say("web.today.noPositionTitle")).waitFor();
  await goTo(page, "en", "/access/security");
  await page.getByRole("button", { name: say("web.issuer.unlink", { name }) }).waitFor();
  await page.context().close();
});

test("a fresh proof by the issuer happens in a window of its own, and the act goes on with what was typed", async () => {
  const say = sayIn("id");
  const name = issuer.config.name.id;
  const page = await openPage("desktop");
  await signInAnew(page, { ...server, url: home }, "supervisor");
  await goTo(page, "id", "/access/security");
  await press(page, say("web.issuer.link", { name }));
  await signInThere(page, "penyelia");
  await page.getByRole("button", { name: say("web.issuer.unlink", { name }) }).waitFor();
  await asWithoutFreshProof(page, "/api/access/issuer/links/*");
  await press(page, say("web.issuer.unlink", { name }));
  const opening = page.waitForEvent("popup");
  await press(page, say("web.proof.issuer", { name }));
  await signInThere(await opening, "penyelia");
  await page.getByText(say("web.issuer.none")).waitFor();
  await page.context().close();
});
