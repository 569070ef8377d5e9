// What row-level security costs: the statements of a case page, a record page, a search and a list of 10,000 own cases among a
// million records and cases, as a case worker's position under all policies, and as the owner of the tables, past them. Both in
// transactions that set the same settings, one after the other, on a PostgreSQL server of its own or on the embedded database.
// node bench/src/rowLevelSecurity.ts [records] [embedded]          default: 1000000 on a PostgreSQL server
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "@suar/server";
import pg from "pg";
import { EmbeddedDatabase } from "../../apps/server/src/platform/database/embeddedDatabase.ts";
import { startCluster } from "../../scripts/postgresCluster.ts";
import { printTable } from "./printTable.ts";

const [, , asked = "1000000", where = "server"] = process.argv;
const records = Number(asked);
const isEmbedded = where === "embedded";
const ORGANISATIONS = 400;
/** One more organisation, with very many cases. */
const LARGE = ORGANISATIONS + 1;
const CASES_OF_LARGE = 10_000;
const ROUNDS = 200;
const ROUNDS_TO_WARM = 20;

const id = (kind: number, number: string) =>
  `(lpad(to_hex(${kind}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const ownerOf = (number: string) =>
  `case when ${number} <= ${CASES_OF_LARGE} then ${LARGE} else 1 + ${number} % ${ORGANISATIONS} end`;

const PLANT = [
  `insert into access.role (code, name_id, name_en) values ('bench', 'bench', 'bench') on conflict do nothing`,
  `insert into intake.source (id, code, name_id, name_en, organisation, unit)
   select ${id(1, "n")}, 'bench-' || n, '-', '-', '-', 'child' from generate_series(1, ${LARGE}) as n`,
  `insert into intake.agreement (id, source_id, title, purposes, valid_from)
   select ${id(2, "n")}, ${id(1, "n")}, '-', array['followup'], '2020-01-01' from generate_series(1, ${LARGE}) as n`,
  `insert into intake.delivery (id, source_id, agreement_id, file_name, format, encoding, bytes, sha256, lines_seen, kept, received_by)
   select ${id(3, "n")}, ${id(1, "n")}, ${id(2, "n")}, '-', 'csv', 'utf-8', 1, n::text, 1, true, '-' from generate_series(1, ${LARGE}) as n`,
  `insert into access.organisation (id, name, source_id, created_by)
   select ${id(4, "n")}, 'bench ' || n, ${id(1, "n")}, '-' from generate_series(1, ${LARGE}) as n`,
  `insert into access.position (id, organisation_id, title, role, created_by)
   select ${id(5, "n")}, ${id(4, "n")}, '-', 'bench', '-' from generate_series(1, ${LARGE}) as n`,
  `insert into access.account (id, email, name, created_by)
   select ${id(6, "n")}, 'bench-' || n || '@contoh.example', '-', '-' from generate_series(1, ${LARGE}) as n`,
  `delete from cases.comparison_due`,
  `insert into intake.record (id, delivery_id, source_id, line_no, forms, form_certain, residence_district)
   select ${id(7, "n")}, ${id(3, ownerOf("n"))}, ${id(1, ownerOf("n"))}, n, array['E1'], true, '32.73'
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
     ${id(4, ownerOf("n"))}, ${id(5, ownerOf("n"))}, ${id(6, ownerOf("n"))}
   from generate_series(1, ${records}) as n`,
  `insert into cases.relation (id, case_id, organisation_id, kind)
   select ${id(9, "n")}, ${id(8, "n")}, ${id(4, ownerOf("n"))}, 'owner' from generate_series(1, ${records}) as n`,
  `insert into cases.note (id, case_id, kind, wrapped_key, sealed, author_account, author_position)
   select ${id(10, "n")}, ${id(8, "n")}, 'contact', '\\x00', '\\x00', ${id(6, ownerOf("n"))}, ${id(5, ownerOf("n"))}
   from generate_series(1, ${records}) as n`,
  "analyze",
];

const settingsOf = (organisation: number) => `
  select
    set_config('suar.account', ${id(6, `${organisation}`)}::text, true),
    set_config('suar.position_id', ${id(5, `${organisation}`)}::text, true),
    set_config('suar.organisation_id', ${id(4, `${organisation}`)}::text, true),
    set_config('suar.source', ${id(1, `${organisation}`)}::text, true),
    set_config('suar.territory', '', true),
    set_config('suar.purpose', 'follow-up', true),
    set_config('suar.rights', 'records.read,identity.open,identity.search,cases.work,cases.read,emergency.use', true)
