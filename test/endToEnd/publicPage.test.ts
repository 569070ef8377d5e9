import { formatMessage, messages } from "@suar/messages";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { LANGUAGES, settle } from "../screens.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const ADDRESS = { id: "/", en: "/en/" } as const;
const LOCALE = { id: "id-ID", en: "en-GB" } as const;

async function publishedChildren(): Promise<number> {
  const overview = (await (await fetch(`${server.url}/api/open/overview`)).json()) as { children: number };
  return overview.children;
}

describe.each(Object.entries(VIEWPORTS))("the public page on a %s", (_, viewport) => {
  test.each(LANGUAGES)("answers how many children, and where to get help, in %s", async (language) => {
    const page = await (await browser.newContext({ viewport })).newPage();
    await page.goto(server.url + ADDRESS[language]);
    await settle(page);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    const number = new Intl.NumberFormat(LOCALE[language]).format(await publishedChildren());
    expect(await page.locator("main").innerText()).toContain(number);
    await page.getByText("08111-129-129").first().waitFor();
    await expectAccessible(page, `public page (${language})`);
    await page.context().close();
  });

  test.each(LANGUAGES)("reads without script in %s", async (language) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.url + ADDRESS[language]);
    const number = new Intl.NumberFormat(LOCALE[language]).format(await publishedChildren());
    expect(await page.locator("main").innerText()).toContain(number);
    await context.close();
  });
});

test("no public count of one to four children is shown anywhere", async () => {
  const overview = (await (await fetch(`${server.url}/api/open/overview`)).json()) as Record<string, unknown>;
  const counts = (value: unknown, key = ""): number[] => {
    if (Array.isArray(value)) return value.flatMap((one) => counts(one, key));
    if (typeof value === "object" && value !== null)
      return Object.entries(value).flatMap(([name, one]) => counts(one, name));
    return key === "children" && typeof value === "number" ? [value] : [];
  };
  const seen = counts(overview);
  expect(seen.length).toBeGreaterThan(20);
  expect(seen.filter((count) => count > 0 && count < 5)).toEqual([]);
});

test("quick exit leaves at once and the page is not one step back", async () => {
  const page = await browser.newPage();
  await page.route(
    (url) => !url.href.startsWith(server.url),
    (route) => route.fulfill({ body: "elsewhere" }),
  );
  await page.goto(server.url);
  await settle(page);
  await page.getByRole("link", { name: formatMessage(messages["publicPage.exit"], "id") }).click();
  await page.waitForURL((url) => !url.href.startsWith(server.url));
  await page.context().close();
});
