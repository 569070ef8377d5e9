// Proving an export of the audit trail by the command line, and a look at what that costs.
// node bench/src/auditVerify.ts [entries]          default: 1000000
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { GENESIS, lineOf, linkAfter } from "@suar/trail";
import { printTable } from "./printTable.ts";

const [entries = 1_000_000] = process.argv.slice(2).map(Number);
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hex = (number: number, digits: number) => number.toString(16).padStart(digits, "0");
const id = (number: number) => `01a20acf-${hex(number & 0xffff, 4)}-7${hex(number & 0xfff, 3)}-8000-${hex(number, 12)}`;

async function writeTrail(file: string): Promise<void> {
  const out = createWriteStream(file);
  let hash = GENESIS;
  for (let number = 1; number <= entries; number += 1) {
    const link = linkAfter(
      hash,
      number,
      {
        id: id(number),
        at: "2026-11-25T05:00:00.000000Z",
        accountId: id(number % 500),
        account: `Pekerja kasus ${number % 500}`,
        positionId: id(number % 300),
        position: "Pekerja kasus",
        organisationId: id(number % 40),
        organisation: "Jaringan lembaga layanan",
        act: "identity.open",
        purpose: "follow-up",
        subject: id(number + 1),
        records: [id(number + 1)],
        fields: ["name", "birthDate"],
        subjects: 1,
        outcome: "done",
      },
      sha256,
    );
    hash = link.hash;
    if (!out.write(`${lineOf(link)}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

const folder = mkdtempSync(join(tmpdir(), "suar-bench-audit-"));
const file = join(folder, "trail.jsonl");
try {
  await writeTrail(file);
  const megabytes = statSync(file).size / 2 ** 20;
  const suar = resolve(import.meta.dirname, "../../bin/suar.mjs");
  const rows = [1, 2, 3].map((run) => {
    const load = readFileSync("/proc/loadavg", "utf8").split(" ")[0] ?? "";
    const startedAt = performance.now();
    const proved = spawnSync(process.execPath, [suar, "audit", "verify", file, "--json"], { encoding: "utf8" });
    const seconds = (performance.now() - startedAt) / 1000;
    if (proved.status !== 0) throw new Error(proved.stdout + proved.stderr);
    return [
      String(run),
      entries.toLocaleString("en"),
      megabytes.toFixed(0),
      seconds.toFixed(1),
      Math.round(entries / seconds).toLocaleString("en"),
      load,
    ];
  });
  printTable(["run", "entries", "MB", "seconds", "entries a second", "load"], rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
