import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { settle } from "./exceptions.ts";
import { findingsOfAudit, findingsOfLock, findingsOfRegistry, isGrave, wasAudited } from "./judgeAudit.ts";
import { findingsOfLicences, isAllowed } from "./judgeLicences.ts";
import { type LockedPackage, productionPackagesOf } from "./lockedPackages.ts";
import { searchRepository } from "./searchRepository.ts";
import { findSecrets, SECRET_RULES } from "./secretRules.ts";

const folder = mkdtempSync(join(tmpdir(), "suar-secrets-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sound: LockedPackage = {
  name: "sound",
  version: "1.0.0",
  folder: "node_modules/sound",
  licence: "MIT",
  integrity: "sha512-x",
  deprecated: null,
  foreignSource: null,
};

test("an audit names each advisory once, and a high one is grave", () => {
  const advisory = {
    name: "tar",
    title: "Writes outside its folder",
    url: "https://github.com/advisories/GHSA-aaaa-bbbb-cccc",
    severity: "high" as const,
    range: "<6.2.1",
  };
  const found = findingsOfAudit({
    auditReportVersion: 2,
    vulnerabilities: { tar: { via: [advisory] }, cacache: { via: ["tar"] }, pacote: { via: [advisory] } },
  });
  expect(found.map(({ id }) => id)).toEqual(["GHSA-aaaa-bbbb-cccc"]);
  expect(found.filter(isGrave)).toHaveLength(1);
});

test("an error of the registry is not an audit", () => {
  expect(wasAudited({ statusCode: 405 })).toBe(false);
  expect(wasAudited({ auditReportVersion: 2, vulnerabilities: {} })).toBe(true);
});

test.each([
  ["locked without a hash", { integrity: null }],
  ["from a place outside the registry", { foreignSource: "git+ssh://git@example.org/x.git" }],
  ["withdrawn by its maintainers", { deprecated: "has a known weakness" }],
])("a package %s is found in the lock", (_, change) => {
  expect(findingsOfLock([sound])).toEqual([]);
  expect(findingsOfLock([{ ...sound, ...change }]).filter(isGrave)).toHaveLength(1);
});

test("a locked version is held against what the registry says of it today", () => {
  const published = { version: "1.0.0", "dist.integrity": "sha512-x" };
  expect(findingsOfRegistry(sound, published)).toEqual([]);
  expect(findingsOfRegistry(sound, null)).toHaveLength(1);
  expect(findingsOfRegistry(sound, { ...published, deprecated: "stolen account" })).toHaveLength(1);
  expect(findingsOfRegistry(sound, { ...published, "dist.integrity": "sha512-y" })).toHaveLength(1);
});

test("an exception holds until its day, for its finding, and only with a reason", () => {
  const finding = { id: "GHSA-aaaa-bbbb-cccc" };
  const exception = { of: finding.id, until: "2026-12-31", reason: "Suar never unpacks archives with it" };
  expect(settle([finding], [exception], "2026-12-31").standing).toEqual([]);
  expect(settle([finding], [exception], "2027-01-01").standing).toEqual([finding]);
  expect(settle([finding], [{ ...exception, of: "GHSA-other" }], "2026-12-31").standing).toEqual([finding]);
  expect(settle([finding], [{ ...exception, reason: "fine" }], "2026-12-31").standing).toEqual([finding]);
});

test("the lock's production packages are found, and what only development needs is not", () => {
  const names = productionPackagesOf(readFileSync("package-lock.json", "utf8")).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["fastify", "zod", "pg", "react"]));
  expect(names).not.toContain("vitest");
});

test("a licence that is missing, not allowed, or other than the lock says is found", () => {
  const judge = (licence: string | null, inside: string | null | undefined) =>
    findingsOfLicences([{ ...sound, licence }], () => inside).length;
  expect(judge("MIT", "MIT")).toBe(0);
  expect(judge("MIT", undefined)).toBe(0);
  expect(judge("MIT", null)).toBe(1);
  expect(judge("MIT", "GPL-3.0-only")).toBe(1);
  expect(judge("MIT", "ISC")).toBe(1);
  expect(judge(null, undefined)).toBe(1);
});

test.each([
  ["MIT OR GPL-2.0-only", true],
  ["(MIT OR CC0-1.0)", true],
  ["MIT AND GPL-2.0-only", false],
  ["Apache-2.0 AND MIT", true],
  ["SEE LICENSE IN FILE", false],
  ["UNLICENSED", false],
])("of alternatives one must be allowed, of conjunctions all: %s", (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});

// put together here, so that the search of this repository does not find them in it
const PLANTED: Record<string, string> = {
  "private key": `-----BEGIN ${"PRIVATE KEY"}-----`,
  "age or minisign key": `AGE-SECRET-${"KEY-1"}QQQQ7SZ4GNX3PQ5W6RZTLV2Y8H9JK0DMMFCE`,
  "token of a hosting or cloud provider": `ghp${"_"}1A2b3C4d5E6f7G8h9I0jK1L2m3N4o5P6q7R8`,
  "signed token": `${"eyJ"}hbGciOiJIUzI1NiJ9.${"eyJ"}zdWIiOiIxMjM0NTYifQ.c2lnbmF0dXJlLXgtMTIz`,
  "password in an address": `postgres://suar:${"h4rd-to-guess"}@db.internal/suar`,
  "assigned secret": `master_key = "${"q7Zp2Lw9"}${"Xr4Tn8Vb"}K1"`,
  "national identity number": ["317404", "520109", "1234"].join(""),
};

test("each rule finds what was planted for it", () => {
  expect(Object.keys(PLANTED).sort()).toEqual(SECRET_RULES.map(({ name }) => name).sort());
  for (const [name, text] of Object.entries(PLANTED)) {
    const found = findSecrets(`const before = 1;\n  ${text}\n`, "planted.ts");
    expect(found, name).toEqual([{ id: expect.any(String), rule: name, place: "planted.ts:2" }]);
    expect(JSON.stringify(found)).not.toContain(text);
  }
});

test("placeholders, numbers of the demo country and other long numbers are left alone", () => {
  const harmless = [
    "postgres://suar:…@host/suar",
    'password: "suar-demo"',
    "3201010101010001",
    "1764046800000000",
    `const apiKeyHeader = "x-suar-api-key-of-the-caller";`,
  ];
  expect(harmless.flatMap((text) => findSecrets(text, "harmless.ts"))).toEqual([]);
});

test("a secret is found in a tracked file, and in the history after it was removed", () => {
  const git = (...given: string[]) => {
    const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
    expect(spawnSync("git", [...author, ...given], { cwd: folder }).status).toBe(0);
  };
  git("init", "--quiet");
  writeFileSync(join(folder, "settings.env"), `TOKEN=${PLANTED["token of a hosting or cloud provider"]}\n`);
  git("add", ".");
  git("commit", "--quiet", "-m", "Begin");
  expect(searchRepository(folder).findings.map(({ place }) => place.split(" ").at(-1))).toEqual([
    "settings.env:1",
    expect.stringMatching(/^settings\.env:\d+$/),
  ]);
  writeFileSync(join(folder, "settings.env"), "TOKEN=\n");
  git("commit", "--quiet", "-am", "Remove it");
  const { findings, commits } = searchRepository(folder);
  expect(commits).toBe(2);
  expect(findings).toHaveLength(1);
});
