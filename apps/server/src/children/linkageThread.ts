import { parentPort, workerData } from "node:worker_threads";
import type { LinkProgress } from "@suar/linkage";
import { linkRecords } from "./linkRecords.ts";
import type { LinkageTask, ThreadMessage, ThreadProgress } from "./threadMessages.ts";

// Linkage computes without a pause, so it has a thread of its own.

const steps = {
  train: { step: "children.run.step.training", from: 0, to: 0.3 },
  compare: { step: "children.run.step.comparing", from: 0.3, to: 0.9 },
  cluster: { step: "children.run.step.grouping", from: 0.9, to: 1 },
} as const;

function progressOf({ step, done, total }: LinkProgress): ThreadProgress {
  const { from, to, step: key } = steps[step];
  return { step: key, share: from + (to - from) * (total === 0 ? 0 : done / total) };
}

const tell = (message: ThreadMessage) => parentPort?.postMessage(message);

const outcome = linkRecords(
  workerData as LinkageTask,
  () => performance.now(),
  (progress) => tell({ progress: progressOf(progress) }),
);
tell({ outcome });
