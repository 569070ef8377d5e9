import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findSecrets, type SecretFinding } from "./secretRules.ts";

export interface Searched {
  files: number;
  commits: number;
  findings: SecretFinding[];
}

/** Looks through every tracked file as it stands, and through every line that the branch's history ever added. */
export function searchRepository(folder: string): Searched {
  const files = git(folder, ["ls-files", "-z"])
    .split("\0")
    .filter((path) => path !== "");
  const commits = git(folder, ["rev-list", "HEAD"]).split("\n").filter(Boolean);
  const standing = files.flatMap((path) => searchFile(folder, path));
  const added = commits.flatMap((commit) => searchCommit(folder, commit));
  return { files: files.length, commits: commits.length, findings: [...standing, ...added] };
}

function searchFile(folder: string, path: string): SecretFinding[] {
  const bytes = readFileSync(join(folder, path));
  return bytes.includes(0) ? [] : findSecrets(bytes.toString("utf8"), path);
}

function searchCommit(folder: string, commit: string): SecretFinding[] {
  const change = git(folder, [...["show", "--format=%B", "--unified=0", "--no-color", "--no-ext-diff", commit]]);
  return change
    .split(/^diff --git a\//m)
    .flatMap((part) => findSecrets(addedLines(part), `${commit.slice(0, 10)} ${part.split(" b/")[0]?.slice(0, 120)}`));
}

/** What a commit took away stood in an earlier one, and was looked at there. */
function addedLines(change: string): string {
  return change
    .split("\n")
    .filter((line) => !line.startsWith("-"))
    .join("\n");
}

function git(folder: string, given: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", given, { cwd: folder, encoding: "utf8", maxBuffer: 1024 ** 3 });
  if (status !== 0) throw new Error(`git ${given[0]} failed: ${stderr}`);
  return stdout;
}
