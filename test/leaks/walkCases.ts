import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, vi } from "vitest";
import type { OpenedDemo } from "../demoServer.ts";
import { sayIn } from "../say.ts";
import { settle, signInAnew } from "../screens.ts";

const say = sayIn("en");

/** Who is named in this walk beside the demo country's people. */
const WALKED = {
  child: { name: "Wirasena Kuntjorobawono", nik: "3204151203100042", phone: "081277665544" },
  rejected: { name: "Larasmaya Tirtokusumonegoro", nik: "3204154505110043", phone: "081277665599" },
  perpetrator: { name: "Bratasena Prawirokoesoemo", nik: "3204151203790044", phone: "081288776655" },
  unsent: "Tjakrabirawa Soerjoatmodjo",
  note: "Wirasena Kuntjorobawono menanyakan jadwal sekolahnya",
  counselling: "Konselor mencatat bahwa Wirasena Kuntjorobawono tidur lebih baik",
  emergency: "Wirasena Kuntjorobawono menelepon 081277665544 dan harus dijemput",
  review: "Larasmaya Tirtokusumonegoro membenarkan panggilan itu",
  lifted: "Bratasena Prawirokoesoemo bukan petugas yang dimaksud",
} as const;

/** All of it, in every spelling that could stand somewhere. */
export function walkedTexts(): string[] {
  const people = [WALKED.child, WALKED.rejected, WALKED.perpetrator];
  return [
    ...people.flatMap(({ name, nik, phone }) => [name, nik, phone, phone.replace(/^0/, "")]),
    ...people.flatMap(({ name }) => name.split(" ")),
    ...[WALKED.unsent, WALKED.note, WALKED.counselling, WALKED.emergency, WALKED.review, WALKED.lifted],
  ];
}

export interface Walk {
  page: Page;
  server: OpenedDemo;
}

async function ask<T = never>({ page, server }: Walk, path: string, data?: object | Buffer): Promise<T> {
  const answer = await page.request.fetch(`${server.url}${path}`, {
    method: data === undefined ? "GET" : "POST",
    headers: { origin: server.url },
    timeout: 60_000,
    ...(data === undefined ? {} : { data }),
  });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return answer.json() as Promise<T>;
}

async function goTo({ page, server }: Walk, path: string): Promise<void> {
  await page.goto(`${server.url}/work${path}`);
  await settle(page);
}

/** A delivery of the service with one line that becomes a record and one that is rejected; returns how many of each. */
export async function deliverRejectedLine(walk: Walk): Promise<{ records: number; rejected: number }> {
  await signInAnew(walk.page, walk.server, "steward");
  const sources = await ask<{ id: string; code: string }[]>(walk, "/api/intake/sources");
  const sourceId = sources.find(({ code }) => code === "ngo")?.id ?? "";
  const terms = { sourceId, title: "Kiriman tambahan", purposes: ["statistics", "followup"] };
  const dates = { validFrom: "2020-01-01", validTo: null };
  const { id: agreementId } = await ask<{ id: string }>(walk, "/api/intake/agreements", { ...terms, ...dates });
  const lines = [
    "No Kasus;Nama Anak;NIK;Tanggal Lahir;Jenis Kelamin;Alamat;No HP;Tanggal Lapor;Bentuk",
    `W-1;${WALKED.child.name};${WALKED.child.nik};12/03/2010;L;Jalan Kembangsepatu;${WALKED.child.phone};01/02/2024;Perdagangan anak`,
    `W-2;${WALKED.rejected.name};${WALKED.rejected.nik};5/5/2011;P;Jalan Kembangsepatu;${WALKED.rejected.phone};31/02/2024;Perdagangan anak`,
  ];
  const query = new URLSearchParams({ sourceId, agreementId, fileName: "tambahan.csv" });
  const file = Buffer.from(`${lines.join("\n")}\n`);
  const { id } = await ask<{ id: string }>(walk, `/api/intake/deliveries?${query}`, file);
  const { mapping } = await ask<{ mapping: object }>(walk, `/api/intake/deliveries/${id}/proposal`);
  const profile = await ask<{ id: string }>(walk, "/api/intake/profiles", { sourceId, name: "tambahan", mapping });
  const { jobId } = await ask<{ jobId: string }>(walk, `/api/intake/deliveries/${id}/import`, {
    profileId: profile.id,
  });
  const isDone = async () => {
    if ((await ask<{ state: string }>(walk, `/api/jobs/${jobId}`)).state !== "done")
      throw new Error("not imported yet");
  };
  await vi.waitFor(isDone, { timeout: 60_000, interval: 200 });
  await goTo(walk, `/intake/deliveries/${id}/rejected`);
  await walk.page.getByRole("heading", { level: 1 }).waitFor();
  return ask(walk, `/api/intake/deliveries/${id}`);
}

/** A case worker searches for the child by name and year and by number, in the browser; returns the record found. */
export async function searchChild(walk: Walk): Promise<string> {
  const { page, server } = walk;
  await signInAnew(page, server, "caseworker");
  await goTo(walk, "/children/search");
  await page.getByLabel(say("web.identity.name"), { exact: true }).fill(WALKED.child.name);
  await page.getByLabel(say("web.childSearch.birthYear"), { exact: true }).fill("2010");
  await page.getByLabel(say("web.identity.nik"), { exact: true }).fill(WALKED.child.nik);
  await page.getByLabel(say("web.identity.phone"), { exact: true }).fill(WALKED.child.phone);
  await page.getByRole("button", { name: say("web.childSearch.search"), exact: true }).click();
  const found = page.locator("main a[href*='/intake/records/']").first();
  await found.waitFor();
  return (await found.getAttribute("href"))?.split("/").at(-1) ?? "";
}

