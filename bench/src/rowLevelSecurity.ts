// What row-level security costs: the statements of a case page, a record page and a search at a million records and cases,
// as a case worker's position under all policies, and as the owner of the tables, past them. Both in transactions that set the
// same settings, one after the other, on a PostgreSQL server of its own.
// node bench/src/rowLevelSecurity.ts [records]          default: 1000000
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@suar/server";
import pg from "pg";
import { startCluster } from "../../scripts/postgresCluster.ts";
import { printTable } from "./printTable.ts";

const [records = 1_000_000] = process.argv.slice(2).map(Number);
const ORGANISATIONS = 400;
const ROUNDS = 200;
const ROUNDS_TO_WARM = 20;

const id = (kind: number, number: string) =>
  `(lpad(to_hex(${kind}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const PLANT = [
  `insert into access.role (code, name_id, name_en) values ('bench', 'bench', 'bench') on conflict do nothing`,
  `insert into intake.source (id, code, name_id, name_en, organisation, unit)
   select ${id(1, "n")}, 'bench-' || n, '-', '-', '-', 'child' from generate_series(1, ${ORGANISATIONS}) as n`,
  `insert into intake.agreement (id, source_id, title, purposes, valid_from)
   select ${id(2, "n")}, ${id(1, "n")}, '-', array['followup'], '2020-01-01' from generate_series(1, ${ORGANISATIONS}) as n`,
  `insert into intake.delivery (id, source_id, agreement_id, file_name, format, encoding, bytes, sha256, lines_seen, kept, received_by)
   select ${id(3, "n")}, ${id(1, "n")}, ${id(2, "n")}, '-', 'csv', 'utf-8', 1, n::text, 1, true, '-' from generate_series(1, ${ORGANISATIONS}) as n`,
  `insert into access.organisation (id, name, source_id, created_by)
   select ${id(4, "n")}, 'bench ' || n, ${id(1, "n")}, '-' from generate_series(1, ${ORGANISATIONS}) as n`,
  `insert into access.position (id, organisation_id, title, role, created_by)
   select ${id(5, "n")}, ${id(4, "n")}, '-', 'bench', '-' from generate_series(1, ${ORGANISATIONS}) as n`,
  `insert into access.account (id, email, name, created_by)
   select ${id(6, "n")}, 'bench-' || n || '@contoh.example', '-', '-' from generate_series(1, ${ORGANISATIONS}) as n`,
  `delete from cases.comparison_due`,
  `insert into intake.record (id, delivery_id, source_id, line_no, forms, form_certain, residence_district)
   select ${id(7, "n")}, ${id(3, `1 + n % ${ORGANISATIONS}`)}, ${id(1, `1 + n % ${ORGANISATIONS}`)}, n, array['E1'], true, '32.73'
   from generate_series(1, ${records}) as n`,
  // a number, a phone, and three words of a name out of two thousand, each with a year and a district
  `insert into identity.search_token (record_id, key_version, tokens)
   select ${id(7, "n")}, 1, array[
     n, -n,
     10000000 + (n * 7919 % 2000) * 20 + n % 18, 10000000 + (n * 104729 % 2000) * 20 + n % 18, 10000000 + (n * 1299709 % 2000) * 20 + n % 18,
     20000000 + (n * 7919 % 2000) * 600 + n % 514, 20000000 + (n * 104729 % 2000) * 600 + n % 514, 20000000 + (n * 1299709 % 2000) * 600 + n % 514
   ]::bigint[]
   from generate_series(1, ${records}::bigint) as n`,
  `insert into cases.case (id, reference, record_id, organisation_id, position_id, opened_by)
   select ${id(8, "n")}, 'K-2026-' || translate(lpad(to_hex(n), 6, '0'), '0123456789abcdef', '23456789ABCDEFGH'), ${id(7, "n")},
     ${id(4, `1 + n % ${ORGANISATIONS}`)}, ${id(5, `1 + n % ${ORGANISATIONS}`)}, ${id(6, `1 + n % ${ORGANISATIONS}`)}
   from generate_series(1, ${records}) as n`,
  `insert into cases.relation (id, case_id, organisation_id, kind)
   select ${id(9, "n")}, ${id(8, "n")}, ${id(4, `1 + n % ${ORGANISATIONS}`)}, 'owner' from generate_series(1, ${records}) as n`,
  `insert into cases.note (id, case_id, kind, wrapped_key, sealed, author_account, author_position)
   select ${id(10, "n")}, ${id(8, "n")}, 'contact', '\\x00', '\\x00', ${id(6, `1 + n % ${ORGANISATIONS}`)}, ${id(5, `1 + n % ${ORGANISATIONS}`)}
   from generate_series(1, ${records}) as n`,
  "analyze",
];

const SETTINGS = `
  select
    set_config('suar.account', ${id(6, "7")}::text, true),
    set_config('suar.position_id', ${id(5, "7")}::text, true),
    set_config('suar.organisation_id', ${id(4, "7")}::text, true),
    set_config('suar.source', ${id(1, "7")}::text, true),
    set_config('suar.territory', '', true),
    set_config('suar.purpose', 'follow-up', true),
    set_config('suar.rights', 'records.read,identity.open,identity.search,cases.work,cases.read', true)
