import { Worker } from "node:worker_threads";
import type { LinkageOutcome, LinkageTask, ThreadMessage, ThreadProgress } from "./threadMessages.ts";

export interface ThreadControl {
  tell(progress: ThreadProgress): void;
  /** Asked from time to time; true ends the thread. */
  stopAsked(): boolean;
}

/** Looks this often whether somebody asked to stop. */
const LOOK_MS = 200;

/** Links in a thread of its own, so that requests are answered meanwhile. Undefined if it was asked to stop. */
export function linkInThread(task: LinkageTask, control: ThreadControl): Promise<LinkageOutcome | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<LinkageOutcome | undefined>();
  const worker = new Worker(new URL("linkageThread.ts", import.meta.url), { workerData: task });
  const looking = setInterval(() => {
    if (control.stopAsked()) resolve(undefined);
  }, LOOK_MS);
  worker.on("message", (message: ThreadMessage) => {
    if ("outcome" in message) resolve(message.outcome);
    else control.tell(message.progress);
  });
  worker.on("error", reject);
  worker.on("exit", (code) => reject(new Error(`the linkage thread ended early with code ${code}`)));
  return promise.finally(() => {
    clearInterval(looking);
    void worker.terminate();
  });
}
