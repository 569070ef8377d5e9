import * as contract from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf, newId, refuse } from "../../platform/index.ts";
import { openTestPlatform, testAccount } from "../../platform/testing.ts";
import { serveExports } from "./index.ts";

let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let daysPassed = 0;
/** The list that the tests ask for: so many rows of made-up ids. */
const ALL = Array.from({ length: 200 }, () => newId());
let listed = ALL;

beforeAll(async () => {
  platform = await openTestPlatform({ demo: false });
  const clock = () => new Date(Date.now() + daysPassed * 86_400_000);
  serveExports(
    { ...platform.context, clock },
    {
      child: async ({ account }) =>
        account.territory === "00"
          ? refuse(403, "platform.http.forbidden")
          : {
              ids: listed,
              columns: [{ title: { id: "Daerah", en: "District" } }],
              read: async (ids) =>
                ids.map((id, at) => ({
                  id,
                  records: [id],
                  cells: [`Kota ${"abcdefghij"[at % 10]}${"klmnop"[at % 6]}`],
                })),
            },
    },
  );
});
afterAll(() => platform.close());

const oversight = testAccount("oversight");
const reason = "laporan tahunan kepada dinas";
const ask = (as: contract.Account, more: Partial<Parameters<typeof bodyOf>[0]> = {}) =>
  platform.call(contract.askExport, { as, body: bodyOf(more) });
const bodyOf = (more: { id?: string; only?: string[]; reason?: string }) => ({
  id: newId(),
  asked: { list: "child", childId: "01900000-0000-7000-8000-000000000000" },
  purpose: "supervision",
  reason,
  ...more,
});
const decide = (as: contract.Account, id: string, decision = "approved") =>
  platform.call(contract.decideExport, { as, params: { id }, body: { decision, reason: "sudah diperiksa" } });
const fetchFile = (as: contract.Account, id: string, format = "csv") =>
  platform.call(contract.fetchExport, { as, params: { id }, body: { format } });
const textOf = (body: { base64: string }) => Buffer.from(body.base64, "base64").toString("utf8");

test("up to fifty rows leave at once for a purpose, with the notice above and below and without a single id", async () => {
  const steward = testAccount("steward");
  const asked = await ask(steward, { only: ALL.slice(0, 50) });
  expect(asked.body).toMatchObject({ state: "ready", needsApproval: false, rows: 50 });
  const { status, body } = await fetchFile(steward, asked.body.id);
  expect([status, body.rows]).toEqual([200, 50]);
  const lines = textOf(body).trimEnd().split("\r\n");
  expect(lines).toHaveLength(53);
  for (const notice of [lines[0], lines.at(-1)]) {
    expect(notice).toContain(steward.name);
    expect(notice).toContain(asked.body.id);
    expect(notice).toContain(reason);
  }
  expect(ALL.filter((id) => textOf(body).includes(id))).toEqual([]);
});

test("more than fifty rows need another person; without one nothing leaves", async () => {
  const steward = testAccount("steward");
  const { body } = await ask(steward);
  expect(body).toMatchObject({ state: "waiting", needsApproval: true, rows: 200 });
  expect((await fetchFile(steward, body.id)).status).toBe(409);
  expect((await decide(oversight, body.id)).body).toMatchObject({ state: "ready", decision: { act: "approved" } });
  expect((await fetchFile(steward, body.id, "xlsx")).body.rows).toBe(200);
  expect((await decide(oversight, body.id, "refused")).status).toBe(409);
});

test("rows taken in small portions count together over a day", async () => {
  const steward = testAccount("steward");
  const portion = (from: number) => ask(steward, { only: ALL.slice(from, from + 20) });
  expect((await portion(0)).body.needsApproval).toBe(false);
  expect((await portion(20)).body.needsApproval).toBe(false);
  expect((await portion(40)).body.needsApproval).toBe(true);
  daysPassed = 1.01;
  expect((await portion(60)).body.needsApproval).toBe(false);
  daysPassed = 0;
});

test("neither who asks nor anyone in the same position approves", async () => {
  const supervisor = testAccount("supervisor");
  const colleague = testAccount("supervisor", { positionId: supervisor.positionId });
  const { body } = await ask(supervisor);
  expect((await decide(supervisor, body.id)).status).toBe(403);
  expect((await decide(colleague, body.id)).status).toBe(403);
  expect((await decide(testAccount("supervisor"), body.id)).status).toBe(200);
});

