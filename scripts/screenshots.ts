// Writes every screen of the demo country in both languages at 390 and 1280 px into screenshots/. `npm run screenshots [name…]`
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, VIEWPORTS } from "../test/browser.ts";
import { openDemoServer } from "../test/demoServer.ts";
import { LANGUAGES, listScreens, settle, signInAs, workspace } from "../test/screens.ts";

const CHILDREN = Number(process.env["SUAR_DEMO_CHILDREN"] ?? 20_000);
const only = process.argv.slice(2);
const folder = "screenshots";
mkdirSync(folder, { recursive: true });

const server = await openDemoServer(CHILDREN);
const browser = await openBrowser();
const screens = (await listScreens(server)).filter(({ name }) => only.length === 0 || only.includes(name));
try {
  for (const [size, viewport] of Object.entries(VIEWPORTS)) {
    for (const language of LANGUAGES) {
      const shoot = async (role: string | null, name: string, address: string) => {
        const context = await browser.newContext({ viewport, locale: language === "id" ? "id-ID" : "en-GB" });
        const page = await context.newPage();
        if (role !== null) await signInAs(page, server, role);
        await page.goto(`${server.url}${address}`);
        await settle(page);
        await page.screenshot({ path: join(folder, `${name}.${language}.${size}.png`), fullPage: true });
        await context.close();
      };
      if (only.length === 0 || only.includes("public")) await shoot(null, "public", language === "id" ? "/" : "/en/");
      if (only.length === 0 || only.includes("sign-in"))
        await shoot(null, "sign-in", `${workspace(language)}/access/sign-in`);
      for (const { name, role, path } of screens) {
        await shoot(role, name, `${workspace(language)}${path === "/" ? "" : path}`);
      }
      console.info(`${language} ${size}: done`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
