import { inflateRawSync } from "node:zlib";

/** The parts of a ZIP file (a workbook is one), unpacked, by name: its properties and everything else that it carries. */
export function unzip(file: Buffer): { name: string; bytes: Buffer }[] {
  const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0) throw new Error("this is no ZIP file");
  const parts: { name: string; bytes: Buffer }[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packedLength, nameLength] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)];
    const name = file.toString("utf8", at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(begin, begin + packedLength);
    parts.push({ name, bytes: file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}
