import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const launcher = resolve(import.meta.dirname, "../../../bin/suar.mjs");
const dataDir = mkdtempSync(join(tmpdir(), "suar-processing-"));
const folder = join(dataDir, "out");
afterAll(() => rmSync(dataDir, { recursive: true }));

async function suar(args: string[]) {
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { ...process.env, LANG: "C", SUAR_DATA_DIR: join(dataDir, "data"), SUAR_DEMO: "off" },
  });
  const said: Record<"out" | "err", string> = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (said.out += chunk));
  child.stderr.on("data", (chunk) => (said.err += chunk));
  const [code] = await once(child, "close");
  return { code, ...said };
}

test("`suar processing export` writes the register and the impact assessment in both languages", async () => {
  const { code, out } = await suar(["processing", "export", "--out", folder, "--json"]);
  expect(code).toBe(0);
  const { files } = JSON.parse(out) as { files: string[] };
  expect(files).toHaveLength(12);
  expect(
    readdirSync(folder)
      .map((name) => name.replace(/-\d{4}-\d\d-\d\d/, ""))
      .sort(),
  ).toEqual([
    ...["suar-daftar-pemrosesan.csv", "suar-daftar-pemrosesan.html", "suar-daftar-pemrosesan.json"],
    ...["suar-daftar-pemrosesan.md", "suar-impact-assessment.html", "suar-impact-assessment.md"],
    ...["suar-penilaian-dampak.html", "suar-penilaian-dampak.md", "suar-register-of-processing.csv"],
    ...["suar-register-of-processing.html", "suar-register-of-processing.json", "suar-register-of-processing.md"],
  ]);
  const assessment = files.find((name) => name.includes("impact-assessment") && name.endsWith(".md")) ?? "";
  expect(readFileSync(assessment, "utf8")).toContain("Law 27/2022 art. 34");
  expect(statSync(assessment).mode & 0o777).toBe(0o600);
  expect((await suar(["processing"])).code).toBe(2);
});

test("`suar breach-notice` says what is missing, and that nothing was read where nothing was", async () => {
  const missing = await suar(["breach-notice", "--from", "2026-01-01"]);
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining("--handling")]);
  const given = [
    "--from",
    "2026-01-01",
    "--to",
    "2026-01-02",
    "--how",
    "a lost telephone",
    "--handling",
    "it was locked",
  ];
  const nothing = await suar(["breach-notice", ...given, "--recovery", "sessions were ended", "--json"]);
  expect(nothing.code).toBe(1);
  expect(JSON.parse(nothing.out)).toMatchObject({ problem: { key: "processing.breach.nothingRead" } });
});
