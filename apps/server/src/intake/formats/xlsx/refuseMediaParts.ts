import type { ByteSource } from "../byteSource.ts";
import { UnreadableFile } from "../line.ts";
import { beginsAsMedia } from "../media.ts";
import { readEntry, readZipEntries } from "./zip.ts";

/** Refuses a workbook of which any part, whatever its name, begins as a picture or a video. */
export async function refuseMediaParts(source: ByteSource): Promise<void> {
  for (const entry of (await readZipEntries(source)).values()) {
    if (entry.bytes === 0) continue;
    for await (const chunk of readEntry(source, entry)) {
      if (beginsAsMedia(chunk)) throw new UnreadableFile("intake.file.media");
      break;
    }
  }
}