/** A case with a note, a counselling note and an alleged perpetrator, who is found among those who work here. */
export async function workOnCase(walk: Walk, recordId: string): Promise<{ id: string; reference: string }> {
  const { page, server } = walk;
  const opened = await ask<{ id: string; reference: string }>(walk, "/api/cases", { id: randomUUID(), recordId });
  await goTo(walk, `/cases/${opened.id}`);
  await writeNote(page, WALKED.note);
  await signInAnew(page, server, "counsellor");
  await goTo(walk, `/cases/${opened.id}`);
  await page.getByLabel(say("web.case.noteKind"), { exact: true }).selectOption("counselling");
  await writeNote(page, WALKED.counselling);
  // typed and never sent
  await page.getByLabel(say("web.case.noteText"), { exact: true }).fill(`${WALKED.unsent} menunggu`);

  await signInAnew(page, server, "restitutionOfficer");
  const session = await ask<{ id: string }>(walk, "/api/access/session");
  const { name, nik, phone } = WALKED.perpetrator;
  const staff = await page.request.put(`${server.url}/api/cases/staff-identities/${session.id}`, {
    headers: { origin: server.url },
    data: { names: [name], nik, phones: [phone] },
  });
  expect(staff.ok()).toBe(true);

  await signInAnew(page, server, "supervisor");
  await goTo(walk, `/cases/${opened.id}`);
  await page.locator("summary", { hasText: say("web.case.addAlleged") }).click();
  const form = page.locator("details form", { hasText: say("web.case.addAllegedText") });
  await form.getByLabel(say("web.identity.name"), { exact: true }).fill(name);
  await form.getByLabel(say("web.identity.nik"), { exact: true }).fill(nik);
  await form.getByLabel(say("web.identity.phone"), { exact: true }).fill(phone);
  await form.getByRole("button", { name: say("web.case.addAlleged"), exact: true }).click();
  await page.getByRole("button", { name: say("web.case.openAlleged"), exact: true }).click();
  await page.getByText(nik, { exact: true }).waitFor();
  return opened;
}

async function writeNote(page: Page, text: string): Promise<void> {
  await page.getByLabel(say("web.case.noteText"), { exact: true }).fill(text);
  await page.getByRole("button", { name: say("web.case.addNote"), exact: true }).click();
  await page.locator("dd").getByText(text, { exact: true }).waitFor();
}

/** The investigator reads the case in an emergency, the supervisor reviews it, and oversight lifts the conflict. */
export async function readInEmergency(walk: Walk, { reference }: { reference: string }): Promise<void> {
  const { page, server } = walk;
  await signInAnew(page, server, "investigator");
  await goTo(walk, "/cases/emergencies");
  await page.getByLabel(say("web.cases.reference"), { exact: true }).fill(reference);
  await page.getByLabel(say("web.emergency.sentence"), { exact: true }).fill(WALKED.emergency);
  await page.getByRole("button", { name: say("web.emergency.begin"), exact: true }).click();
  await page.getByRole("button", { name: say("web.emergency.beginNow"), exact: true }).click();
  await page.getByText(say("web.case.emergencyText")).waitFor();
  await page.getByText(WALKED.note, { exact: true }).waitFor();

  await signInAnew(page, server, "supervisor");
  await goTo(walk, "/cases/emergencies");
  const told = page.locator("article", { hasText: reference });
  await told.getByText(WALKED.emergency).waitFor();
  await told.getByLabel(say("web.emergency.note"), { exact: true }).fill(WALKED.review);
  await told.getByRole("button", { name: say("web.emergency.sendReview"), exact: true }).click();
  await told.locator("dd").getByText(WALKED.review, { exact: true }).waitFor();

  await signInAnew(page, server, "oversight");
  const conflicts = await ask<{ id: string; reference: string }[]>(walk, "/api/cases/conflicts");
  const conflict = conflicts.find((each) => each.reference === reference);
  await ask(walk, `/api/cases/conflicts/${conflict?.id}/lift`, { reason: WALKED.lifted });
  await goTo(walk, "/access/reads");
}

export interface Taken {
  name: string;
  bytes: Buffer;
}

/** The list of cases and a list of records, as their export files, in every format. */
export async function takeExports(walk: Walk): Promise<Taken[]> {
  await signInAnew(walk.page, walk.server, "supervisor");
  const cases = await takeExport(walk, { list: "cases" });
  await signInAnew(walk.page, walk.server, "steward");
  const figure = "/api/statistics/figure/records?from=2015-01-01&to=2026-12-31&limit=20";
  const { records } = await ask<{ records: { id: string }[] }>(walk, figure);
  const asked = { list: "figureRecords", from: "2015-01-01", to: "2026-12-31", part: "certain" };
  const counted = await takeExport(
    walk,
    asked,
    records.map(({ id }) => id),
  );
  return [...cases, ...counted];
}

async function takeExport(walk: Walk, asked: { list: string }, only?: string[]): Promise<Taken[]> {
  const id = randomUUID();
  const wanted = { id, asked, purpose: "service", reason: "rapat bulanan lembaga", ...(only && { only }) };
  await ask(walk, "/api/access/exports", wanted);
  const taken: Taken[] = [];
  for (const format of ["csv", "xlsx"]) {
    const answer = await ask<{ fileName: string; base64: string }>(walk, `/api/access/exports/${id}/file`, { format });
    taken.push({ name: answer.fileName, bytes: Buffer.from(answer.base64, "base64") });
  }
  return taken;
}
