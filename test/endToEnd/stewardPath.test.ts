import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { roleName, sayIn } from "../say.ts";
import { LANGUAGES, type Language, settle, workspace } from "../screens.ts";

const server = inject("demoServer");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A list as a small shelter might keep it: own column names, own words, one date that no calendar has. */
function shelterList(marker: string): Buffer {
  const lines = [
    "No. Kasus;Nama Anak;NIK;Tgl Lahir;Jenis Kelamin;Tgl Lapor;Kab/Kota;Bentuk",
    `R-${marker}-1;Putri Lestari;;12-03-2010;P;04-02-2024;Kota Bandung;Perdagangan anak untuk tujuan seksual`,
    `R-${marker}-2;Ayu Wulandari;;25-11-2009;P;11-02-2024;Kab. Bandung;Eksploitasi seksual anak di ranah daring`,
    `R-${marker}-3;Budi Santoso;;03-07-2012;L;31-02-2024;Kota Cimahi;Eksploitasi seksual anak di ranah daring`,
    `R-${marker}-4;Dewi Anggraini;;17-01-2011;P;02-03-2024;Kota Bandung;Perkawinan anak`,
  ];
  return Buffer.from(`${lines.join("\r\n")}\r\n`, "utf8");
}

class Steward {
  readonly page: Page;
  readonly say: ReturnType<typeof sayIn>;
  readonly language: Language;
  readonly root: string;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
    this.say = sayIn(language);
    this.root = server.url + workspace(language);
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(this.root + path);
    await settle(this.page);
  }

  async presses(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).first().click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: 60_000 });
  }

  async signsIn(): Promise<void> {
    await this.opens("/access/sign-in");
    const role = roleName("steward", this.language);
    await this.presses(this.say("web.signIn.useAccount", { role }));
    await this.presses(this.say("web.signIn.act"));
    await this.page.getByRole("heading", { level: 1, name: this.say("web.today.title") }).waitFor();
  }

  async receivesADelivery(marker: string): Promise<void> {
    const { page, say } = this;
    await this.opens("/intake/deliveries/new");
    await page.getByLabel(say("web.newDelivery.source")).selectOption({ index: 1 });
    await page.getByRole("radio").first().check({ force: true });
    const file = { name: `rumah-aman-${marker}.csv`, mimeType: "text/csv", buffer: shelterList(marker) };
    const chooser = page.waitForEvent("filechooser");
    await this.presses(say("web.ui.chooseFile"));
    await (await chooser).setFiles(file);
    await this.presses(say("web.newDelivery.act"));
    await page.getByRole("heading", { level: 1, name: say("web.mapping.title") }).waitFor();
  }

  async importsIt(): Promise<void> {
    const { page, say } = this;
    await page.getByLabel(say("web.mapping.profileName")).fill("rumah aman");
    await expectAccessible(page, "mapping of a new list");
    // once saved, the same columns come with their profile, and there is nothing left to save
    const either = [say("web.mapping.saveAndImport"), say("web.mapping.import")];
    await page.getByRole("button", { name: new RegExp(`^(${either.join("|")})$`) }).click();
    await this.sees(say("web.counts.title"));
    const sum = (
      await page
        .getByRole("region", { name: say("web.counts.title") })
        .or(page.locator("main"))
        .first()
        .innerText()
    ).replace(/\s+/g, " ");
    expect(sum).toMatch(
      new RegExp(
        `4 ${say("web.delivery.lines")} ?= ?3 ${say("web.delivery.records")} ?\\+ ?1 ${say("web.delivery.rejected")}`,
      ),
    );
    await page.getByRole("link", { name: say("web.rejected.open", { count: 1 }) }).click();
    await page.getByRole("heading", { level: 1, name: say("web.rejected.title") }).waitFor();
    await settle(page);
    // a rejection says where and why, and never quotes the value
    expect(await page.locator("main").innerText()).not.toContain("31-02-2024");
  }

  async runsLinkage(): Promise<void> {
    const { page, say } = this;
    await this.opens("/children");
    await this.presses(say("web.runs.start"));
    await page.waitForURL(/\/children\/runs\//);
    await this.sees(say("web.model.title"));
    await settle(page);
    await expectAccessible(page, "a finished run");
  }

  async reviewsAPair(): Promise<void> {
    const { page, say } = this;
    await this.opens("/children/pairs");
    await page.getByRole("link", { name: say("web.pairs.start") }).click();
    await page.getByRole("heading", { level: 1, name: say("web.pair.title") }).waitFor();
    await settle(page);
    const closed = page.getByRole("button", {
      name: say("web.identity.openField", { field: say("web.identity.name") }),
    });
    const before = await closed.count();
    expect(await closed.first().isDisabled()).toBe(true);
    await page.getByLabel(say("web.identity.purpose")).selectOption("link-review");
    await closed.first().click();
    await expect.poll(() => closed.count()).toBe(before - 1);
    const first = page.url();
    await this.presses(say("web.pair.link"));
    await page.waitForURL((url) => url.href !== first);
    await this.presses(say("web.pair.undo"));
    await page.waitForURL((url) => url.pathname === new URL(first).pathname);
    await settle(page);
  }

  async explainsAClaim(): Promise<void> {
    const { page, say } = this;
    await this.opens("/statistics");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectAccessible(page, "the figure");
    const answer = await page.request.get(`${server.url}/api/statistics/claims`);
    const claims = (await answer.json()) as { id: string; reproducible: boolean }[];
    const claim = claims.find(({ reproducible }) => reproducible);
    expect(claim).toBeDefined();
    await this.opens(`/statistics/claims/${claim?.id}`);
    const records = page.getByRole("link", { name: /\d+ (catatan|records?)/ }).first();
    await records.click();
    await page.waitForURL(/\/statistics\/claims\/[^/]+\/\w+/);
    await settle(page);
    await page.getByRole("link", { name: /./ }).first().waitFor();
    await expectAccessible(page, "the records of a component");
    expect(await page.locator("main").innerText()).toMatch(say("web.record.district"));
  }
}

const PLACES = LANGUAGES.flatMap((language) =>
  Object.entries(VIEWPORTS).map(([size, viewport]) => ({ language, size, viewport })),
);

test.each(PLACES)(
  "a steward goes from a file to an explained number in $language on a $size",
  { timeout: 240_000 },
  async ({ language, size, viewport }) => {
    const page = await (await browser.newContext({ viewport })).newPage();
    const steward = new Steward(page, language);
    await steward.signsIn();
    await steward.receivesADelivery(`${language}-${size}`);
    await steward.importsIt();
    await steward.runsLinkage();
    await steward.reviewsAPair();
    await steward.explainsAClaim();
    await page.context().close();
  },
);
