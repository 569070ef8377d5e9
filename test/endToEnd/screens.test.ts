import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { LANGUAGES, listScreens, settle, signInAs, workspace } from "../screens.ts";
import { watchPage } from "../watchPage.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const screens = await listScreens(server);
const views = Object.entries(VIEWPORTS).flatMap(([size, viewport]) =>
  LANGUAGES.map((language) => ({ size, viewport, language })),
);

describe.each(views)("on a $size in $language", ({ viewport, language }) => {
  test.each(screens)(
    "$name is accessible, keeps to its width, asks no one else and breaks no rule of its own policy",
    async ({ name, role, path }) => {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      const watched = watchPage(page, server.url);
      await signInAs(page, server, role);
      await page.goto(`${server.url}${workspace(language)}${path === "/" ? "" : path}`);
      await settle(page);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await page.locator("html").getAttribute("lang"), name).toBe(language);
      expect({ name, ...watched }).toEqual({ name, strangers: [], stopped: [], faults: [] });
      await expectAccessible(page, `${name} (${language})`);
      await context.close();
    },
  );
});
