import { randomUUID } from "node:crypto";
import { calendarDay } from "@suar/contract";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, VIEWPORTS } from "../browser.ts";
import { type OpenedDemo, openDemoServer } from "../demoServer.ts";
import { expectAccessible } from "../expectAccessible.ts";
import { asWithoutFreshProof, giveProof } from "../proof.ts";
import { sayIn } from "../say.ts";
import { type Language, settle, signInAnew, workspace } from "../screens.ts";

// a demo country of its own: what these journeys share, read in an emergency and close would stand in others' way
const CHILDREN = 120;
let server: OpenedDemo;
let browser: Browser;
let recordIds: string[];

beforeAll(async () => {
  server = await openDemoServer(CHILDREN);
  browser = await openBrowser();
  recordIds = await findRecords();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Records that the service has delivered and opened no case from. */
async function findRecords(): Promise<string[]> {
  const steward = await openAs("steward", "id", "desktop", "");
  const figure = await ask(steward, "/api/statistics/figure/records?from=1990-01-01&to=2099-12-31&limit=500");
  const { records } = figure as { records: { id: string; sourceCode: string }[] };
  await steward.context().close();
  const worker = await openAs("caseworker", "id", "desktop", "");
  const { cases } = (await ask(worker, "/api/cases?limit=500")) as { cases: { recordId: string }[] };
  await worker.context().close();
  const taken = new Set(cases.map(({ recordId }) => recordId));
  return records.filter(({ id, sourceCode }) => sourceCode === "ngo" && !taken.has(id)).map(({ id }) => id);
}

type Size = keyof typeof VIEWPORTS;
const ONE_WAY: readonly { language: Language; size: Size }[] = [
  { language: "id", size: "phone" },
  { language: "en", size: "desktop" },
];

async function openAs(role: string, language: Language, size: Size, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORTS[size] });
  const page = await context.newPage();
  await signInAnew(page, server, role);
  await goTo(page, language, path);
  return page;
}

async function goTo(page: Page, language: Language, path: string): Promise<void> {
  await page.goto(`${server.url}${workspace(language)}${path}`);
  await settle(page);
}

