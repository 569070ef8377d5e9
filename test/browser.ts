import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** Without these switches Chromium looks for its vendor's hosts at every start. */
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Phone and desktop, as the screens are designed for. */
export const VIEWPORTS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } } as const;

/**
 * Starts the browser that ships inside an npm package, so that nothing need be installed by hand.
 * SUAR_CHROMIUM names another executable. Where the system lacks libnss3 the package unpacks its own.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env["SUAR_CHROMIUM"];
  if (own !== undefined) return playwright.launch({ executablePath: own, args: QUIET });
  if (!existsSync("/usr/lib/x86_64-linux-gnu/libnss3.so") && !existsSync("/usr/lib/aarch64-linux-gnu/libnss3.so")) {
    process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
  }
  const executablePath = await chromium.executablePath();
  return playwright.launch({ executablePath, args: [...QUIET, "--headless=shell"] });
}
