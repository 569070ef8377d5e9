import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CountrySize } from "./country.ts";
import { type Progress, type SentCountry, type SentFile, sendCountry } from "./sendCountry.ts";
import { fileSink, MemorySink } from "./writers/byteSink.ts";

export type { CountrySize } from "./country.ts";
export { PRESS_CLAIMS, type PressClaim } from "./pressClaims.ts";
export type { Progress, SentCountry, SentFile } from "./sendCountry.ts";
export { SOURCE_CODES, type SourceCode } from "./sourceCode.ts";
export { DEMO_SOURCES } from "./sources/index.ts";
export type { Column, DemoSource } from "./sources/source.ts";
export type { PublishedClaim } from "./truth/countClaims.ts";
export type { PlannedTruth } from "./truth/plannedTruth.ts";

/** The country that a first start loads, and that the measurements are about. */
export const DEFAULT_COUNTRY: CountrySize = { children: 20_000, seed: 1 };

/**
 * Writes the demo country's files into a folder, in constant memory. The same size and seed give the same bytes.
 *
 * @example await writeDemoCountry({ children: 20_000, seed: 1, outDir: "demo-country" })
 */
export async function writeDemoCountry(
  options: CountrySize & { readonly outDir: string; readonly onProgress?: (progress: Progress) => void },
): Promise<SentCountry> {
  mkdirSync(options.outDir, { recursive: true });
  return await sendCountry(options, (name) => fileSink(join(options.outDir, name)), options.onProgress);
}

export interface FileInMemory extends SentFile {
  readonly bytes: Buffer;
}

/** The seven files in memory, for a country small enough: about 8 MB for 20,000 children. */
export async function demoCountryInMemory(
  size: CountrySize,
  onProgress?: (progress: Progress) => void,
): Promise<{
  readonly files: readonly FileInMemory[];
  readonly truth: SentCountry["truth"];
  readonly truthOfRecords: string;
  /** Every person as she or he really is: `children.csv`. */
  readonly truthOfPersons: string;
}> {
  const sinks = new Map<string, MemorySink>();
  const sent = await sendCountry(
    size,
    (name) => {
      const sink = new MemorySink();
      sinks.set(name, sink);
      return sink;
    },
    onProgress,
  );
  const bytesOf = (name: string) => sinks.get(name)?.bytes() ?? Buffer.alloc(0);
  return {
    files: sent.files.map((file) => ({ ...file, bytes: bytesOf(file.name) })),
    truth: sent.truth,
    truthOfRecords: bytesOf("truth.csv").toString("utf8"),
    truthOfPersons: bytesOf("children.csv").toString("utf8"),
  };
}