async function ask(page: Page, path: string, data?: object): Promise<unknown> {
  const answer = await page.request.fetch(`${server.url}${path}`, {
    method: data === undefined ? "GET" : "POST",
    headers: { origin: server.url },
    ...(data === undefined ? {} : { data }),
  });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}`);
  return answer.json();
}

/** A case of the service's case worker, without the walk through its screens. */
async function openCase(): Promise<{ id: string; reference: string; recordId: string }> {
  const worker = await openAs("caseworker", "id", "desktop", "");
  const recordId = recordIds.shift() ?? "";
  const opened = (await ask(worker, "/api/cases", { id: randomUUID(), recordId })) as { id: string; reference: string };
  await worker.context().close();
  return { ...opened, recordId };
}

/** The card or row of a list that names a case. */
const lineOf = (page: Page, reference: string) => page.locator("main tbody tr", { hasText: reference });

describe.each(ONE_WAY)("on a $size, in $language", { timeout: 240_000 }, ({ language, size }) => {
  const say = sayIn(language);
  const open = (role: string, path: string) => openAs(role, language, size, path);
  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

  test("a case is opened from a record, shared part by part until a day, and the sharing ended", async () => {
    const worker = await open("caseworker", `/intake/records/${recordIds.shift()}`);
    await press(worker, say("web.case.open"));
    await worker.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    await settle(worker);
    const address = new URL(worker.url()).pathname.replace(workspace(language), "");
    const title = await worker.locator("h1", { hasText: "K-" }).innerText();
    const reference = /K-\d{4}-\w{6}/.exec(title)?.[0] ?? "";
    await worker
      .getByLabel(say("web.case.noteText"), { exact: true })
      .fill(`Kunjungan pertama disepakati (${language}).`);
    await press(worker, say("web.case.addNote"));
    await worker.locator("dd").getByText(`(${language}).`).waitFor();
    await worker.getByText(say("web.identity.purpose"), { exact: true }).waitFor();

    await worker.locator("summary", { hasText: say("web.case.share") }).click();
    const form = worker.locator("details form", { hasText: say("web.case.shareParts") });
    await form.getByLabel(say("web.case.shareOrganisation"), { exact: true }).selectOption({ label: "Kejaksaan" });
    await form.getByLabel(say("web.case.shareUntil"), { exact: true }).fill(calendarDay(new Date(Date.now() + 864e6)));
    await form.getByText(say("web.case.shared.notes"), { exact: true }).click();
    await expectAccessible(worker, "sharing a case");
    await form.getByRole("button", { name: say("web.case.share"), exact: true }).click();
    const dialog = worker.getByRole("dialog");
    expect(await dialog.innerText()).toContain("Kejaksaan");
    await expectAccessible(worker, "asked once before sharing");
    await dialog.getByRole("button", { name: say("web.case.shareNow"), exact: true }).click();
    const shared = worker.locator("main tbody tr", { hasText: "Kejaksaan" });
    await shared.getByText(new RegExp(`^${say("web.case.sharedUntil", { until: "" }).trim()} `)).waitFor();

    const prosecutor = await open("prosecutor", "/cases");
    await lineOf(prosecutor, reference).getByText(say("web.cases.standing.shared")).waitFor();
    await prosecutor.getByRole("link", { name: reference, exact: true }).click();
    await prosecutor.getByText(`(${language}).`).waitFor();
    // notes were shared, the identity was not
    expect(await prosecutor.getByText(say("web.identity.purpose"), { exact: true }).count()).toBe(0);
    expect(await prosecutor.getByText(say("web.case.share"), { exact: true }).count()).toBe(0);
    await expectAccessible(prosecutor, "a shared case");

    await shared.getByRole("button", { name: say("web.case.endSharing"), exact: true }).click();
    await worker
      .getByRole("dialog")
      .getByRole("button", { name: say("web.case.endSharing"), exact: true })
      .click();
    await shared.getByRole("button").waitFor({ state: "detached" });
    await goTo(prosecutor, language, address);
    await prosecutor.getByText(say("cases.notFound")).first().waitFor();
    await expectAccessible(prosecutor, "a case that is shared no more");
    await goTo(prosecutor, language, "/cases");
    expect(await lineOf(prosecutor, reference).count()).toBe(0);
    await prosecutor.context().close();
    await worker.context().close();
  });

  test("an emergency reading begins from a reference, is told to another unit at once, and reviewed there", async () => {
    const { id, reference } = await openCase();
    const sentence = `Anak menelepon dan harus dijemput malam ini (${language}).`;
    const reader = await open("investigator", `/cases/${id}`);
    await reader.getByText(say("cases.notFound")).first().waitFor();
    await goTo(reader, language, "/cases/emergencies");
    await reader.getByLabel(say("web.cases.reference"), { exact: true }).fill(reference.toLowerCase());
    await reader.getByLabel(say("web.emergency.sentence"), { exact: true }).fill(sentence);
    await press(reader, say("web.emergency.begin"));
    await reader.getByRole("dialog").getByText(reference).waitFor();
    await expectAccessible(reader, "asked once before an emergency reading");
    await asWithoutFreshProof(reader, "/api/cases/emergencies");
    await press(reader, say("web.emergency.beginNow"));
    await giveProof(reader, say);
    await reader.waitForURL(new RegExp(`/cases/${id}$`));
    await reader.getByText(say("web.case.emergencyText")).waitFor();
    await settle(reader);
    await expectAccessible(reader, "a case read in an emergency");
    const { emergencyUntil } = (await ask(reader, `/api/cases/${id}`)) as { emergencyUntil: string };
    const hours = (Date.parse(emergencyUntil) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(2.9);
    expect(hours).toBeLessThanOrEqual(3);

    const owner = await open("caseworker", `/cases/${id}`);
    await owner.getByText("Penyidik Unit PPA (contoh)").first().waitFor();
    await expectAccessible(owner, "a case that another unit reads in an emergency");
    await owner.context().close();

    const reviewer = await open("supervisor", "");
    await reviewer.locator("main a[href$='/cases/emergencies']").first().click();
    await settle(reviewer);
    const told = reviewer.locator("article", { hasText: reference });
    await told.getByText(sentence).waitFor();
    await told.getByText("Penyelia kasus, Jaringan lembaga layanan").waitFor();
    await told.getByText(say("web.emergency.notJustified"), { exact: true }).click();
    await told.getByLabel(say("web.emergency.note"), { exact: true }).fill("Pemegang kasus dapat dihubungi.");
    await expectAccessible(reviewer, "reviewing an emergency reading");
    await told.getByRole("button", { name: say("web.emergency.sendReview"), exact: true }).click();
    await told.locator("dd").getByText("Pemegang kasus dapat dihubungi.").waitFor();
    await reviewer.context().close();

    await goTo(reader, language, "/cases/emergencies");
    const own = reader.locator("article", { hasText: reference });
    await own.getByText("Pemegang kasus dapat dihubungi.").waitFor();
    expect(await own.getByRole("button", { name: say("web.emergency.sendReview"), exact: true }).count()).toBe(0);
    await reader.context().close();
  });

  test("whom a case names as alleged perpetrator sees it no more and is told nothing; the duty goes upward", async () => {
    const { id, reference } = await openCase();
    const worker = await open("caseworker", "/cases");
    await lineOf(worker, reference).waitFor();
    const superior = await open("supervisor", `/cases/${id}`);
    await superior.locator("summary", { hasText: say("web.case.addAlleged") }).click();
    await superior.getByLabel(say("web.identity.name"), { exact: true }).fill("Pekerja kasus (contoh)");
    await expectAccessible(superior, "naming an alleged perpetrator");
    await press(superior, say("web.case.addAlleged"));
    await superior.getByText(say("web.cases.standing.routed")).waitFor({ timeout: 30_000 });

    await goTo(worker, language, "/cases");
    await worker.locator("main tbody tr").first().waitFor();
    expect(await lineOf(worker, reference).count()).toBe(0);
    await goTo(worker, language, `/cases/${id}`);
    await worker.getByText(say("cases.notFound")).first().waitFor();
    await expectAccessible(worker, "a case that a conflict of interest hides");
    expect(await worker.locator("body").innerText()).not.toContain(say("web.conflicts.title"));
    await goTo(worker, language, "/cases/conflicts");
    expect(await worker.locator("main").innerText()).not.toContain(reference);
    const refused = await worker.request.post(`${server.url}/api/cases/emergencies`, {
      headers: { origin: server.url },
      data: { id: randomUUID(), reference, reason: "childAtRisk", sentence: "Anak menelepon dan harus dijemput." },
    });
    expect([refused.status(), ((await refused.json()) as { key: string }).key]).toEqual([
      404,
      "cases.emergency.noSuchCase",
    ]);
    await worker.context().close();

    await goTo(superior, language, "");
    await superior
      .getByRole("link", { name: new RegExp(say("cases.duty.routed", { count: 9 }).replace(/^9 /, "")) })
      .first()
      .waitFor();
    await goTo(superior, language, "/cases/conflicts");
    await lineOf(superior, reference).getByText("Pekerja kasus (contoh)").waitFor();
    await expectAccessible(superior, "why a duty has come to a superior");
    await superior.context().close();
  });

  test("a counselling note is read by the counsellor, and by no prosecutor, whatever is shared", async () => {
    const { id } = await openCase();
    const text = `Pertemuan pertama, jadwal disepakati (${language}).`;
    const counsellor = await open("counsellor", `/cases/${id}`);
    await counsellor.getByLabel(say("web.case.noteKind"), { exact: true }).selectOption("counselling");
    await counsellor.getByLabel(say("web.case.noteText"), { exact: true }).fill(text);
    await expectAccessible(counsellor, "writing a counselling note");
    await press(counsellor, say("web.case.addNote"));
    await counsellor.locator("dd").getByText(text).waitFor();
    const targets = (await ask(counsellor, "/api/cases/share-targets")) as {
      organisationId: string;
      organisation: string;
    }[];
    const organisationId = targets.find(({ organisation }) => organisation === "Kejaksaan")?.organisationId;
    const fields = ["counselling", "identity", "notes", "perpetrators"];
    await ask(counsellor, `/api/cases/${id}/shares`, { id: randomUUID(), organisationId, positionId: null, fields });
    await ask(counsellor, `/api/cases/${id}/notes`, { id: randomUUID(), kind: "conference", text: "Pertemuan kasus." });
    await counsellor.context().close();
    const prosecutor = await open("prosecutor", `/cases/${id}`);
    await prosecutor.getByText("Pertemuan kasus.", { exact: true }).waitFor();
    const seen = await prosecutor.locator("main").innerText();
    expect(seen).not.toContain(text);
    expect(seen).not.toContain(`${say("web.case.note.counselling")} ·`);
    expect(JSON.stringify(await ask(prosecutor, `/api/cases/${id}`))).not.toContain("Pertemuan pertama");
    await prosecutor.context().close();
  });
});
