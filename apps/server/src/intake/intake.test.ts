import * as contract from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isRefusal, systemActor } from "../platform/index.ts";
import { testAccount } from "../platform/testing.ts";
import { zipOf } from "./formats/xlsx/testing.ts";
import { accepted, openTestIntake, STEWARD } from "./testing.ts";

const INTAKE = systemActor("suar_intake");
let intake: Awaited<ReturnType<typeof openTestIntake>>;

beforeAll(async () => {
  intake = await openTestIntake();
});
afterAll(() => intake.close());

const HEADER = "No;Nama Korban;NIK;Tgl Lahir;JK;Tgl Lapor;Kab/Kota TKP;Jenis Kekerasan;Layanan;Tgl Layanan";
const entry = (no: number, more: Partial<Record<"name" | "birth" | "reported" | "form", string>> = {}) =>
  [
    `R-${String(no).padStart(5, "0")}`,
    more.name ?? "Siti Aminah",
    "3201014505100017",
    more.birth ?? "05-05-2010",
    "P",
    more.reported ?? "17-03-2024",
    "Kota Bandung",
    more.form ?? "Eksploitasi seksual - prostitusi",
    "Kesehatan",
    "20-03-2024",
  ].join(";");
const file = (lines: readonly string[]) => Buffer.from(`${[HEADER, ...lines].join("\n")}\n`);

