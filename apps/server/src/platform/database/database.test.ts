import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DATABASE_ROLES, systemActor } from "../actor.ts";
import { openTestDatabase } from "../testing.ts";
import { type Database, outsideTransaction } from "./transaction.ts";

const jobs = systemActor("suar_jobs");
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test("a transaction acts as its role, position, territory and purpose", async () => {
  const actor = { ...systemActor("suar_workspace"), position: "Walidata", territory: "32", purpose: "link-review" };
  const { rows } = await database.inTransaction(actor, (tx) =>
    sql`
      select
        current_user as role,
        current_setting('suar.position') as position,
        current_setting('suar.territory') as territory,
        current_setting('suar.purpose') as purpose
    `.execute(tx),
  );
  expect(rows).toEqual([{ role: "suar_workspace", position: "Walidata", territory: "32", purpose: "link-review" }]);
});

test("nothing of one transaction's position is left for the next", async () => {
  await database.inTransaction({ ...jobs, territory: "32" }, async () => undefined);
  const { rows } = await database.inTransaction(jobs, (tx) =>
    sql`select current_setting('suar.territory') as territory`.execute(tx),
  );
  expect(rows).toEqual([{ territory: "" }]);
});

test("a transaction inside a transaction throws instead of waiting for itself", async () => {
  const nested = database.inTransaction(jobs, () => database.inTransaction(jobs, async () => undefined));
  await expect(nested).rejects.toThrow("inside a transaction");
});

test("work that leaves the transaction may open its own", async () => {
  const started = await database.inTransaction(jobs, async () => ({
    later: outsideTransaction(() => database.inTransaction(jobs, async () => "done")),
  }));
  await expect(started.later).resolves.toBe("done");
});

test("closing does not wait for a long query", async () => {
  const own = await openTestDatabase();
  const abandoned = expect(
    own.inTransaction(jobs, (tx) => sql`select count(*) from generate_series(1, 1000000000000)`.execute(tx)),
  ).rejects.toThrow();
  // enough for it to have begun
  await new Promise((resolve) => setTimeout(resolve, 300));
  const startedAt = performance.now();
  await own.close();
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  await abandoned;
});

test("a transaction whose work throws leaves nothing behind", async () => {
  const failing = database.inTransaction(jobs, async (tx) => {
    await sql`insert into platform.milestone (name) values ('never')`.execute(tx);
    throw new Error("planted");
  });
  await expect(failing).rejects.toThrow("planted");
  const { rows } = await database.inTransaction(jobs, (tx) =>
    sql`select name from platform.milestone where name = 'never'`.execute(tx),
  );
  expect(rows).toEqual([]);
});

test("transactions asked for at once all come to their turn", async () => {
  const numbers = Array.from({ length: 30 }, (_, at) => at);
  const read = (at: number) =>
    database.inTransaction(
      jobs,
      async (tx) => (await sql<{ n: number }>`select ${at}::int as n`.execute(tx)).rows[0]?.n,
    );
  expect(await Promise.all(numbers.map(read))).toEqual(numbers);
});

test("values come back as they are: days as text, whole numbers exact, bytes in their own memory", async () => {
  const { rows } = await database.inTransaction(jobs, (tx) =>
    sql`
      select
        date '2024-02-29' as day,
        array[date '2024-02-29'] as days,
        7::bigint as small,
        9007199254740993::bigint as large,
        ${["a", 'quote " and \\', null]}::text[] as texts,
        ${JSON.stringify([1, { a: null }])}::jsonb as list,
        ${new Uint8Array([0, 255])}::bytea as bytes,
        ${new Date("2024-02-29T01:02:03.004Z")}::timestamptz as moment,
        ${true}::boolean as yes,
        ${null}::text as nothing
    `.execute(tx),
  );
  expect(rows[0]).toMatchObject({
    day: "2024-02-29",
    days: ["2024-02-29"],
    small: 7,
    large: 9007199254740993n,
    texts: ["a", 'quote " and \\', null],
    list: [1, { a: null }],
    moment: new Date("2024-02-29T01:02:03.004Z"),
    yes: true,
    nothing: null,
  });
  const { bytes } = rows[0] as { bytes: Uint8Array };
  expect([...bytes]).toEqual([0, 255]);
});

test("an error of the database carries its code", async () => {
  const failing = database.inTransaction(jobs, (tx) => sql`select 1 / 0`.execute(tx));
  await expect(failing).rejects.toMatchObject({ code: "22012" });
});

test("no role of the server owns a table, and none may create one", async () => {
  for (const role of DATABASE_ROLES) {
    const owned = await database.inTransaction(systemActor(role), (tx) =>
      sql`select tablename from pg_tables where tableowner = current_user`.execute(tx),
    );
    expect(owned.rows).toEqual([]);
    const create = database.inTransaction(systemActor(role), (tx) => sql`create table access.own (a int)`.execute(tx));
    await expect(create).rejects.toMatchObject({ code: "42501" });
  }
});

