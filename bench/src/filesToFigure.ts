// From stakeholders' files to the national figure, through the server as a steward drives it: seconds of each step and peak memory.
// node bench/src/filesToFigure.ts [children…]          default: 20000
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeDemoCountry } from "@suar/demo";
import { startServer } from "@suar/server";
import { printTable } from "./printTable.ts";

const sizes = process.argv.slice(2).map(Number);
const MEGABYTE = 2 ** 20;

/** Runs one step and returns its answer with the wall-clock seconds it took. */
async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const answer = await work();
  return [answer, (performance.now() - start) / 1000];
}

async function measure(children: number): Promise<string[]> {
  const outDir = mkdtempSync(join(tmpdir(), "suar-bench-files-"));
  const dataDir = mkdtempSync(join(tmpdir(), "suar-bench-server-"));
  try {
    const [sent, generating] = await timed(() => writeDemoCountry({ children, seed: 1, outDir }));
    const records = sent.files.reduce((sum, file) => sum + file.records, 0);
    const megabytes = sent.files.reduce((sum, file) => sum + statSync(join(outDir, file.name)).size, 0) / MEGABYTE;
    const seconds: Record<string, number> = {};
    const [server, loading] = await timed(() =>
      startServer({
        port: 0,
        dataDir,
        demo: true,
        demoChildren: children,
        writeLog: () => undefined,
        onProgress: ({ step }) => {
          seconds[step] ??= performance.now();
        },
      }),
    );
    const ask = (path: string) =>
      fetch(server.url + path, { headers: { authorization: `Bearer ${server.operatorToken}` } }).then((answer) =>
        answer.json(),
      );
    const query = "/api/statistics/figure?from=2021-01-01&to=2025-12-31";
    const [figure, first] = await timed(() => ask(query));
    const [, again] = await timed(() => ask(query));
    await server.close();
    const peak = process.resourceUsage().maxRSS / 1024;
    return [
      children.toLocaleString("en"),
      records.toLocaleString("en"),
      megabytes.toFixed(1),
      generating.toFixed(1),
      loading.toFixed(1),
      first.toFixed(2),
      again.toFixed(2),
      String((figure as { certain: number }).certain),
      peak.toFixed(0),
    ];
  } finally {
    rmSync(outDir, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const rows: string[][] = [];
for (const children of sizes.length === 0 ? [20_000] : sizes) rows.push(await measure(children));
printTable(
  ["children", "records", "MB", "write files s", "files to figure s", "first figure s", "again s", "figure", "peak MB"],
  rows,
);
