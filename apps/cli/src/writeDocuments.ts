import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenDocument } from "@suar/contract";

/** Writes documents into a folder, for their owner's eyes only; returns their paths. */
export function writeDocuments(folder: string, documents: readonly WrittenDocument[]): string[] {
  mkdirSync(folder, { recursive: true });
  return documents.map(({ fileName, text }) => {
    const path = join(folder, fileName);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  });
}
