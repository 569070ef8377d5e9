import { encodeTable, evaluateClusters, link, seededRandom } from "@suar/linkage";
import { BENCH_MODEL, drawRecords } from "./linkageRecords.ts";
import { printTable } from "./printTable.ts";

// node bench/src/linkage.ts [RECORDS]: links synthetic records and prints one table.
const RECORDS_BY_DEFAULT = 1_000_000;

const records = Number(process.argv[2] ?? RECORDS_BY_DEFAULT);
const { list, truth } = drawRecords(records, seededRandom(1));
const startedAt = performance.now();
const table = encodeTable([list], BENCH_MODEL);
const encodedAt = performance.now();
const result = link(table, BENCH_MODEL, { random: seededRandom(1), now: () => performance.now() });
if (result === undefined) throw new Error("nobody asked this run to stop");
const totalSeconds = (performance.now() - startedAt) / 1000;
const { precision, recall } = evaluateClusters(result.clusters, truth);

printTable(
  [
    "records",
    "pairs",
    "encode s",
    "train s",
    "compare s",
    "cluster s",
    "total s",
    "ns a pair",
    "precision",
    "recall",
    "peak MB",
  ],
  [
    [
      records.toLocaleString("en"),
      result.candidatePairs.toLocaleString("en"),
      ((encodedAt - startedAt) / 1000).toFixed(2),
      result.seconds.train.toFixed(2),
      result.seconds.compare.toFixed(2),
      result.seconds.cluster.toFixed(2),
      totalSeconds.toFixed(2),
      ((result.seconds.compare * 1e9) / result.candidatePairs).toFixed(0),
      precision.toFixed(4),
      recall.toFixed(4),
      (process.resourceUsage().maxRSS / 1024).toFixed(0),
    ],
  ],
);
