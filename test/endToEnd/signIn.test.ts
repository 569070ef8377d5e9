import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { codeAt } from "../../apps/server/src/access/secondFactor/authenticatorCode.ts";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { asWithoutFreshProof, giveProof } from "../proof.ts";
import { roleName, sayIn } from "../say.ts";
import { type Language, settle, workspace } from "../screens.ts";

const server = inject("demoServer");
// passkeys are bound to a name: the server's number would not do
const home = server.url.replace("127.0.0.1", "localhost");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

type Say = ReturnType<typeof sayIn>;

async function openPage(size: keyof typeof VIEWPORTS): Promise<{ page: Page; device: CDPSession }> {
  const context = await browser.newContext({ viewport: VIEWPORTS[size] });
  const page = await context.newPage();
  return { page, device: await context.newCDPSession(page) };
}

/** A device that makes and gives passkeys, and whose owner shows finger or face whenever asked. */
async function withAuthenticator(device: CDPSession): Promise<string> {
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return authenticatorId;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const today = (page: Page, say: Say) => page.getByRole("heading", { level: 1, name: say("web.today.title") }).waitFor();

async function signInWithPassword(page: Page, say: Say, language: Language, role: string): Promise<void> {
  await page.goto(`${home}${workspace(language)}/access/sign-in`);
  await settle(page);
  await press(page, say("web.signIn.useAccount", { role: roleName(role, language) }));
  await press(page, say("web.signIn.act"));
}

const WAYS = [
  { language: "id", size: "phone", role: "restitutionOfficer" },
  { language: "en", size: "desktop", role: "prosecutor" },
] as const;

test.each(WAYS)(
  "a passkey that was made on the security page signs in without anything typed ($language)",
  async ({ language, size, role }) => {
    const say = sayIn(language);
    const { page, device } = await openPage(size);
    const authenticatorId = await withAuthenticator(device);
    await page.goto(`${home}${workspace(language)}/access/sign-in`);
    await settle(page);
    await expectAccessible(page, "sign-in");
    await signInWithPassword(page, say, language, role);
    await today(page, say);
    await page.goto(`${home}${workspace(language)}/access/security`);
    await settle(page);
    await page.getByLabel(say("web.passkey.name")).fill("Ponsel uji");
    await press(page, say("web.passkey.make"));
    await page.getByText("Ponsel uji").waitFor();
    await expectAccessible(page, "account security");
    const { credentials } = await device.send("WebAuthn.getCredentials", { authenticatorId });
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: "localhost" }]);

    await page.context().clearCookies();
    await page.goto(`${home}${workspace(language)}/access/sign-in`);
    await settle(page);
    await press(page, say("web.signIn.withPasskey"));
    await today(page, say);
    await page.goto(`${home}${workspace(language)}/access/sessions`);
    await page.getByText(say("web.sessions.how.passkey")).first().waitFor();
    await settle(page);
    await expectAccessible(page, "sessions");

    await page.goto(`${home}${workspace(language)}/access/security`);
    await settle(page);
    await press(page, say("web.passkey.removeOne", { name: "Ponsel uji" }));
    await page.getByText(say("web.passkey.none")).waitFor();
    await page.context().clearCookies();
    await page.goto(`${home}${workspace(language)}/access/sign-in`);
    await settle(page);
    await press(page, say("web.signIn.withPasskey"));
    await page.getByRole("alert").waitFor();
    await expectAccessible(page, "sign-in with a passkey that was removed");
    await page.context().close();
  },
);

test("a passkey whose owner does not show themselves lets nobody in", async () => {
  const say = sayIn("id");
  const { page, device } = await openPage("phone");
  const authenticatorId = await withAuthenticator(device);
  await signInWithPassword(page, say, "id", "counsellor");
  await today(page, say);
  await page.goto(`${home}${workspace("id")}/access/security`);
  await settle(page);
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await press(page, say("web.passkey.make"));
  await page.getByText(say("web.passkey.notGiven")).waitFor();
  expect((await device.send("WebAuthn.getCredentials", { authenticatorId })).credentials).toEqual([]);
  await page.context().close();
});

