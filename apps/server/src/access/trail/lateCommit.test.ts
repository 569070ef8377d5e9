import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../../platform/testing.ts";
import { sealTrail } from "./sealTrail.ts";

// The embedded database has one connection, on which no transaction can overtake another: this is PostgreSQL's alone.
const server = process.env["TEST_DATABASE_URL"];
if (server === undefined) console.info("late commits: skipped, needs PostgreSQL (npm run test:postgres)");
const database = server === undefined ? undefined : await openTestDatabase();
afterAll(() => database?.close());

const insert = (act: string) =>
  `insert into access.audit (id, account_name, position, organisation, act)
   values (gen_random_uuid(), 'test', 'test', 'test', '${act}')`;

test.skipIf(server === undefined)("an entry whose transaction commits late is chained all the same", async () => {
  if (database === undefined || server === undefined) throw new Error("this test needs PostgreSQL");
  const [named] = (await database.asOwner("select current_database() as name")) as { name: string }[];
  const address = new URL(server);
  address.pathname = `/${named?.name ?? ""}`;
  const [early, late] = [new pg.Client(address.href), new pg.Client(address.href)];
  await Promise.all([early.connect(), late.connect()]);
  try {
    await early.query("begin");
    await early.query(insert("early, committed late"));
    await late.query(insert("late, committed early"));
    expect(await sealTrail(database)).toBe(0);
    await early.query("commit");
    // transactions of other databases on the server hold the sealer back as well
    for (let sealed = 0; sealed < 2; ) {
      sealed += await sealTrail(database);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const rows = await database.asOwner(
      "select act from access.audit_link join access.audit on audit.id = entry_id order by number",
    );
    expect(rows).toEqual([{ act: "early, committed late" }, { act: "late, committed early" }]);
  } finally {
    await Promise.all([early.end(), late.end()]);
  }
});
