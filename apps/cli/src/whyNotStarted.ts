import type { MessageArguments, MessageKey } from "@suar/messages";
import { DataDirBusy, WrongDatabase } from "@suar/server";

/** Why a server cannot start here, if that is for people to mend; undefined for an error of ours. */
export function whyNotStarted(error: unknown): { key: MessageKey; values?: MessageArguments } | undefined {
  if (error instanceof DataDirBusy) return { key: "cli.dataDirBusy", values: { pid: String(error.pid) } };
  if (error instanceof WrongDatabase) {
    return { key: error.holds === "demo" ? "cli.start.holdsDemo" : "cli.start.holdsProduction" };
  }
  const { code } = error as NodeJS.ErrnoException;
  return code === "EADDRINUSE" ? { key: "cli.start.portTaken" } : undefined;
}
