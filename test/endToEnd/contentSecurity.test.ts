import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "../browser.ts";
import { settle } from "../screens.ts";
import { type Watched, watchPage } from "../watchPage.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function openWatched(path: string): Promise<{ page: Page; watched: Watched }> {
  const page = await (await browser.newContext()).newPage();
  const watched = watchPage(page, server.url);
  await page.goto(server.url + path);
  await settle(page);
  return { page, watched };
}

test.each(["/", "/en/", "/kerja/access/sign-in", "/work/access/sign-in"])(
  "%s asks no one else, and nothing in it is stopped by its own policy",
  async (path) => {
    const { page, watched } = await openWatched(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(watched).toEqual({ strangers: [], stopped: [], faults: [] });
    await page.context().close();
  },
);

test.each([
  [
    "a script that stands in the page",
    "document.body.append(Object.assign(document.createElement('script'), { src: 'https://other.example/x.js' }))",
  ],
  ["text turned into markup", "document.body.innerHTML = '<b>x</b>'"],
  ["a request to another host", "fetch('https://other.example/x').catch(() => undefined)"],
  [
    "a picture from another host",
    "document.body.append(Object.assign(new Image(), { src: 'https://other.example/x.png' }))",
  ],
])("%s is stopped, and the watch sees it", async (_, act) => {
  const { page, watched } = await openWatched("/kerja/access/sign-in");
  await page.evaluate(`(() => { try { ${act}; } catch {} })()`);
  await expect.poll(() => watched.stopped.length + watched.strangers.length).toBeGreaterThan(0);
  expect(watched.stopped.length).toBeGreaterThan(0);
  await page.context().close();
});

test("a page cannot be framed, and another site's page cannot reach it through a window", async () => {
  const answer = await fetch(server.url);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
});