async function countRows(
  table: "record" | "current_record" | "rejected_line" | "delivery_segment",
  deliveryId: string,
): Promise<number> {
  return intake.context.database.inTransaction(INTAKE, async (tx) => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count
      from ${sql.table(`intake.${table}`)}
      where delivery_id = ${deliveryId}
    `.execute(tx);
    return rows[0]?.count ?? 0;
  });
}

test("a delivery becomes records and rejected lines that add up, and the identity is sealed apart", async () => {
  const lines = [
    entry(1),
    entry(2, { reported: "32-13-2024" }),
    entry(3, { form: "sesuatu yang baru" }),
    entry(4, { form: "Eksploitasi" }),
    "satu sel",
  ];
  const delivery = accepted(await intake.receive(file(lines), "a.csv"));
  expect(delivery).toMatchObject({ state: "received", format: "csv", records: 0, alreadyReceived: false });
  expect((await intake.importAsProposed(delivery.id)).state).toBe("done");
  const steward = testAccount("steward");
  const { body } = await intake.call(contract.readDelivery, { as: steward, params: { id: delivery.id } });
  expect(body).toMatchObject({ state: "imported", lines: 5, records: 2, rejected: 3 });
  const rejected = await intake.call(contract.listRejectedLines, { as: steward, params: { id: delivery.id } });
  expect(rejected.body.lines.map(({ lineNo, field, reasonCode }) => [lineNo, field, reasonCode])).toEqual([
    [3, "reportedDate", "intake.reject.dateUnreadable"],
    [4, "form", "intake.reject.codeUnknown"],
    [6, null, "intake.reject.cellCount"],
  ]);
  expect(JSON.stringify(rejected.body)).not.toMatch(/32-13|sesuatu/);
  const records = await intake.context.database.inTransaction(
    INTAKE,
    async (tx) =>
      (
        await sql<
          Record<string, unknown>
        >`select * from intake.current_record where delivery_id = ${delivery.id} order by line_no`.execute(tx)
      ).rows,
  );
  expect(records[0]).toMatchObject({
    external_id: "R-00001",
    forms: ["E1"],
    form_certain: true,
    sex: "F",
    age_years: 13,
    age_precision: "exact",
    reported_on: "2024-03-17",
    incident_district: "32.73",
    services: [{ on: "2024-03-20", code: "health" }],
  });
  expect(records[1]).toMatchObject({ forms: [], form_certain: false });
  expect(JSON.stringify(records)).not.toMatch(/Siti|3201014505100017/);
  const id = String(records[0]?.["id"]);
  const identities = await intake.identity.openIdentities({ ...STEWARD, role: "suar_linkage" }, [id], "data-quality");
  expect(identities.get(id)).toMatchObject({
    names: ["Siti Aminah"],
    nik: "3201014505100017",
    birthDate: { value: "2010-05-05", precision: "day" },
  });
});

test("the bytes are kept as they came, sealed", async () => {
  const bytes = file([entry(11), entry(12)]);
  const delivery = accepted(await intake.receive(bytes, "b.csv"));
  const { createHash } = await import("node:crypto");
  expect(delivery.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  const sealed = await intake.context.database.inTransaction(
    INTAKE,
    async (tx) =>
      (
        await sql<{
          sealed: Uint8Array;
        }>`select sealed from intake.delivery_segment where delivery_id = ${delivery.id}`.execute(tx)
      ).rows,
  );
  expect(Buffer.concat(sealed.map((row) => row.sealed)).includes("Siti")).toBe(false);
});

test("the same delivery twice changes nothing", async () => {
  const bytes = file([entry(21)]);
  const first = accepted(await intake.receive(bytes, "c.csv"));
  await intake.importAsProposed(first.id);
  const second = accepted(await intake.receive(bytes, "renamed.csv"));
  expect(second).toMatchObject({ id: first.id, alreadyReceived: true, records: 1 });
  const { mapping } = accepted(await intake.room.proposeMapping(first.id));
  const profile = accepted(
    await intake.room.saveProfile(STEWARD, { sourceId: intake.source.id, name: "again", mapping }),
  );
  expect(await intake.room.startImport(STEWARD, first.id, profile.id)).toMatchObject({
    refused: true,
    key: "intake.delivery.alreadyImported",
  });
  expect(await countRows("current_record", first.id)).toBe(1);
});

test("a corrected delivery takes the place of the former once it is imported, also in a chain", async () => {
  const first = accepted(await intake.receive(file([entry(31), entry(32)]), "d.csv"));
  await intake.importAsProposed(first.id);
  const second = accepted(await intake.receive(file([entry(31), entry(32), entry(33)]), "d2.csv", first.id));
  expect(await countRows("current_record", first.id)).toBe(2);
  expect(await intake.receive(file([entry(39)]), "d9.csv", first.id)).toMatchObject({
    key: "intake.delivery.supersededTwice",
  });
  const third = accepted(await intake.receive(file([entry(31)]), "d3.csv", second.id));
  await intake.importAsProposed(third.id);
  const current = [first.id, second.id, third.id].map((id) => countRows("current_record", id));
  expect(await Promise.all(current)).toEqual([0, 0, 1]);
  expect(await countRows("record", first.id)).toBe(2);
});

const JPEG = Buffer.from("ffd8ffe000104a46494600010100", "hex");
const REFUSED: readonly [string, Uint8Array, string][] = [
  ["photo.csv", JPEG, "intake.file.media"],
  ["pasted.csv", Buffer.concat([file([entry(41)]), JPEG]), "intake.file.media"],
  ["cut.csv", file([entry(42)]).subarray(0, -30), "intake.file.truncated"],
  ["bomb.xml", Buffer.from('<!DOCTYPE r [<!ENTITY a "aaaa">]><report>&a;</report>'), "intake.file.doctype"],
  [
    "bomb.xlsx",
    zipOf({ "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": Buffer.alloc(40 * 1024 * 1024) }),
    "intake.file.zipBomb",
  ],
  ["media.xlsx", zipOf({ "xl/workbook.xml": "<workbook/>", "xl/media/image1.png": "x" }), "intake.file.media"],
  ["empty.csv", Buffer.alloc(0), "intake.file.noLines"],
  ["binary.dat", Buffer.alloc(5000, Buffer.from([0, 0, 7, 200])), "intake.file.binary"],
];

test.each(REFUSED)("%s is refused with its reason and not kept", async (name, bytes, key) => {
  expect(await intake.receive(bytes, name)).toMatchObject({ refused: true, status: 422, key });
  const { body } = await intake.call(contract.listDeliveries, { as: testAccount("steward"), query: { limit: 1 } });
  const [latest] = body.deliveries;
  expect(latest).toMatchObject({ fileName: name, state: "refused", records: 0 });
  expect(latest?.problem?.id).not.toBe(latest?.problem?.en);
  expect(await countRows("delivery_segment", latest?.id ?? "")).toBe(0);
});

test("a sender that goes away leaves nothing behind", async () => {
  async function* broken() {
    yield file([entry(51)]);
    throw Object.assign(new Error("gone"), { code: "ECONNRESET" });
  }
  const from = { sourceId: intake.source.id, agreementId: intake.agreement.id };
  const answer = await intake.room.receiveDelivery(STEWARD, { ...from, stream: broken(), fileName: "e.csv" });
  expect(answer).toMatchObject({ key: "intake.delivery.interrupted" });
  const orphans = await intake.context.database.inTransaction(
    INTAKE,
    async (tx) =>
      (
        await sql`select from intake.delivery_segment as segment where not exists (select from intake.delivery where delivery.id = segment.delivery_id)`.execute(
          tx,
        )
      ).rows,
  );
  expect(orphans).toHaveLength(0);
});

test("received bytes cannot be deleted, nor records changed", async () => {
  const delivery = accepted(await intake.receive(file([entry(61)]), "f.csv"));
  const attempt = (statement: ReturnType<typeof sql>) =>
    intake.context.database.inTransaction(INTAKE, (tx) => statement.execute(tx));
  await expect(attempt(sql`delete from intake.delivery_segment where delivery_id = ${delivery.id}`)).rejects.toThrow(
    /never deleted/,
  );
  await intake.importAsProposed(delivery.id);
  while ((await intake.asOwner(`select from intake.original where delivery_id = '${delivery.id}'`)).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 25));
  await expect(attempt(sql`delete from intake.original_segment where delivery_id = ${delivery.id}`)).rejects.toThrow(
    /never deleted/,
  );
  await expect(attempt(sql`update intake.record set sex = null where delivery_id = ${delivery.id}`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(attempt(sql`delete from intake.record where delivery_id = ${delivery.id}`)).rejects.toThrow(
    /permission denied/,
  );
});

test("the preview shows identity by its shape alone", async () => {
  const delivery = accepted(await intake.receive(file([entry(71, { name: "Budi Santoso" })]), "g.csv"));
  const proposal = accepted(await intake.room.proposeMapping(delivery.id));
  expect(proposal.preview[0]?.cells).toMatchObject({
    "Nama Korban": "Aaaa Aaaaaaa",
    NIK: "0000000000000000",
    "Tgl Lahir": "00-00-0000",
    JK: "P",
  });
  expect(proposal.codes["Jenis Kekerasan"]).toEqual([{ value: "Eksploitasi seksual - prostitusi", count: 1 }]);
});

test("a saved profile is proposed for the next delivery with the same columns, also in another encoding", async () => {
  const first = accepted(await intake.receive(file([entry(81)]), "h.csv"));
  const { mapping } = accepted(await intake.room.proposeMapping(first.id));
  const columns = mapping.columns.map((column) =>
    column.column === "Layanan" ? { ...column, codes: { Kesehatan: "therapyPhysical" } } : column,
  );
  const profile = accepted(
    await intake.room.saveProfile(STEWARD, { sourceId: intake.source.id, name: "h", mapping: { ...mapping, columns } }),
  );
  const next = Buffer.from(`\uFEFFJudul\n\n${file([entry(82)]).toString()}`, "utf16le");
  const second = accepted(await intake.receive(next, "h2.csv"));
  const proposal = accepted(await intake.room.proposeMapping(second.id));
  expect(proposal.profile?.id).toBe(profile.id);
  const { jobId } = accepted(await intake.room.startImport(STEWARD, second.id, profile.id));
  expect(await intake.context.jobs.finished(jobId)).toMatchObject({
    state: "done",
    result: { records: 1, rejected: 0 },
  });
});

test("only a delivery's own organisation and stewards may send; others may not read", async () => {
  const query = { sourceId: intake.source.id, agreementId: intake.agreement.id, fileName: "i.csv" };
  const send = (as: contract.Account) => intake.call(contract.receiveDelivery, { as, query, bytes: file([entry(91)]) });
  expect((await send(testAccount("partner"))).status).toBe(403);
  expect((await send(testAccount("caseworker"))).status).toBe(403);
  const own = await send(testAccount("partner", { sourceId: intake.source.id }));
  expect([own.status, own.body.alreadyReceived]).toEqual([200, false]);
  expect((await intake.call(contract.listDeliveries, { as: testAccount("partner") })).status).toBe(403);
});

test("a partner sees the agreements of its own source, and no other's", async () => {
  const other = accepted(
    await intake.room.createSource(STEWARD, {
      code: "other",
      name: { id: "Sumber lain", en: "Other source" },
      organisation: "Lain",
      unit: "case",
      deduplicated: false,
    }),
  );
  const { id: _, ...terms } = intake.agreement;
  accepted(await intake.room.createAgreement(STEWARD, { ...terms, sourceId: other.id }));
  const seenBy = async (as: contract.Account) => {
    const { body } = await intake.call(contract.listAgreements, { as });
    return [...new Set(body.map(({ sourceId }) => sourceId))];
  };
  expect(await seenBy(testAccount("partner", { sourceId: other.id }))).toEqual([other.id]);
  expect(await seenBy(testAccount("partner"))).toEqual([]);
  expect(await seenBy(testAccount("steward"))).toEqual([intake.source.id, other.id]);
});

test("a stopped import resumes where it stopped, without loss or repetition", async () => {
  const lines = Array.from({ length: 12_000 }, (_, no) =>
    entry(100_000 + no, no % 1000 === 7 ? { reported: "kemarin" } : {}),
  );
  const delivery = accepted(await intake.receive(file(lines), "j.csv"));
  const { mapping } = accepted(await intake.room.proposeMapping(delivery.id));
  const profile = accepted(await intake.room.saveProfile(STEWARD, { sourceId: intake.source.id, name: "j", mapping }));
  const { jobId } = accepted(await intake.room.startImport(STEWARD, delivery.id, profile.id));
  expect(isRefusal(await waitForRecords(delivery.id))).toBe(false);
  await intake.call(contract.cancelJob, { as: testAccount("steward"), params: { id: jobId } });
  expect((await intake.context.jobs.finished(jobId)).state).toBe("cancelled");
  const committed = await countRows("record", delivery.id);
  expect(committed).toBeGreaterThan(0);
  expect(committed).toBeLessThan(11_988);
  expect(await countRows("current_record", delivery.id)).toBe(0);
  expect(await intake.room.startImport(STEWARD, delivery.id, profile.id)).toMatchObject({
    key: "intake.delivery.stopped",
  });
  await intake.call(contract.resumeJob, { as: testAccount("steward"), params: { id: jobId } });
  expect(await intake.context.jobs.finished(jobId)).toMatchObject({
    state: "done",
    result: { lines: 12_000, records: 11_988, rejected: 12 },
  });
  expect(await countRows("current_record", delivery.id)).toBe(11_988);
  expect(await countRows("rejected_line", delivery.id)).toBe(12);
});

async function waitForRecords(deliveryId: string): Promise<void> {
  while ((await countRows("record", deliveryId)) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
