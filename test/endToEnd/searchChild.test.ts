import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { sayIn } from "../say.ts";
import { LANGUAGES, settle, signInAs, workspace } from "../screens.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/**
 * A child of the case worker's own service, with the name that the service wrote. One without a case: other journeys restrict and
 * erase records of cases meanwhile.
 */
async function findOwnChild(page: Page): Promise<{ name: string; year: string; recordId: string }> {
  const list = await page.request.get(`${server.url}/api/statistics/follow-up?limit=50`);
  const { children } = (await list.json()) as { children: { recordId: string }[] };
  for (const { recordId } of children) {
    const ofRecord = await page.request.get(`${server.url}/api/cases?recordId=${recordId}`);
    if (((await ofRecord.json()) as { cases: unknown[] }).cases.length > 0) continue;
    const open = async (field: string) => {
      const data = { recordId, field, purpose: "follow-up" };
      const headers = { origin: server.url };
      const answer = await page.request.post(`${server.url}/api/identity/open`, { data, headers });
      return ((await answer.json()) as { value: string | null }).value;
    };
    const [name, born] = [await open("name"), await open("birthDate")];
    if (name?.includes(" ") && born !== null)
      return { name: name.split("; ")[0] ?? name, year: born.slice(0, 4), recordId };
  }
  throw new Error("no waiting child of the service has a name and a birth date");
}

test.each(LANGUAGES)(
  "a case worker on a phone finds a child, sees outlines only, and nothing typed stays behind (%s)",
  async (language) => {
    const say = sayIn(language);
    const context = await browser.newContext({ viewport: VIEWPORTS.phone });
    const page = await context.newPage();
    await signInAs(page, server, "caseworker");
    const child = await findOwnChild(page);
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    await page.goto(`${server.url}${workspace(language)}/children/search`);
    await settle(page);
    const press = () => page.getByRole("button", { name: say("web.childSearch.search"), exact: true }).click();

    await page.getByLabel(say("web.identity.name"), { exact: true }).fill(child.name);
    await press();
    await page.getByRole("alert").getByText(say("children.search.tooLittle")).waitFor();

    await page.getByLabel(say("web.childSearch.birthYear"), { exact: true }).fill(child.year);
    await press();
    const link = page.locator(`a[href$="/intake/records/${child.recordId}"]`);
    await link.waitFor();
    expect(await page.locator("main").innerText()).not.toContain(child.name);
    await expectAccessible(page, `found children (${language})`);

    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    const visited = [page.url(), ...addresses].map((address) => decodeURIComponent(address.replaceAll("+", " ")));
    for (const text of [kept, ...visited]) expect(text).not.toContain(child.name);

    await page.getByLabel(say("web.identity.name"), { exact: true }).fill("Qwxzqwxz Vbrtvbrt");
    await press();
    await page.getByText(say("web.childSearch.empty"), { exact: true }).waitFor();
    await context.close();
  },
);
