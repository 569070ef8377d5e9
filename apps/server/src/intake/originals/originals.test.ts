import { createHash } from "node:crypto";
import * as contract from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, isRefusal, newId } from "../../platform/index.ts";
import { testAccount } from "../../platform/testing.ts";
import { plantDecisions } from "../../subject/testing/plantDecisions.ts";
import { sealedBytes } from "../sealedBytes.ts";
import { accepted, openTestIntake } from "../testing.ts";
import { type Cut, cutLines, UncutText } from "./cutLines.ts";
import { cutReports } from "./cutReports.ts";
import { leafOf, MerkleTree } from "./merkleTree.ts";

const steward = testAccount("steward");
const oversight = testAccount("oversight");
let intake: Awaited<ReturnType<typeof openTestIntake>>;

/** What a room that knows of legal holds would say; nothing stands against an erasure unless a test says so. */
let isHeld = false;

beforeAll(async () => {
  intake = await openTestIntake();
  expect((await erase([newId()])).body).toMatchObject({ key: "intake.erasure.noRule" });
  intake.room.letErase(async () =>
    isHeld ? { refused: true, status: 409, key: "platform.http.conflict" } : undefined,
  );
});
afterAll(() => intake.close());

const HEADER = "No;Nama Korban;NIK;Tgl Lahir;JK;Tgl Lapor;Kab/Kota TKP;Jenis Kekerasan";
const lineOf = (no: number, name: string, form = "Eksploitasi seksual - prostitusi") =>
  `R-${no};"${name}";3201014505100017;05-05-2010;P;17-03-2024;Kota Bandung;${form}`;
const fileOf = (...lines: string[]) => Buffer.from(`${[HEADER, ...lines].join("\r\n")}\r\n`);

async function importFile(bytes: Buffer, name = `${newId()}.csv`) {
  const delivery = accepted(await intake.receive(bytes, name));
  expect((await intake.importAsProposed(delivery.id)).state).toBe("done");
  await untilSealed(delivery.id);
  return delivery.id;
}