`;

interface Measured {
  name: string;
  /** Statements, with the number of the record or case in the place of $1. */
  statements: readonly string[];
  /** The database role that takes them; the owner takes them all. */
  role: string;
}

const own = (round: number) => 6 + ORGANISATIONS * (1 + ((round * 977) % (Math.floor(records / ORGANISATIONS) - 2)));

const MEASURED: readonly Measured[] = [
  {
    name: "record page",
    role: "suar_workspace",
    statements: [`select * from intake.record where id = ${id(7, "$1::bigint")}`],
  },
  {
    name: "case page",
    role: "suar_workspace",
    statements: [
      `select * from cases.case where id = ${id(8, "$1::bigint")}`,
      `select * from intake.record where id = ${id(7, "$1::bigint")}`,
      `select * from cases.relation where case_id = ${id(8, "$1::bigint")}`,
      `select * from cases.note where case_id = ${id(8, "$1::bigint")} order by id`,
    ],
  },
  {
    name: "of 200 candidates, those one may see",
    role: "suar_workspace",
    statements: [
      `select id from intake.record where id = any (array(select ${id(7, "n")} from generate_series($1::bigint, $1::bigint + 199) as n))`,
    ],
  },
  {
    name: "candidates of a search",
    role: "suar_search",
    statements: [
      `select * from identity.find_candidates(
         array[
           $1::bigint,
           10000000 + ($1::bigint * 7919 % 2000) * 20 + $1::bigint % 18, 10000000 + ($1::bigint * 104729 % 2000) * 20 + $1::bigint % 18,
           20000000 + ($1::bigint * 7919 % 2000) * 600 + $1::bigint % 514
         ]::bigint[],
         array[$1::bigint]::bigint[]
       )`,
    ],
  },
];

async function time(client: pg.Client, role: string | null, measured: Measured): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + ROUNDS_TO_WARM; round += 1) {
    const startedAt = performance.now();
    await client.query("begin");
    await client.query(SETTINGS);
    if (role !== null) await client.query(`set local role ${role}`);
    for (const statement of measured.statements) {
      const { rows } = await client.query(statement, [own(round)]);
      if (rows.length === 0) throw new Error(`${measured.name} found nothing`);
    }
    await client.query("commit");
    if (round >= ROUNDS_TO_WARM) times.push(performance.now() - startedAt);
  }
  return times.sort((a, b) => a - b);
}

const at = (times: readonly number[], share: number) => times[Math.floor(times.length * share)] ?? 0;
const load = () => readFileSync("/proc/loadavg", "utf8").split(" ")[0] ?? "";

async function createDatabase(server: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query("create database policies");
  await client.end();
  const url = new URL(server);
  url.pathname = "/policies";
  return url.href;
}

const cluster = await startCluster();
const folder = mkdtempSync(join(tmpdir(), "suar-bench-policies-"));
try {
  const databaseUrl = await createDatabase(cluster.url);
  const given = { port: 0, dataDir: folder, databaseUrl, demo: false, writeLog: () => undefined };
  await (await startServer(given)).close();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const statement of PLANT) await client.query(statement);
  const table: string[][] = [];
  for (const measured of MEASURED) {
    const without = await time(client, null, measured);
    const under = await time(client, measured.role, measured);
    table.push([
      measured.name,
      at(without, 0.5).toFixed(2),
      at(under, 0.5).toFixed(2),
      at(under, 0.95).toFixed(2),
      (at(under, 0.5) / at(without, 0.5)).toFixed(1),
      load(),
    ]);
  }
  await client.end();
  printTable(["", "without, p50 ms", "under policies, p50 ms", "p95 ms", "ratio", "load"], table);
} finally {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}
