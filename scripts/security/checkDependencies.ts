import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { isoToday, readExceptions, settle } from "./exceptions.ts";
import {
  type AuditReport,
  type DependencyFinding,
  findingsOfAudit,
  findingsOfLock,
  findingsOfRegistry,
  isGrave,
  type PublishedVersion,
  wasAudited,
} from "./judgeAudit.ts";
import { directDependenciesOf, type LockedPackage, productionPackagesOf } from "./lockedPackages.ts";

// `npm run check:dependencies`: fails on a known weakness of high severity in what runs in production.
// Where the registry does not answer audits, it says so and asks what can be asked; SUAR_AUDIT=required makes that a failure.

const locked = productionPackagesOf(readFileSync("package-lock.json", "utf8"));
const audit = askForAudit();
const findings = [...findingsOfLock(locked), ...(audit ?? askAboutEachDirectDependency())];
const { standing, accepted } = settle(findings, readExceptions("dependencies"), isoToday());

for (const { severity, text } of accepted) console.info(`accepted (${severity}) ${text}`);
for (const { severity, text } of standing) console.error(`${severity}: ${text}`);
const grave = standing.filter(isGrave).length;
const how = audit === null ? "without advisories, see above" : "against the registry's advisories";
console.info(`${locked.length} packages looked at ${how}: ${grave} grave, ${standing.length - grave} lesser findings`);
if (grave > 0 || (audit === null && process.env["SUAR_AUDIT"] === "required")) process.exitCode = 1;

/** The advisories of the registry, or null where it does not answer such questions. */
function askForAudit(): DependencyFinding[] | null {
  const { stdout } = runNpm(["audit", "--omit=dev", "--json"]);
  const report = parse<AuditReport>(stdout);
  if (report !== null && wasAudited(report)) return findingsOfAudit(report);
  console.error(
    [
      "=".repeat(100),
      `NOT AUDITED: this registry does not answer \`npm audit\` (${report?.statusCode ?? "no answer"}).`,
      "Known weaknesses published as advisories were NOT looked at in this run. Looked at instead: hashes, sources and",
      "withdrawals in the lock for every production package; and in the registry, for every direct dependency, whether the",
      "locked version still stands, unwithdrawn and with the same content. Run this where npm's own registry answers too.",
      "=".repeat(100),
    ].join("\n"),
  );
  return null;
}

function askAboutEachDirectDependency(): DependencyFinding[] {
  const texts = globSync(["package.json", "{apps,packages}/*/package.json", "demo/package.json"]).map((path) =>
    readFileSync(path, "utf8"),
  );
  const direct = directDependenciesOf(texts);
  const asked = locked.filter(({ name, folder }) => direct.has(name) && folder === `node_modules/${name}`);
  if (asked.length === 0) throw new Error("no direct dependency was found: nothing would have been looked at");
  return asked.flatMap((one) => findingsOfRegistry(one, askRegistry(one)));
}

function askRegistry({ name, version }: LockedPackage): PublishedVersion | null {
  const { stdout, status } = runNpm([
    ...["view", `${name}@${version}`, "version", "deprecated", "dist.integrity", "--json", "--prefer-online"],
  ]);
  const answer = parse<PublishedVersion & { error?: { code: string } }>(stdout);
  if (status === 0 && answer?.version === version) return answer;
  if (answer?.error?.code === "E404") return null;
  throw new Error(`the registry did not answer about ${name}@${version}; nothing was proven`);
}

function runNpm(given: string[]) {
  return spawnSync("npm", given, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
}

function parse<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
