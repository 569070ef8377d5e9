import { type CountrySize, DEFAULT_COUNTRY, DEMO_SOURCES, demoCountryInMemory } from "@suar/demo";
import type { MessageKey } from "@suar/messages";
import { accepted, DEMO_LOADER, type DemoRooms, finishJob } from "./demoCountry/demoRooms.ts";
import { importFile, registerSource } from "./demoCountry/importDemoFiles.ts";
import { openDemoCases } from "./demoCountry/openDemoCases.ts";
import { recordPressClaims, recordPublishedClaims } from "./demoCountry/recordDemoClaims.ts";

export type { DemoRooms } from "./demoCountry/demoRooms.ts";

export interface DemoProgress {
  readonly done: number;
  readonly total: number;
  readonly step: MessageKey;
  readonly secondsLeft: number | null;
}

// how long each part takes, in hundredths of the whole
const SHARES = { write: 6, import: 58, link: 24, claims: 4, publish: 8 } as const;

/** Turns "this much of this part" into a share of the whole, with the time that is left by what has passed. */
class LoadingBar {
  #done = 0;
  readonly #startedAtMs: number;
  readonly #onProgress: (progress: DemoProgress) => void;
  readonly #clock: () => Date;

  constructor(clock: () => Date, onProgress: (progress: DemoProgress) => void) {
    this.#clock = clock;
    this.#startedAtMs = clock().getTime();
    this.#onProgress = onProgress;
  }

  advance(hundredths: number, step: MessageKey): void {
    this.#done += hundredths;
    const passedSeconds = (this.#clock().getTime() - this.#startedAtMs) / 1000;
    const secondsLeft = this.#done < 5 ? null : Math.round((passedSeconds / this.#done) * (100 - this.#done));
    this.#onProgress({ done: Math.min(100, this.#done), total: 100, step, secondsLeft });
  }
}

/**
 * Loads the demo country into an empty database by the way that any data takes: seven stakeholders are registered, their files
 * received, mapped and imported, both linkages run, published numbers entered, and the protected tables put on the public page.
 *
 * @param seedAccounts creates the demo accounts once the sources are there
 */
export async function loadDemoCountry(
  rooms: DemoRooms,
  options: {
    readonly size?: CountrySize;
    readonly seedAccounts: (findSource: (code: string) => Promise<string | null>) => Promise<void>;
    readonly onProgress: (progress: DemoProgress) => void;
  },
): Promise<void> {
  const { context, children, open } = rooms;
  const bar = new LoadingBar(context.clock, options.onProgress);
  bar.advance(0, "platform.demo.writing");
  const { files, truth } = await demoCountryInMemory(options.size ?? DEFAULT_COUNTRY);
  bar.advance(SHARES.write, "platform.demo.importing");
  const sourceIds = new Map<string, string>();
  const records = files.reduce((sum, file) => sum + file.records, 0);
  for (const source of DEMO_SOURCES) {
    const from = await registerSource(rooms, source);
    sourceIds.set(source.code, from.sourceId);
    for (const file of files.filter((candidate) => candidate.source === source.code)) {
      await importFile(rooms, file, from);
      bar.advance((SHARES.import * file.records) / records, "platform.demo.importing");
    }
  }
  await options.seedAccounts(async (code) => sourceIds.get(code) ?? null);
  for (const purpose of ["statistics", "followup"] as const) {
    bar.advance(0, "platform.demo.linking");
    const { jobId } = await children.startLinkageRun({ ...DEMO_LOADER, purpose }, { purpose });
    await finishJob(context, jobId, `linkage for ${purpose}`);
    bar.advance(SHARES.link / 2, "platform.demo.linking");
  }
  await openDemoCases(rooms, (code) => sourceIds.get(code));
  await recordPublishedClaims(rooms, truth.claims, sourceIds);
  await recordPressClaims(rooms);
  bar.advance(SHARES.claims, "platform.demo.publishing");
  accepted(await open.publishDemoEdition(), "public tables");
  bar.advance(SHARES.publish, "platform.demo.publishing");
}
