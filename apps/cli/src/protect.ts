import { resolve } from "node:path";
import {
  ALL,
  addCellKeyNoise,
  type Crossing,
  crossingOf,
  generatePerturbationTable,
  type InnerCell,
  type NoTable,
  protectBySmallCountRounding,
  reportUtility,
} from "@suar/disclosure";
import type { MessageArguments, MessageKey } from "@suar/messages";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { PROTECTED, type ProtectAsked, readProtectOptions } from "./protectOptions.ts";
import { cellKeyOf, type ProtectSecret, readSecret, seedOf } from "./protectSecret.ts";
import { type CubeRead, type NoCube, readCube, readRounded, TOTAL } from "./readCube.ts";
import { CsvWriter } from "./tables/writeCsv.ts";

export const command: Command = {
  name: "protect",
  summary: "cli.protect.summary",
  example:
    "suar protect --cube cube.csv --dims province,age,sex --measure n --method round --base 5 --out protected.csv",
  options: {
    cube: { type: "string", value: "FILE", description: "cli.protect.cube" },
    dims: { type: "string", value: "A,B,…", description: "cli.protect.dims" },
    measure: { type: "string", value: "COLUMN", description: "cli.protect.measure" },
    method: { type: "string", value: "round|cellkey", description: "cli.protect.method" },
    base: { type: "string", value: "N", description: "cli.protect.base" },
    out: { type: "string", value: "OUT", description: "cli.protect.out" },
    secret: { type: "string", value: "FILE", description: "cli.protect.secret" },
    hierarchy: { type: "string", multiple: true, value: "DIM=FILE", description: "cli.protect.hierarchy" },
    earlier: { type: "string", value: "FILE", description: "cli.protect.earlier" },
    keep: { type: "string", value: "OUT", description: "cli.protect.keep" },
    key: { type: "string", value: "COLUMN", description: "cli.protect.key" },
    deviation: { type: "string", value: "D", description: "cli.protect.deviation" },
    variance: { type: "string", value: "V", description: "cli.protect.variance" },
    blocked: { type: "string", value: "N", description: "cli.protect.blocked" },
    stay: { type: "string", value: "P", description: "cli.protect.stay" },
  },
  async run(context): Promise<ExitCode> {
    const asked = readProtectOptions(context);
    if (asked === undefined) return 2;
    try {
      return await protect(context, asked);
    } catch (error) {
      if (!isFileError(error)) throw error;
      context.complain("cli.protect.fileFailed", { path: error.path ?? asked.out, reason: error.code ?? "" });
      return 1;
    }
  },
};

/** Counts by place in the crossing, and what else the method has to tell. */
interface Shown {
  readonly counts: Float64Array;
  readonly answer: Readonly<Record<string, unknown>>;
}

interface Refused {
  readonly why: MessageKey;
  readonly values?: MessageArguments;
}

async function protect(context: CommandContext, asked: ProtectAsked): Promise<ExitCode> {
  const refuse = ({ why, values }: Refused | NoCube): ExitCode => {
    context.complain(why, values ?? {});
    return 2;
  };
  const startedAt = performance.now();
  const inputs = [asked.cube, asked.earlier, asked.secret, ...Object.values(asked.hierarchies)];
  const written = [asked.out, asked.keep].filter((path) => path !== undefined).map((path) => resolve(path));
  if (written[0] === written[1] || inputs.some((path) => path !== undefined && written.includes(resolve(path)))) {
    return refuse({ why: "cli.protect.overwrites" });
  }
  const secret = readSecret(asked.secret);
  if (secret === undefined) return refuse({ why: "cli.protect.shortSecret", values: { path: asked.secret ?? "" } });
  const read = await readCube(asked.cube, asked);
  if ("why" in read) return refuse(read);
  const crossing = crossingOf(read.cube);
  const shown =
    asked.method === "round" ? await round(read, asked, secret, crossing) : addNoise(read, asked, secret, crossing);
  if ("why" in shown) return refuse(shown);
  writeShown(asked, crossing, shown.counts);
  const utility = reportUtility(crossing, crossing.sumUp(read.cube.cells), shown.counts);
  const margins = crossing.places.length - crossing.innermost;
  const seconds = Number(((performance.now() - startedAt) / 1000).toFixed(2));
  context.printJson({
    method: asked.method,
    dimensions: asked.dims,
    innermost: crossing.innermost,
    margins,
    ...shown.answer,
    isRepeatable: !secret.isFresh,
    utility,
    seconds,
  });
  context.say("cli.protect.done", { innermost: crossing.innermost, margins, out: asked.out, seconds });
  context.say("cli.protect.error", { mean: utility.all.meanAbsolute, largest: utility.all.largest });
  if (secret.isFresh) context.say("cli.protect.fresh");
  return 0;
}

async function round(
  { cube }: CubeRead,
  asked: ProtectAsked,
  secret: ProtectSecret,
  crossing: Crossing,
): Promise<Shown | NoCube | Refused> {
  const { base, earlier, dims } = asked;
  const preRounded = earlier === undefined ? [] : await readRounded(earlier, dims);
  if ("why" in preRounded) return preRounded;
  const foreign = preRounded.find(({ count }) => count !== 0 && count !== base);
  if (foreign !== undefined) return { why: "cli.protect.otherBase", values: { path: earlier ?? "", base } };
  const { table, distance, rounded } = protectBySmallCountRounding(cube, { base, seed: seedOf(secret), preRounded });
  if (asked.keep !== undefined) writeRounded(asked.keep, dims, rounded);
  return { counts: crossing.sumUp(table.cells), answer: { base, small: rounded.length, distance } };
}

function addNoise(
  { cube, keys, keySpace }: CubeRead,
  { noise }: ProtectAsked,
  secret: ProtectSecret,
  crossing: Crossing,
): Shown | Refused {
  const generated = generatePerturbationTable(noise);
  if (!generated.ok) return reasonOf(generated.problem);
  const cells = cube.cells.map((cell, at) => ({ ...cell, cellKey: keys?.[at] ?? cellKeyOf(secret, cell) }));
  const counts = new Float64Array(crossing.places.length);
  const noisy = addCellKeyNoise({ ...cube, cells }, generated.table, keySpace);
  noisy.forEach(({ count }, at) => {
    counts[crossing.places[at] ?? 0] = count;
  });
  return { counts, answer: { noise } };
}

function reasonOf(problem: NoTable): Refused {
  if (problem.kind === "parameter") {
    return { why: "cli.protect.wrongParameter", values: { option: `--${problem.parameter}` } };
  }
  const { kind, ...values } = problem;
  return { why: `cli.protect.noTable.${kind}`, values };
}

function writeShown({ out, dims }: ProtectAsked, crossing: Crossing, counts: Float64Array): void {
  const file = new CsvWriter(out, [...dims, PROTECTED]);
  for (const place of crossing.places) {
    file.add([...crossing.keyAt(place).map((code) => (code === ALL ? TOTAL : code)), counts[place] ?? 0]);
  }
  file.close();
}

function writeRounded(path: string, dims: readonly string[], rounded: readonly InnerCell[]): void {
  const file = new CsvWriter(path, [...dims, "rounded"]);
  for (const { key, count } of rounded) file.add([...key, count]);
  file.close();
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}
