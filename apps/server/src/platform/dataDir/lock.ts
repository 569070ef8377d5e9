import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Held while a process has the data directory open: two at once would lose rows without a word. */
export interface DataDirLock {
  release(): void;
}

/** Another live process has the directory. */
export class DataDirBusy extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`the data directory is open in the process ${pid}`);
    this.name = "DataDirBusy";
    this.pid = pid;
  }
}

interface Holder {
  pid: number;
  /** When that process began, as far as the system tells: a number may be given to another process later. */
  began: string | null;
}

const heldHere = new Set<string>();

/** Takes the directory's lock, also from a process that has died without releasing it; throws DataDirBusy otherwise. */
export function lockDataDir(dataDir: string): DataDirLock {
  const file = join(dataDir, "lock");
  if (heldHere.has(file)) throw new DataDirBusy(process.pid);
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) } satisfies Holder), {
    mode: 0o600,
  });
  try {
    if (!link(mine, file)) takeOver(mine, file);
  } finally {
    rmSync(mine, { force: true });
  }
  heldHere.add(file);
  return {
    release() {
      if (heldHere.delete(file)) rmSync(file, { force: true });
    },
  };
}

/** A hard link is made by one process only, and with its content complete. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function takeOver(mine: string, file: string): void {
  const found = readFileSync(file, "utf8");
  const holder = readHolder(found);
  if (holder !== undefined && isAlive(holder)) throw new DataDirBusy(holder.pid);
  const aside = `${mine}.stale`;
  renameSync(file, aside);
  // between reading and renaming another process may have taken the stale lock over: then this one is its, and is put back
  if (readFileSync(aside, "utf8") !== found) {
    link(aside, file);
    rmSync(aside);
    throw new DataDirBusy(readHolder(readFileSync(file, "utf8"))?.pid ?? 0);
  }
  rmSync(aside);
  if (!link(mine, file)) throw new DataDirBusy(readHolder(readFileSync(file, "utf8"))?.pid ?? 0);
}

function readHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, began }: Holder): boolean {
  // this process asks for the lock, so a file with its number was left by an earlier process of the same number
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return began === null || began === beginningOf(pid);
}

/** Start time in clock ticks since boot (proc(5), field 22), where there is a /proc. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
