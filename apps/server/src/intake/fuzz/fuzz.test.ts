import type { Mapping } from "@suar/contract";
import { beforeAll, describe, expect, test } from "vitest";
import { bytesInMemory } from "../formats/byteSource.ts";
import { EncodingEvidence } from "../formats/encoding.ts";
import { UnreadableFile } from "../formats/line.ts";
import { readLines } from "../formats/readLines.ts";
import { isArchive } from "../formats/recogniseLayout.ts";
import { inspectFile } from "../inspectFile.ts";
import { proposeFrom } from "../recognise/proposeMapping.ts";
import type { RecordDraft } from "../transform/recordDraft.ts";
import { transformLines } from "../transform/transformLines.ts";
import { seededRandom } from "./mutate.ts";
import { type SeedFile, seedFiles } from "./testing.ts";

/** `npm run fuzz:intake` breaks each format 10,000 times; the everyday run a few hundred. */
const MUTATIONS = Number(process.env["SUAR_FUZZ_MUTATIONS"] ?? 300);
const SLOWEST_MS = 5_000;
const FORMATS = ["csv", "jsonl", "json", "cybertipline", "xlsx"];

let seeds: SeedFile[] = [];
const mappings = new Map<string, Mapping>();

beforeAll(async () => {
  seeds = await seedFiles(60);
  for (const { format, bytes } of seeds) {
    const { mapping } = await proposeFrom(bytesInMemory(bytes), evidenceOf(bytes).encoding(), []);
    mappings.set(format, mapping);
  }
});

function evidenceOf(bytes: Uint8Array): EncodingEvidence {
  const evidence = new EncodingEvidence();
  // as at reception: what is packed says nothing of an encoding
  if (!isArchive(bytes)) evidence.add(bytes);
  return evidence;
}

// a text column takes no NUL, a smallint no more than this, a date only days that exist
function checkDraft(draft: RecordDraft): void {
  expect(JSON.stringify(draft)).not.toMatch(/(^|[^\\])(\\\\)*\\u0000/);
  expect(draft.ageYears ?? 0).toSatisfy((age: number) => Number.isInteger(age) && age >= 0 && age <= 120);
  for (const day of [draft.incidentOn, draft.reportedOn, draft.registeredOn, ...draft.services.map(({ on }) => on)]) {
    if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
  }
  for (const code of [...draft.forms, ...draft.legalBases]) expect(code).toMatch(/^[A-Za-z0-9-]+$/);
}

/** Lines counted at the door, and what an import makes of them; undefined if the file is refused with a reason. */
async function takeIn(bytes: Buffer, mapping: Mapping, propose: boolean): Promise<string> {
  const source = bytesInMemory(bytes);
  const evidence = evidenceOf(bytes);
  const inspected = await inspectFile(source, evidence);
  if (inspected instanceof UnreadableFile) {
    expect(inspected.key).toMatch(/^intake\.file\./);
    return "refused";
  }
  if (propose) await proposeFrom(source, evidence.encoding(), []);
  const reader = readLines(source, inspected.layout);
  const transform = transformLines(mapping, reader.columns, "2026-12-31");
  let [lines, taken, rejected, latest] = [0, 0, 0, 0];
  for await (const batch of reader.batches) {
    for (const line of batch) {
      const outcome = transform(line);
      lines += 1;
      expect(line.lineNo).toBeGreaterThan(latest);
      latest = line.lineNo;
      if ("rejected" in outcome) rejected += 1;
      else {
        taken += 1;
        expect(outcome.records.length).toBeGreaterThan(0);
        outcome.records.forEach(checkDraft);
      }
    }
  }
  expect(lines).toBe(inspected.lines);
  if (inspected.layout.format === "jsonl") expect(lines).toBe(countTextLines(bytes, inspected.layout.encoding));
  expect(taken + rejected).toBe(lines);
  return rejected > 0 ? "some lines rejected" : "all lines taken";
}

/** Counted without the reader: JSON lines are the lines that are not blank. */
function countTextLines(bytes: Buffer, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.split("\n").filter((line) => line.trim() !== "").length;
}

describe.each(FORMATS)("%s", (format) => {
  test(
    `${MUTATIONS} broken files are read to the last line or refused with a reason`,
    async () => {
      const seed = seeds.find((file) => file.format === format);
      const mapping = mappings.get(format);
      if (seed === undefined || mapping === undefined) throw new Error(`no file of the format ${format}`);
      const random = seededRandom(2_024);
      const ends: Record<string, number> = {};
      for (let run = 0; run < MUTATIONS; run += 1) {
        const other = seeds[random(seeds.length)]?.bytes ?? seed.bytes;
        const broken = await seed.breakFile(random, other);
        const startedAt = performance.now();
        const end = await takeIn(broken, mapping, run % 10 === 0);
        expect(performance.now() - startedAt, `mutation ${run}`).toBeLessThan(SLOWEST_MS);
        ends[end] = (ends[end] ?? 0) + 1;
      }
      if (MUTATIONS > 1000) console.log(format, ends);
      expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(MUTATIONS);
    },
    30_000 + MUTATIONS * 100,
  );
});
