// The bootstrap that repeats stepwise selection in each resample, six lists and 1,000 replicates, against the R package SparseMSE.
// node bench/src/estimation.ts HISTORIES.csv [replicates]          default: 1000
import { readFileSync } from "node:fs";
import { bcaInterval, LoglinearFitter, readCaptureTable, seededRandom, selectStepwise } from "@suar/estimation";
import { printTable } from "./printTable.ts";

/** SparseMSE 2, estimatepopulation(UKdat, nboot = 1000), two cores as here; recorded in the reference values. */
const SPARSE_MSE_SECONDS = 376.8;

const [file = "", replicates = "1000"] = process.argv.slice(2);
const [header = [], ...rows] = readFileSync(file, "utf8")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));
const read = readCaptureTable(header.slice(0, -1), rows);
if (!read.ok) throw new Error(read.problem);
const { table } = read;
const { lists } = table;
const runs = [1, 2, 3].map((run) => {
  const startedAt = performance.now();
  const fitter = new LoglinearFitter(lists.length);
  const estimator = (counts: Float64Array) => selectStepwise(counts, lists.length, fitter).estimate;
  const estimate = estimator(table.counts);
  const { lower, upper } = bcaInterval(table, estimate, estimator, {
    replicates: Number(replicates),
    random: seededRandom(run),
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const load = readFileSync("/proc/loadavg", "utf8").split(" ")[0] ?? "";
  const ratio = (SPARSE_MSE_SECONDS * Number(replicates)) / 1000 / seconds;
  return [
    run,
    lists.length,
    estimate.toFixed(0),
    lower.toFixed(0),
    upper.toFixed(0),
    seconds.toFixed(2),
    ratio.toFixed(0),
    load,
  ].map(String);
});
printTable(["seed", "lists", "estimate", "lower", "upper", "seconds", "times faster than R (six lists)", "load"], runs);
