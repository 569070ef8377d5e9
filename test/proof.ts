import type { Page } from "playwright-core";
import { DEMO_PASSWORD } from "../apps/server/src/access/index.ts";
import type { sayIn } from "./say.ts";

/**
 * Lets the next call of an address be answered as it is when the last proof lies too far back: ten minutes are too long for
 * a test, so the server's own answer of later is given now, once. `path` may hold `*`, as in the browser's patterns.
 */
export async function asWithoutFreshProof(page: Page, path: string): Promise<void> {
  const late = { type: "about:blank", title: "-", detail: "-", status: 403, at: "-", key: "access.stepUp.needed" };
  await page.route(`**${path}`, (route) => route.fulfill({ status: 403, json: late }), { times: 1 });
}

/** Proves oneself in the dialog that a sensitive act opens; the act then goes on by itself. */
export async function giveProof(page: Page, say: ReturnType<typeof sayIn>): Promise<void> {
  const dialog = page.getByRole("dialog", { name: say("web.proof.title"), exact: true });
  await dialog.getByLabel(say("web.signIn.password"), { exact: true }).fill(DEMO_PASSWORD);
  await dialog.getByRole("button", { name: say("web.proof.act"), exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
