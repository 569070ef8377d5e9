import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isoToday, readExceptions, settle } from "./exceptions.ts";
import { findingsOfLicences } from "./judgeLicences.ts";
import { type LockedPackage, productionPackagesOf } from "./lockedPackages.ts";

// `npm run check:licences`: every package that runs in production is under a licence of the list in judgeLicences.ts.

const packages = productionPackagesOf(readFileSync("package-lock.json", "utf8"));
const { standing } = settle(findingsOfLicences(packages, licenceAsInstalled), readExceptions("licences"), isoToday());
for (const { text } of standing) console.error(text);
console.info(`${packages.length} packages looked at: ${standing.length} without an allowed licence`);
if (packages.length === 0 || standing.length > 0) process.exitCode = 1;

function licenceAsInstalled({ folder }: LockedPackage): string | null | undefined {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return undefined;
  const { license } = JSON.parse(readFileSync(file, "utf8")) as { license?: unknown };
  return typeof license === "string" ? license : null;
}