`;

interface Measured {
  name: string;
  /** Statements, with the number of the record or case in the place of $1. */
  statements: readonly string[];
  /** The database role that takes them; the owner takes them all. */
  role: string;
  /** Whose position it is, where not that of an organisation like most. */
  organisation?: number;
}

const ORDINARY = 7;
const FIRST_ROUND = Math.ceil(CASES_OF_LARGE / ORGANISATIONS);
const own = (round: number) =>
  ORDINARY -
  1 +
  ORGANISATIONS * (FIRST_ROUND + ((round * 977) % (Math.floor(records / ORGANISATIONS) - FIRST_ROUND - 1)));

const RELATED_TO_LARGE = `
  select relation.case_id
  from cases.relation
  where (
      relation.organisation_id = ${id(4, `${LARGE}`)}
      or relation.position_id = ${id(5, `${LARGE}`)}
      or relation.account_id = ${id(6, `${LARGE}`)}
    )
    and coalesce(relation.until_at, 'infinity') > now()
  union
  select emergency_reading.case_id
  from cases.emergency_reading
  where emergency_reading.account_id = ${id(6, `${LARGE}`)} and emergency_reading.ends_at > now()
`;

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
    name: "list of 50 of 10,000 own cases",
    role: "suar_workspace",
    organisation: LARGE,
    statements: [
      `with related as materialized (${RELATED_TO_LARGE})
       select (select count(*) from related), array(select case_id from related order by case_id desc limit 50)
       where $1::bigint > 0`,
      `select
         *,
         cases.routed_to_me(id) or cases.owned_by_me(id) or cases.shared_with_me(id, null),
         (select count(*) from cases.note where note.case_id = "case".id)
       from cases.case
       where id = any (array(select ${id(8, "n")} from generate_series(${CASES_OF_LARGE - 49}, ${CASES_OF_LARGE}) as n)) and $1::bigint > 0
       order by id desc`,
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

async function time(client: Client, role: string | null, measured: Measured): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + ROUNDS_TO_WARM; round += 1) {
    const startedAt = performance.now();
    await client.query("begin");
    await client.query(settingsOf(measured.organisation ?? ORDINARY));
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

interface Client {
  query(text: string, parameters?: unknown[]): Promise<{ rows: object[] }>;
}

async function createDatabase(server: string): Promise<string> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query("create database policies");
  await client.end();
  const url = new URL(server);
  url.pathname = "/policies";
  return url.href;
}

async function openServerClient(databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return { client, close: () => client.end() };
}

async function openEmbeddedClient(dataDir: string) {
  const database = await EmbeddedDatabase.open({ directory: join(dataDir, "database"), dumpFile: null });
  return { client: await database.connect(), close: () => database.end() };
}

async function measureAll(client: Client): Promise<string[][]> {
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
  return table;
}

const cluster = isEmbedded ? null : await startCluster();
const folder = mkdtempSync(join(tmpdir(), "suar-bench-policies-"));
try {
  const databaseUrl = cluster && (await createDatabase(cluster.url));
  const given = { port: 0, dataDir: folder, databaseUrl, demo: false, writeLog: () => undefined };
  await (await startServer(given)).close();
  const { client, close } = await (databaseUrl === null ? openEmbeddedClient(folder) : openServerClient(databaseUrl));
  const table = await measureAll(client);
  await close();
  printTable(["", "without, p50 ms", "under policies, p50 ms", "p95 ms", "ratio", "load"], table);
} finally {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}
