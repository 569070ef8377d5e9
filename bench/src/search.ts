// Milliseconds of a whole search for a child, over HTTP: tokens, candidates, row-level security, audit, opening, weighing, masking.
// node bench/src/search.ts [children of the demo country] [searches of each kind]          default: 20000 200
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningServer, startServer } from "@suar/server";
import { printTable } from "./printTable.ts";

const [children = 20_000, searches = 200] = process.argv.slice(2).map(Number);
/** Pairs of one page, whose records are searched for. */
const PAGE = 500;

type Ask = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;

interface Sought {
  name: string;
  nik: string | null;
  birthYear: number | null;
  district: string | null;
}

async function signIn({ url, demoAccounts }: RunningServer, role: string): Promise<Ask> {
  const account = demoAccounts.find((each) => each.role === role);
  if (account === undefined) throw new Error(`the demo country has no account for ${role}`);
  const { email, password } = account;
  const headers = { "content-type": "application/json", origin: url };
  const body = JSON.stringify({ email, password });
  const session = await fetch(`${url}/api/access/session`, { method: "POST", headers, body });
  const cookie = session.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  return async (method, path, given) => {
    const sent = given === undefined ? {} : { body: JSON.stringify(given) };
    const answer = await fetch(url + path, { method, headers: { ...headers, cookie }, ...sent });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return (await answer.json()) as Record<string, unknown>;
  };
}

/** Whom to look for: records of unsure pairs, whose names others share, with what their identities hold. */
async function pickSought(steward: Ask): Promise<Sought[]> {
  const { pairs } = (await steward("GET", `/api/children/pairs?limit=${Math.min(PAGE, searches)}`)) as {
    pairs: { left: { id: string; residenceDistrict: string | null } }[];
  };
  const open = async (recordId: string, field: string) =>
    (await steward("POST", "/api/identity/open", { recordId, field, purpose: "data-quality" }))["value"] as
      | string
      | null;
  const sought: Sought[] = [];
  for (const { left } of pairs) {
    const name = (await open(left.id, "name"))?.split("; ")[0];
    const born = await open(left.id, "birthDate");
    if (name === undefined) continue;
    sought.push({
      name,
      nik: await open(left.id, "nik"),
      birthYear: born === null ? null : Number(born.slice(0, 4)),
      district: left.residenceDistrict,
    });
  }
  return sought;
}

const KINDS: Readonly<Record<string, (sought: Sought) => object | undefined>> = {
  NIK: ({ nik }) => (nik === null ? undefined : { nik }),
  "name and year": ({ name, birthYear }) => (birthYear === null ? undefined : { names: [name], birthYear }),
  "name and district": ({ name, district }) => (district === null ? undefined : { names: [name], district }),
};

async function measure(role: string, ask: Ask, kind: string, wanted: readonly object[]): Promise<string[]> {
  const tookMs: number[] = [];
  let found = 0;
  for (const body of wanted) {
    const startedAt = performance.now();
    const answer = await ask("POST", "/api/children/search", body);
    tookMs.push(performance.now() - startedAt);
    found += (answer["found"] as unknown[]).length;
  }
  const sorted = tookMs.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1);
  return [role, kind, String(sorted.length), at(0.5), at(0.95), (found / sorted.length).toFixed(1)];
}

const dataDir = mkdtempSync(join(tmpdir(), "suar-bench-search-"));
const server = await startServer({
  port: 0,
  dataDir,
  demo: true,
  demoChildren: children,
  signInsPerMinute: 100,
  writeLog: () => undefined,
});
const table: string[][] = [];
try {
  const steward = await signIn(server, "steward");
  const sought = await pickSought(steward);
  for (const role of ["steward", "caseworker"]) {
    const ask = await signIn(server, role);
    for (const [kind, wantedOf] of Object.entries(KINDS))
      table.push(
        await measure(
          role,
          ask,
          kind,
          sought.flatMap((each) => wantedOf(each) ?? []),
        ),
      );
  }
} finally {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
}
printTable(["position", "sought by", "searches", "p50 ms", "p95 ms", "records shown"], table);
console.info(`${children.toLocaleString("en")} children; load ${loadavg()[0]?.toFixed(1)}`);
