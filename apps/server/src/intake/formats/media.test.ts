import { expect, test } from "vitest";
import { carriesPayload } from "./media.ts";
import { readAll, utf8 } from "./testing.ts";

const PAYLOADS = [
  `data:image/png;base64,iVBORw0KGgo${"A".repeat(60)}`,
  `iVBORw0KGgo${"A".repeat(60)}`,
  `/9j/4AAQSkZJRgABAQEASABIAAD${"A".repeat(60)}`,
  `R0lGODlh${"A".repeat(60)}`,
  `AAAAIGZ0eXBpc29t${"A".repeat(60)}`,
  `AAAAGGZ0eXBtcDQy${"A".repeat(60)}`,
  `GkXfo59ChoEBQveBAULygQRC84EI${"A".repeat(60)}`,
  `\\xffd8ffe0${"00".repeat(40)}`,
  "QUJD".repeat(600),
];
const PLAIN = [
  "Jl. Garuda No. 105 - RT 10/RW 03, Ujung Batu",
  "https://example.org/a/9j/b?c=d",
  "LP/B/602/I/2021/SPKT/POLRES PALU",
  "keterangan panjang ".repeat(300),
];

test("pictures and files written as text are known; addresses, numbers and long notes are not taken for one", () => {
  for (const payload of PAYLOADS) expect(carriesPayload(payload)).toBe(true);
  for (const value of PLAIN) expect(carriesPayload(value)).toBe(false);
});

test("a payload in any cell of any text format refuses the file", async () => {
  const payload = PAYLOADS[2] ?? "";
  expect((await readAll(utf8(`a,b\n1,${payload}\n`))).refused).toBe("intake.file.mediaInLine");
  expect((await readAll(utf8(`${JSON.stringify({ a: { b: [payload] } })}\n{"a":1}\n`))).refused).toBe(
    "intake.file.mediaInLine",
  );
});

test("files that are pictures, videos, programs or packed are refused by their first bytes", async () => {
  const heads: [string, string][] = [
    ["ffd8ffe000104a46", "intake.file.media"],
    ["89504e470d0a1a0a", "intake.file.media"],
    ["000000206674797069736f6d", "intake.file.media"],
    ["255044462d312e37", "intake.file.notATable"],
    ["1f8b080000000000", "intake.file.notATable"],
  ];
  for (const [head, key] of heads) expect((await readAll(Buffer.from(head, "hex"))).refused).toBe(key);
  expect((await readAll(new Uint8Array())).refused).toBe("intake.file.noLines");
});