/** Everything that may be changed or removed at all; whatever is not here is append-only for every role of the server. */
const CHANGEABLE = [
  "access.account: update language, password_hash by suar_access",
  "access.session: update fresh_at, last_seen_at, position_id, token_hash by suar_access",
  // what people prove themselves with comes and goes; tickets, devices and tries are kept for minutes or months
  "access.authenticator: delete by suar_access",
  "access.authenticator: update last_step by suar_access",
  // a client ends, its keys are revoked; tokens and what was used once are kept for minutes
  "access.client: update ended_at, ended_by by suar_access",
  "access.client_key: update revoked_at, revoked_by by suar_access",
  "access.client_nonce: delete by suar_access",
  "access.client_token: delete by suar_access",
  "access.invitation: update used_at by suar_access",
  "access.issuer_link: delete by suar_access",
  "access.issuer_link: update last_used_at by suar_access",
  "access.known_device: delete by suar_access",
  "access.known_device: update last_used_at by suar_access",
  "access.passkey: delete by suar_access",
  "access.passkey: update counter, last_used_at by suar_access",
  "access.recovery_code: delete by suar_access",
  "access.recovery_code: update used_at by suar_access",
  "access.throttle: delete by suar_access",
  "access.throttle: update last_at, tries by suar_access",
  "access.ticket: delete by suar_access",
  "access.ticket: update state by suar_access",
  "access.appointment: update ended_by, ends_on by suar_access",
  "access.organisation: update name, source_id, superior_id by suar_access",
  "access.position: update closed_on, superior_id, territory, title by suar_access",
  "access.role: update by suar_access",
  "access.role_right: delete by suar_access",
  "access.session: delete by suar_access",
  // a sharing is ended, a conflict lifted; what was compared need not be again
  "cases.alleged_perpetrator: update wrapped_key by suar_keys",
  "cases.comparison_due: delete by suar_cases",
  "cases.conflict: update lifted_at, lifted_by, sealed, wrapped_key by suar_workspace",
  "cases.conflict: update wrapped_key by suar_keys",
  "cases.emergency_reading: update wrapped_key by suar_keys",
  "cases.emergency_review: update wrapped_key by suar_keys",
  "cases.note: update wrapped_key by suar_keys",
  "cases.relation: update ended_by, until_at by suar_workspace",
  "cases.staff_identity: update wrapped_key by suar_keys",
  // what a run has counted about pairs nobody need review any more
  "children.evidence: delete by suar_linkage",
  // keys are wrapped anew when the master key turns; an erasure destroys them
  "identity.master_key: update state by suar_keys",
  "identity.sealed_identity: delete by suar_erasure",
  "identity.sealed_identity: update wrapped_key by suar_keys",
  "identity.search_key: update sealed, state, wrapped_key by suar_keys",
  "identity.search_token: delete by suar_erasure",
  "identity.search_token: delete by suar_keys",
  "intake.delivery_segment: delete by suar_erasure",
  "intake.delivery_segment: update wrapped_key by suar_keys",
  "intake.original_segment: delete by suar_intake",
  "intake.original_segment: update sealed, wrapped_key by suar_erasure",
  "intake.original_segment: update wrapped_key by suar_keys",
  // a refused delivery's bytes are not kept
  "intake.delivery_segment: delete by suar_intake",
  "platform.job: update by suar_jobs",
  // what was said of an erased child is destroyed; a restriction is lifted
  "subject.request: update sealed, wrapped_key by suar_erasure",
  "subject.request: update wrapped_key by suar_keys",
  "subject.restriction: update lifted_at by suar_workspace",
];

test("every table is append-only, except for what this list says", async () => {
  const { rows } = await database.inTransaction(jobs, (tx) =>
    sql<{ found: string }>`
      with tables as (
        select pg_class.oid, nspname || '.' || relname as name
        from pg_class
        join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p') and nspname !~ '^(pg_|information_schema$)'
      )
      select name || ': ' || lower(changing) || ' by ' || role as found
      from tables
      cross join unnest(${[...DATABASE_ROLES]}::text[]) as role
      cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as changing
      where has_table_privilege(role, oid, changing)
      union all
      select name || ': update ' || string_agg(attname, ', ' order by attname) || ' by ' || role
      from tables
      join pg_attribute on attrelid = oid and attnum > 0 and not attisdropped
      cross join unnest(${[...DATABASE_ROLES]}::text[]) as role
      where not has_table_privilege(role, oid, 'UPDATE') and has_column_privilege(role, oid, attnum, 'UPDATE')
      group by name, role
    `.execute(tx),
  );
  expect(rows.map(({ found }) => found).sort()).toEqual([...CHANGEABLE].sort());
});

test.each(DATABASE_ROLES)("%s cannot change an entry of the audit trail", async (role) => {
  for (const change of [sql`update access.audit set act = 'x'`, sql`delete from access.audit`]) {
    const changing = database.inTransaction(systemActor(role), (tx) => change.execute(tx));
    await expect(changing).rejects.toMatchObject({ code: "42501" });
  }
});