test("an authenticator that was set up on the security page is asked for after the password, and its recovery codes are shown once", async () => {
  const [language, role] = ["id", "financialLiaison"] as const;
  const say = sayIn(language);
  const { page } = await openPage("phone");
  await signInWithPassword(page, say, language, role);
  await today(page, say);
  await page.goto(`${home}${workspace(language)}/access/security`);
  await settle(page);
  await press(page, say("web.authenticator.begin"));
  await page.getByRole("img", { name: say("web.authenticator.picture") }).waitFor();
  await expectAccessible(page, "setting up an authenticator");
  const secret = ((await page.locator("code").first().textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel(say("web.authenticator.code"), { exact: true }).fill(codeAt(secret, new Date()));
  await press(page, say("web.authenticator.confirm"));
  await page.getByText(say("web.recovery.title")).waitFor();
  await expectAccessible(page, "recovery codes");
  const codes = await page
    .getByRole("list", { name: say("web.recovery.list") })
    .getByRole("listitem")
    .allTextContents();
  expect(codes).toHaveLength(10);
  await press(page, say("web.recovery.kept"));
  await page.getByText(say("web.authenticator.has", { codes: 10 })).waitFor();

  await page.context().clearCookies();
  await signInWithPassword(page, say, language, role);
  await page.getByRole("heading", { level: 1, name: say("web.secondStep.title") }).waitFor();
  await expectAccessible(page, "the second step");
  await page.getByLabel(say("web.secondStep.code"), { exact: true }).fill("000000");
  await press(page, say("web.signIn.act"));
  await page.getByRole("alert").waitFor();
  await page.getByLabel(say("web.secondStep.code"), { exact: true }).fill(codes[0] ?? "");
  await press(page, say("web.signIn.act"));
  await today(page, say);
  await page.goto(`${home}${workspace(language)}/access/security`);
  await settle(page);
  await press(page, say("web.authenticator.remove"));
  await page.getByText(say("web.authenticator.none")).waitFor();
  await page.context().close();
});

test.each([
  { language: "id", size: "phone" },
  { language: "en", size: "desktop" },
] as const)(
  "an administrator invites a colleague, who makes a passkey and is in; the link opens nothing again ($language)",
  async ({ language, size }) => {
    const say = sayIn(language);
    const { page } = await openPage(size);
    await signInWithPassword(page, say, language, "administrator");
    await today(page, say);
    const name = `Pegawai baru ${language}`;
    const created = await page.request.post(`${home}/api/access/accounts`, {
      data: { email: `baru-${language}@lembaga.example`, name, language },
      headers: { origin: home },
    });
    const { id } = (await created.json()) as { id: string };
    await page.goto(`${home}${workspace(language)}/access/people/${id}`);
    await settle(page);
    await press(page, say("web.invite.make"));
    const link = await page.getByLabel(say("web.invite.link", { name })).inputValue();
    await expectAccessible(page, "a person with an invitation");

    const { page: guest, device } = await openPage(size);
    await withAuthenticator(device);
    await guest.goto(link);
    await guest.getByRole("heading", { level: 1, name: say("web.invitation.title") }).waitFor();
    await settle(guest);
    await expectAccessible(guest, "an invitation");
    await press(guest, say("web.passkey.make"));
    await today(guest, say);
    const { page: late } = await openPage(size);
    await late.goto(link);
    await late.getByText(say("access.invitation.over")).waitFor();
    await expectAccessible(late, "an invitation that was used");
    for (const each of [page, guest, late]) await each.context().close();
  },
);

test("an act that needs a fresh proof asks for it and then goes on by itself, with what was typed", async () => {
  const say = sayIn("id");
  const { page, device } = await openPage("phone");
  await withAuthenticator(device);
  await signInWithPassword(page, say, "id", "supervisor");
  await today(page, say);
  await page.goto(`${home}${workspace("id")}/access/security`);
  await settle(page);
  await page.getByLabel(say("web.passkey.name")).fill("Diketik lebih dahulu");
  await asWithoutFreshProof(page, "/api/access/passkeys/new");
  await press(page, say("web.passkey.make"));
  const dialog = page.getByRole("dialog", { name: say("web.proof.title") });
  await dialog.waitFor();
  await settle(page);
  await expectAccessible(page, "proving oneself again");
  await dialog.getByLabel(say("web.signIn.password")).fill("not this one");
  await dialog.getByRole("button", { name: say("web.proof.act") }).click();
  await dialog.getByRole("alert").waitFor();
  await giveProof(page, say);
  await page.getByText("Diketik lebih dahulu").waitFor();
  await press(page, say("web.passkey.removeOne", { name: "Diketik lebih dahulu" }));
  await page.getByText(say("web.passkey.none")).waitFor();
  await page.context().close();
});
