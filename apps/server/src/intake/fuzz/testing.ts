import { demoCountryInMemory } from "@suar/demo";
import { bytesInMemory } from "../formats/byteSource.ts";
import { decodeText } from "../formats/encoding.ts";
import { zipOf } from "../formats/xlsx/testing.ts";
import { readEntry, readZipEntries } from "../formats/xlsx/zip.ts";
import { mutate, type Random } from "./mutate.ts";

export interface SeedFile {
  readonly format: string;
  readonly bytes: Buffer;
  /** A broken variant of the file. */
  breakFile(random: Random, other: Buffer): Buffer | Promise<Buffer>;
}

/** A small whole file of each format, as stakeholders send them. */
export async function seedFiles(children: number): Promise<SeedFile[]> {
  const { files } = await demoCountryInMemory({ children, seed: 5 });
  const bytesFrom = (source: string) => files.find((file) => file.source === source)?.bytes ?? Buffer.alloc(0);
  const lines = bytesFrom("sapa129");
  const array = Buffer.from(`[${lines.toString("utf8").trim().split("\n").join(",\n")}]`);
  const workbook = bytesFrom("simfoni");
  const parts = await unpack(workbook);
  const plain = (format: string, bytes: Buffer): SeedFile => ({
    format,
    bytes,
    breakFile: (random, other) => mutate(bytes, random, other),
  });
  return [
    plain("csv", bytesFrom("polri")),
    plain("jsonl", lines),
    plain("json", array),
    plain("cybertipline", bytesFrom("platform")),
    {
      format: "xlsx",
      bytes: workbook,
      // a checksum catches most damage to the archive; what lies inside is broken and packed again as often
      breakFile: (random, other) =>
        random(2) === 0 ? mutate(workbook, random, other) : breakPart(parts, random, other),
    },
  ];
}

async function unpack(workbook: Buffer): Promise<Record<string, Buffer>> {
  const source = bytesInMemory(workbook);
  const parts: Record<string, Buffer> = {};
  for (const [path, entry] of await readZipEntries(source)) {
    let text = "";
    for await (const piece of decodeText(readEntry(source, entry), "utf-8")) text += piece;
    parts[path] = Buffer.from(text);
  }
  return parts;
}

function breakPart(parts: Record<string, Buffer>, random: Random, other: Buffer): Buffer {
  const paths = Object.keys(parts);
  const path = random(3) === 0 ? (paths[random(paths.length)] ?? "") : "xl/worksheets/sheet1.xml";
  return zipOf({ ...parts, [path]: mutate(parts[path] ?? Buffer.alloc(0), random, other) });
}
