// From stakeholders' files to the national figure, through every room of the server: seconds of each step and peak memory.
// node bench/src/filesToFigure.ts [children…]          default: 20000
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@suar/server";
import { printTable } from "./printTable.ts";

const sizes = process.argv.slice(2).map(Number);

/** Runs one step and returns its answer with the wall-clock seconds it took. */
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const answer = await work();
  return [answer, (performance.now() - start) / 1000];
}

/** Seconds between the first sight of one step of the loading and of the next. */
class StepClock {
  readonly #seen = new Map<string, number>();

  see(step: string): void {
    if (this.#seen.has(step)) return;
    this.#seen.set(step, performance.now());
    console.error(`${new Date().toISOString()} ${step}`);
  }

  secondsOf(step: string): number {
    const steps = [...this.#seen.keys()];
    const next = this.#seen.get(steps[steps.indexOf(step) + 1] ?? "") ?? performance.now();
    return (next - (this.#seen.get(step) ?? next)) / 1000;
  }
}

async function measure(children: number): Promise<string[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "suar-bench-"));
  const clock = new StepClock();
  try {
    const [server, loading] = await timed(() =>
      startServer({
        port: 0,
        dataDir,
        demo: true,
        demoChildren: children,
        writeLog: () => undefined,
        onProgress: ({ step }) => clock.see(step),
      }),
    );
    const seconds = ["writing", "importing", "linking", "publishing"].map((step) =>
      clock.secondsOf(`platform.demo.${step}`),
    );
    const ask = async (path: string) => {
      const headers = { authorization: `Bearer ${server.operatorToken}` };
      return (await fetch(server.url + path, { headers })).json() as Promise<{ certain: number; records: number }>;
    };
    const query = "/api/statistics/figure?from=2021-01-01&to=2025-12-31";
    const [figure] = await timed(() => ask(query));
    const [, again] = await timed(() => ask(query));
    await server.close();
    const peak = process.resourceUsage().maxRSS / 1024;
    return [
      children.toLocaleString("en"),
      figure.records.toLocaleString("en"),
      ...seconds.map((one) => one.toFixed(1)),
      loading.toFixed(1),
      again.toFixed(2),
      figure.certain.toLocaleString("en"),
      peak.toFixed(0),
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const rows: string[][] = [];
for (const children of sizes.length === 0 ? [20_000] : sizes) rows.push(await measure(children));
printTable(
  [
    "children",
    "records counted",
    "write files s",
    "import s",
    "link twice s",
    "publish s",
    "start to figure s",
    "figure again s",
    "figure",
    "peak MB",
  ],
  rows,
);