test("a refused export stays refused, with its reason, and an approved one ends after seven days", async () => {
  const steward = testAccount("steward");
  const [refused, approved] = [(await ask(steward)).body.id, (await ask(steward)).body.id];
  await decide(oversight, refused, "refused");
  await decide(oversight, approved);
  expect((await fetchFile(steward, refused)).status).toBe(409);
  const own = await platform.call(contract.listOwnExports, { as: steward });
  expect(own.body.find(({ id }) => id === refused)?.decision?.reason).toBe("sudah diperiksa");
  daysPassed = 7.01;
  expect((await fetchFile(steward, approved)).status).toBe(409);
  expect((await decide(oversight, (await ask(steward)).body.id)).status).toBe(200);
  daysPassed = 0;
});

test("only who asked fetches the file, and only from the position it was asked from", async () => {
  const steward = testAccount("steward");
  const { body } = await ask(steward);
  await decide(oversight, body.id);
  expect((await fetchFile(testAccount("steward"), body.id)).status).toBe(404);
  expect((await fetchFile({ ...steward, positionId: newId() }, body.id)).status).toBe(403);
});

test("never more rows leave than were counted when it was asked for", async () => {
  const steward = testAccount("steward");
  listed = ALL.slice(0, 150);
  const { body } = await ask(steward);
  await decide(oversight, body.id);
  listed = ALL;
  expect((await fetchFile(steward, body.id)).status).toBe(409);
});

test("asking twice with one id asks once; with other words it is a conflict", async () => {
  const steward = testAccount("steward");
  const id = newId();
  const [first, again] = [await ask(steward, { id }), await ask(steward, { id })];
  expect(again.body).toEqual(first.body);
  expect((await ask(steward, { id, reason: "untuk keperluan lain" })).status).toBe(409);
});

test("a case worker and an investigator ask for no export, and a list that the room refuses is refused", async () => {
  expect((await ask(testAccount("caseworker"))).status).toBe(403);
  expect((await ask(testAccount("investigator"))).status).toBe(403);
  expect((await ask(testAccount("steward", { territory: "00" }))).status).toBe(403);
});

test("approvers owe the exports that others ask for, until they are decided", async () => {
  const approver = testAccount("supervisor");
  const owed = async () => {
    const lists = await platform.context.database.inTransaction(actorOf(approver), async (tx) => {
      const items = [];
      for (const port of platform.context.duties) items.push(...(await port(approver, tx)));
      return items;
    });
    return lists.find(({ key }) => key === "access.duty.exports")?.count ?? 0;
  };
  const before = await owed();
  const { body } = await ask(testAccount("steward"));
  expect(await owed()).toBe(before + 1);
  await decide(oversight, body.id);
  expect(await owed()).toBe(before);
});

test("a file names its export also without its first line and with rows taken out", async () => {
  const [steward, other] = [testAccount("steward"), testAccount("steward")];
  const [asked, others] = [(await ask(steward)).body.id, (await ask(other)).body.id];
  for (const id of [asked, others]) await decide(oversight, id);
  const rowsOf = async (as: contract.Account, id: string) =>
    textOf((await fetchFile(as, id)).body)
      .split("\r\n")
      .slice(2, -2)
      .map((line) => line.split(","));
  const found = async (rows: string[][]) =>
    (await platform.call(contract.findExportOf, { as: oversight, body: { rows } })).body;
  expect((await found((await rowsOf(steward, asked)).reverse().slice(0, 90))).export?.id).toBe(asked);
  expect((await found((await rowsOf(other, others)).slice(0, 5))).export?.id).toBe(others);
  expect((await found([["a table", "of somebody else"]])).export).toBeNull();
});

test("the database lets nobody approve an own export, fetch one that waits, or change what happened", async () => {
  const supervisor = testAccount("supervisor");
  const { body } = await ask(supervisor);
  const insert = (as: contract.Account, act: string) =>
    platform.context.database.inTransaction({ ...actorOf(as), role: "suar_access" }, (tx) =>
      sql`
        insert into access.export_act (id, export_id, act, at, account_id, account_name, position_id, position)
        values (${newId()}, ${body.id}, ${act}, now(), ${as.id}, 'x', ${as.positionId}, 'x')
      `.execute(tx),
    );
  await expect(insert(supervisor, "approved")).rejects.toThrow("row-level security");
  await expect(insert(supervisor, "downloaded")).rejects.toThrow("row-level security");
  await expect(insert(testAccount("steward"), "approved")).rejects.toThrow("row-level security");
  const rewrite = (table: string) =>
    platform.context.database.inTransaction({ ...actorOf(supervisor), role: "suar_access" }, (tx) =>
      sql`delete from ${sql.table(`access.${table}`)}`.execute(tx),
    );
  await expect(rewrite("export")).rejects.toThrow("permission denied");
  await expect(rewrite("export_act")).rejects.toThrow("permission denied");
});
