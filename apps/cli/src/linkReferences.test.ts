import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bestClusterThreshold, encodeTable, link, parseModel, proposeModel, seededRandom } from "@suar/linkage";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../../test/sharedFolder.ts";
import { isUnreadable, readTable } from "./tables/readTable.ts";

const MODELS = join(import.meta.dirname, "../../../packages/linkage/models");

/** Best pairwise F1 of Splink's own demonstration models (docs/methods/linkage.md): the floor. */
const references = [
  { name: "fake_1000", file: "linkage/fake_1000.csv", id: "unique_id", floor: 0.841 },
  { name: "febrl3", file: "linkage/febrl3.csv", id: "rec_id", floor: 0.998 },
  {
    name: "historical_50k",
    file: "linkage/historical_figures_with_errors_50k.parquet",
    id: "unique_id",
    floor: 0.828,
  },
].map((reference) => ({ ...reference, path: sharedFile(reference.file) }));

async function bestF1(path: string, id: string, modelFile: string | undefined): Promise<number> {
  const read = await readTable(path);
  if (isUnreadable(read)) throw new Error(read.unreadable);
  const { [id]: ids = [], cluster, ...columns } = read.columns;
  // febrl writes the answer into the record's number: rec-17-dup-0 is a duplicate of rec-17-org
  const answers = cluster ?? ids.map((value) => String(value).replace(/^rec-(\d+)-.*$/, "$1"));
  const numbers = new Map<unknown, number>();
  const truth = answers.map((answer) => {
    const number = numbers.get(answer) ?? numbers.size;
    numbers.set(answer, number);
    return number;
  });
  const list = { name: read.name, deduplicated: false, columns };
  const parsed = modelFile === undefined ? undefined : parseModel(JSON.parse(readFileSync(modelFile, "utf8")));
  if (parsed?.ok === false) throw new Error(`${parsed.at}: ${parsed.problem}`);
  const model = parsed?.model ?? proposeModel([list]);
  const result = link(encodeTable([list], model), model, { random: seededRandom(1) });
  return result === undefined ? 0 : bestClusterThreshold(result.pairs, truth).f1;
}

describe("reference values", () => {
  for (const { name, path, id, floor } of references) {
    test.skipIf(path === undefined)(
      `${name} with its model file links at least as well as Splink's demonstration`,
      async () => {
        expect(await bestF1(path ?? "", id, join(MODELS, `${name}.json`))).toBeGreaterThanOrEqual(floor);
      },
    );

    test.skipIf(path === undefined)(`${name} with a proposed model does so too`, async () => {
      expect(await bestF1(path ?? "", id, undefined)).toBeGreaterThanOrEqual(floor);
    });
  }
});
