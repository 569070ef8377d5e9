import { expect, test } from "vitest";
import { bytesInMemory } from "../formats/byteSource.ts";
import { readJsonArray } from "../formats/json/readJsonArray.ts";
import { cutElements } from "./cutElements.ts";
import { type Cut, UncutText } from "./cutLines.ts";

async function cutsOf(bytes: Uint8Array, size: number, encoding: Parameters<typeof cutElements>[1] = "utf-8") {
  async function* inChunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const cuts: Cut[] = [];
  for await (const cut of cutElements(inChunks(), encoding)) cuts.push(cut);
  expect(Buffer.concat(cuts.map((cut) => cut.bytes))).toEqual(Buffer.from(bytes));
  for (const [at, { firstByte }] of cuts.entries())
    expect(firstByte).toBe(cuts.slice(0, at).reduce((sum, cut) => sum + cut.bytes.length, 0));
  return cuts.map((cut) => [cut.lineNo, Buffer.from(cut.bytes).toString(encoding === "utf-8" ? "utf8" : "utf16le")]);
}

test.each([1, 2, 3, 7, 1000])(
  "an array is cut before each element and behind the last (chunks of %i bytes)",
  async (size) => {
    const text = '{"judul":"Daftar [2024]","data":[\n{"nama":"Zoë, \\"Z\\" ]"},{"a":tru}, [1,{"b":2}] ,\n7\n], "n": 4}';
    const pieces = [
      [null, '{"judul":"Daftar [2024]","data":[\n'],
      [1, '{"nama":"Zoë, \\"Z\\" ]"},'],
      [2, '{"a":tru}, '],
      [3, '[1,{"b":2}] ,\n'],
      [4, "7\n"],
      [null, '], "n": 4}'],
    ];
    expect(await cutsOf(Buffer.from(text), size)).toEqual(pieces);
    expect(await cutsOf(Buffer.from(`\ufeff${text}`, "utf16le"), size, "utf-16le")).toEqual([
      [null, `\ufeff${pieces[0]?.[1]}`],
      ...pieces.slice(1),
    ]);
  },
);

test("elements are numbered as the reader numbers them, broken ones too", async () => {
  const bytes = Buffer.from('\ufeff[{"a":1},{"a":tru},{"b":[{"c":"]"}]} , {"a":4}]');
  const numbers: number[] = [];
  for await (const batch of readJsonArray(bytesInMemory(bytes), "utf-8").batches)
    numbers.push(...batch.map(({ lineNo }) => lineNo));
  const cuts = await cutsOf(bytes, 5);
  expect(cuts.map(([lineNo]) => lineNo).filter((lineNo) => lineNo !== null)).toEqual(numbers);
});

test("a file with another list behind the one that is read is not cut: that may name children as well", async () => {
  const bytes = Buffer.from('{"data":[{"a":1}],"lampiran":[{"nama":"x"}]}');
  await expect(cutsOf(bytes, 7)).rejects.toThrow(UncutText);
});