async function untilSealed(deliveryId: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = await intake.asOwner(`select from intake.original where delivery_id = '${deliveryId}'`);
    if (found.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the original was not sealed within ten seconds");
}

const recordsOf = async (deliveryId: string) =>
  (await intake.asOwner(
    `select id, line_no::int as line from intake.record where delivery_id = '${deliveryId}' order by line_no`,
  )) as { id: string; line: number }[];

async function read(deliveryId: string, size: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const source = sealedBytes(intake.context.database, intake.identity, deliveryId, size);
  for await (const chunk of source.stream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const prove = async (id: string) => (await intake.call(contract.verifyOriginal, { as: steward, params: { id } })).body;

/** Erases as the room subject does, once two offices have decided it there. */
async function erase(recordIds: string[], id = newId()) {
  await plantDecisions(intake.asOwner, id, recordIds);
  const asked = { id, recordIds, ground: "subjectRequest" } as const;
  const answer = await intake.room.eraseRecords(actorOf(oversight), asked);
  return isRefusal(answer) ? { status: answer.status, body: answer } : { status: 200, body: answer };
}

test("an imported delivery is kept line by line, and gives its bytes back one by one", async () => {
  const bytes = fileOf(lineOf(1, "Siti Aminah"), lineOf(2, "Dewi\r\nLestari"), "satu sel", lineOf(3, "Ayu Ningsih"));
  const id = await importFile(bytes);
  const pieces = await intake.asOwner(`select from intake.delivery_segment where delivery_id = '${id}'`);
  expect(pieces).toEqual([]);
  expect(await read(id, bytes.length)).toEqual(bytes);
  const source = sealedBytes(intake.context.database, intake.identity, id, bytes.length);
  const middle: Uint8Array[] = [];
  for await (const chunk of source.stream(100, 300)) middle.push(chunk);
  expect(Buffer.concat(middle)).toEqual(bytes.subarray(100, 300));
  expect(await prove(id)).toMatchObject({ intact: true, erased: 0, sameAsReceived: true, segments: 5 });
});

test("erasing a child blanks its line alone; the rest verifies, and its identity and tokens are gone", async () => {
  const bytes = fileOf(lineOf(1, "Siti Aminah"), lineOf(2, "Wulandari Kusuma"), lineOf(3, "Ayu Ningsih"));
  const id = await importFile(bytes);
  const [first, second] = await recordsOf(id);
  if (second === undefined) throw new Error("three records were imported");
  const { root } = await prove(id);
  const answer = await erase([second.id]);
  expect(answer.body).toMatchObject({ identities: 1, lines: 1, workbooks: 0 });
  const left = (await read(id, bytes.length)).toString("utf8");
  expect(left).toContain("Siti Aminah");
  expect(left).toContain("Ayu Ningsih");
  expect(left).not.toContain("Wulandari");
  expect(left).toHaveLength(bytes.length);
  expect(await prove(id)).toEqual({
    ...{ intact: true, root, segments: 4, erased: 1, altered: [], sameAsReceived: null },
  });
  const kept = (table: string) => intake.asOwner(`select from identity.${table} where record_id = '${second.id}'`);
  expect(await kept("sealed_identity")).toEqual([]);
  expect(await kept("search_token")).toEqual([]);
  const facts = await intake.call(contract.readRecord, { as: steward, params: { id: second.id } });
  expect(facts.body).toMatchObject({
    ...{ id: second.id, deliveryId: id, erased: { ground: "subjectRequest" } },
    ...{ externalId: null, forms: [], sex: null, ageYears: null, reportedOn: null, incidentDistrict: null },
  });
  const other = await intake.call(contract.readRecord, { as: steward, params: { id: first?.id ?? "" } });
  expect(other.body).toMatchObject({ erased: null, externalId: "R-1", sex: "F" });
});

const entry = (no: number, name: string) => ({
  ...{ No: `J-${no}`, "Nama Korban": name, NIK: "3201014505100017", "Tgl Lahir": "05-05-2010", JK: "P" },
  ...{
    "Tgl Lapor": "17-03-2024",
    "Kab/Kota TKP": "Kota Bandung",
    "Jenis Kekerasan": "Eksploitasi seksual - prostitusi",
  },
});

test("erasing a child blanks its element of an array alone, and the rest is still an array", async () => {
  const children = [entry(1, "Siti Aminah"), entry(2, "Wulandari Kusuma"), entry(3, "Ayu Ningsih")];
  const bytes = Buffer.from(JSON.stringify(children));
  const id = await importFile(bytes, "anak.json");
  const { root } = await prove(id);
  expect(await prove(id)).toMatchObject({ intact: true, root: expect.any(String), segments: 5, sameAsReceived: true });
  expect(await read(id, bytes.length)).toEqual(bytes);
  const [, second] = await recordsOf(id);
  expect((await erase([second?.id ?? ""])).body).toMatchObject({ identities: 1, lines: 1, workbooks: 0 });
  expect(await prove(id)).toMatchObject({ intact: true, root, erased: 1, altered: [] });
  const left = await read(id, bytes.length);
  expect(left).toHaveLength(bytes.length);
  expect(JSON.parse(left.toString("utf8"))).toEqual([children[0], children[2]]);
});

test("of a file that cannot be cut for certain, erasing one child takes the whole, and says so", async () => {
  const bytes = Buffer.from(
    JSON.stringify({ data: [entry(1, "Siti Aminah"), entry(2, "Wulandari Kusuma")], lampiran: [{ nama: "Ayu" }] }),
  );
  const id = await importFile(bytes, "anak.json");
  expect(await prove(id)).toMatchObject({ intact: true, root: null, sameAsReceived: true });
  const [, second] = await recordsOf(id);
  expect((await erase([second?.id ?? ""])).body).toMatchObject({ identities: 1, lines: 0, workbooks: 1 });
  expect(await prove(id)).toMatchObject({ root: null, erased: 1, sameAsReceived: null });
  expect(await intake.asOwner(`select from intake.delivery_segment where delivery_id = '${id}'`)).toEqual([]);
});

test("rejected lines that tell of an erased child go with its record, in every delivery of its source", async () => {
  const ofChild = (no: number, name: string, nik: string, date = "17-03-2024") =>
    `R-${no};"${name}";${nik};05-05-2010;P;${date};Kota Bandung;Eksploitasi seksual - prostitusi`;
  const own = "3201014505100099";
  const other = "3201014505100018";
  const earlier = fileOf(
    ofChild(501, "Wulandari Kusuma", own, "31-02-2024"),
    ofChild(502, "Siti Aminah", other, "31-02-2024"),
    ofChild(503, "Ayu Ningsih", other),
  );
  const before = await importFile(earlier);
  const rejected = await intake.asOwner(`select from intake.rejected_line where delivery_id = '${before}'`);
  expect(rejected).toHaveLength(2);
  const id = await importFile(fileOf(ofChild(501, "Wulandari Kusuma", own), ofChild(502, "Siti Aminah", other)));
  const [first] = await recordsOf(id);
  expect((await erase([first?.id ?? ""])).body).toMatchObject({ identities: 1, lines: 2 });
  const left = (await read(before, earlier.length)).toString("utf8");
  expect(left).not.toContain("Wulandari");
  expect(left).toContain("Siti Aminah");
  expect(left).toContain("Ayu Ningsih");
  expect(await prove(before)).toMatchObject({ intact: true, erased: 1 });
  expect(await prove(id)).toMatchObject({ intact: true, erased: 1 });
});

test("a row too long to be held leaves its file uncut", async () => {
  const long = `R-900;"x\ny\nz";${"a".repeat(2_500_000)};05-05-2010;P;17-03-2024;Kota Bandung;-`;
  const bytes = fileOf(lineOf(901, "Siti Aminah"), long, lineOf(902, "Ayu Ningsih"), lineOf(903, "Dewi Lestari"));
  const delivery = accepted(await intake.receive(bytes, "panjang.csv"));
  expect((await intake.importAsProposed(delivery.id)).state).toBe("done");
  await untilSealed(delivery.id);
  expect(await prove(delivery.id)).toMatchObject({ intact: true, root: null, sameAsReceived: true });
});

test("a line that was blanked without an erasure is a fault", async () => {
  const id = await importFile(fileOf(lineOf(701, "Siti Aminah"), lineOf(702, "Ayu Ningsih")));
  await intake.asOwner(
    `update intake.original_segment set wrapped_key = null, sealed = null where delivery_id = '${id}' and segment_no = 1`,
  );
  expect(await prove(id)).toMatchObject({ intact: false, erased: 1 });
});

test("lines that were exchanged in the database are found", async () => {
  const id = await importFile(fileOf(lineOf(801, "Siti Aminah"), lineOf(802, "Ayu Ningsih")));
  await intake.asOwner(
    `update intake.original_segment set line_no = 5 - line_no where delivery_id = '${id}' and line_no > 1`,
  );
  expect((await prove(id)).intact).toBe(false);
});

test("an original that was altered in the database is found, an exchanged root too", async () => {
  const id = await importFile(fileOf(lineOf(11, "Siti Aminah"), lineOf(12, "Ayu Ningsih")));
  await intake.asOwner(
    `update intake.original_segment set leaf = sha256(leaf) where delivery_id = '${id}' and segment_no = 1`,
  );
  expect(await prove(id)).toMatchObject({ intact: false, altered: [1] });
  const other = await importFile(fileOf(lineOf(5, "Siti Aminah"), lineOf(6, "Ayu Ningsih")));
  await intake.asOwner(`update intake.original set root = '${"0".repeat(64)}' where delivery_id = '${other}'`);
  expect(await prove(other)).toMatchObject({ intact: false });
});

test("an erasure sent twice erases once; the same id for other records is a conflict", async () => {
  const id = await importFile(fileOf(lineOf(21, "Siti Aminah"), lineOf(22, "Ayu Ningsih")));
  const [first, second] = await recordsOf(id);
  const erasure = newId();
  expect((await erase([first?.id ?? ""], erasure)).body).toMatchObject({ identities: 1, lines: 1 });
  expect((await erase([first?.id ?? ""], erasure)).body).toMatchObject({ identities: 0, lines: 0 });
  expect((await erase([second?.id ?? ""], erasure)).status).toBe(409);
});

test("a rule of another room may object", async () => {
  const id = await importFile(fileOf(lineOf(31, "Siti Aminah"), lineOf(32, "Ayu Ningsih")));
  const [first] = await recordsOf(id);
  isHeld = true;
  expect((await erase([first?.id ?? ""])).status).toBe(409);
  isHeld = false;
  expect((await erase([first?.id ?? ""])).status).toBe(200);
});

test("the ledger of erasures names ids and a ground, and cannot be changed", async () => {
  const ledger = JSON.stringify(await intake.asOwner("select to_jsonb(e)::text from identity.erasure as e"));
  expect(ledger).toContain("subjectRequest");
  for (const name of ["Siti", "Wulandari", "3201014505100017"]) expect(ledger).not.toContain(name);
});

async function cutsOf(cuts: AsyncIterable<Cut>): Promise<Cut[]> {
  const all: Cut[] = [];
  for await (const cut of cuts) all.push(cut);
  return all;
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* numbers(...lines: number[]): AsyncGenerator<number> {
  yield* lines;
}

test.each([1, 2, 3, 7, 1000])(
  "a text is cut before each entry's line, whatever the chunks (%i bytes)",
  async (size) => {
    const text = '\ufeffkepala\r\n\r\nsatu\r\ndua "a\nb"\r\ntiga';
    for (const encoding of ["utf-8", "utf-16le", "utf-16be"] as const) {
      const plain = Buffer.from(text, encoding === "utf-8" ? "utf8" : "utf16le");
      const bytes = encoding === "utf-16be" ? Buffer.from(plain).swap16() : plain;
      const cuts = await cutsOf(cutLines(inChunks(bytes, size), encoding, numbers(3, 4, 6)));
      expect(Buffer.concat(cuts.map((cut) => cut.bytes))).toEqual(bytes);
      expect(cuts.map(({ lineNo }) => lineNo)).toEqual([null, 3, 4, 6]);
      const decode = (cut: Cut) => {
        const own = Buffer.from(cut.bytes);
        return encoding === "utf-8"
          ? own.toString("utf8")
          : (encoding === "utf-16be" ? own.swap16() : own).toString("utf16le");
      };
      expect(cuts.slice(1).map(decode)).toEqual(["satu\r\n", 'dua "a\nb"\r\n', "tiga"]);
    }
  },
);

test("a text whose lines end on carriage returns alone is not cut", async () => {
  const bytes = Buffer.from("kepala\rsatu\rdua\r");
  await expect(cutsOf(cutLines(inChunks(bytes, 4), "utf-8", numbers(2, 3)))).rejects.toThrow(UncutText);
});

test.each([1, 5, 64, 1000])("reports are cut before each report, not before reporters (%i bytes)", async (size) => {
  const bytes = Buffer.from(
    "<reports><report a='1'><reporter>x</reporter></report>\n<report><reportedBy/></report></reports>",
  );
  const cuts = await cutsOf(cutReports(inChunks(bytes, size)));
  expect(cuts.map(({ lineNo }) => lineNo)).toEqual([null, 1, 2]);
  expect(Buffer.concat(cuts.map((cut) => cut.bytes))).toEqual(bytes);
  expect(Buffer.from(cuts[2]?.bytes ?? []).toString()).toMatch(/^<report><reportedBy/);
});

test("a root depends on every leaf and on their order, and a leaf on its salt", () => {
  const rootOf = (...leaves: Uint8Array[]) => {
    const tree = new MerkleTree();
    for (const leaf of leaves) tree.add(leaf);
    return tree.root();
  };
  const leaf = (text: string, salt = "salt") =>
    leafOf(Buffer.from(salt), { lineNo: 1, firstByte: 0 }, Buffer.from(text));
  const [a, b, c] = [leaf("a"), leaf("b"), leaf("c")];
  const roots = [rootOf(), rootOf(a), rootOf(a, b), rootOf(b, a), rootOf(a, b, c), rootOf(a, c, b), rootOf(a, b, c, c)];
  expect(new Set(roots).size).toBe(roots.length);
  expect(Buffer.from(leaf("a")).equals(leaf("a", "other"))).toBe(false);
  // RFC 9162: two leaves under one node
  const node = createHash("sha256")
    .update(Buffer.from([1]))
    .update(a)
    .update(b)
    .digest("hex");
  expect(rootOf(a, b)).toBe(node);
});
