import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Where the real and reference data lie: beside the repository, or where SUAR_SHARED_DIR says. */
const folder = resolve(process.env["SUAR_SHARED_DIR"] ?? resolve(import.meta.dirname, "../../shared/data"));

/**
 * The path of one reference file, or undefined with a printed reason where it is absent.
 * With SUAR_SHARED=required an absent file is an error, so that a run that claims to have used the data cannot have skipped it.
 *
 * @example test.skipIf(sharedFile("linkage/fake_1000.csv") === undefined)("…", () => { … })
 */
export function sharedFile(path: string): string | undefined {
  const file = resolve(folder, path);
  if (existsSync(file)) return file;
  if (process.env["SUAR_SHARED"] === "required") throw new Error(`reference data required but absent: ${path}`);
  console.info(`skipped: reference data ${path} is not beside this repository`);
  return undefined;
}
