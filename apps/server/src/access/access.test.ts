import * as contract from "@suar/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "../platform/index.ts";
import { openTestPlatform } from "../platform/testing.ts";
import { findAccountByEmail } from "./accountStore.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, hasNoAccount, registerAccess, seedDemoAccounts, seedRoles } from "./index.ts";
import { hashPassword, isPassword } from "./passwords.ts";
import { beginSession, isOver } from "./sessions.ts";
import { today } from "./today.ts";

const OPERATOR_TOKEN = "the-operator";
const administrator = {
  email: "Admin@Lembaga.example",
  name: "Admin",
  position: "Administrator",
  organisation: "Pusat data",
  password: "twelve characters",
};
let platform: Awaited<ReturnType<typeof openTestPlatform>>;

beforeAll(async () => {
  platform = await openTestPlatform({ demo: false });
  await seedRoles(platform.context);
  registerAccess(platform.context, OPERATOR_TOKEN);
  await platform.begin();
});
afterAll(() => platform.close());

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  platform.app.inject({ method: "POST", url, payload, headers });
const signIn = (email: string, password: string) => post(contract.signIn.path, { email, password });
async function beginAsAdministrator(): Promise<{ cookie: string }> {
  const { database, clock } = platform.context;
  const token = await database.inTransaction(systemActor("suar_access"), async (tx) => {
    const row = await findAccountByEmail(tx, administrator.email, today(clock));
    return beginSession(tx, row?.id ?? "", clock());
  });
  return { cookie: `suar_session=${token}` };
}
const asOperator = { authorization: `Bearer ${OPERATOR_TOKEN}` };

test("an installation without the demo has no account and no demo account to sign in with", async () => {
  expect(await hasNoAccount(platform.context)).toBe(true);
  expect((await platform.call(contract.listDemoAccounts)).body).toEqual([]);
  expect((await signIn("steward@contoh.example", DEMO_PASSWORD)).statusCode).toBe(401);
});

test("only the operator's token creates the first administrator, with a long password, and only once", async () => {
  const path = contract.createAdministrator.path;
  expect((await post(path, administrator)).statusCode).toBe(401);
  expect((await post(path, administrator, { authorization: "Bearer guessed" })).statusCode).toBe(401);
  expect((await post(path, { ...administrator, password: "short" }, asOperator)).statusCode).toBe(400);
  expect((await post(path, administrator, asOperator)).statusCode).toBe(200);
  expect((await post(path, { ...administrator, email: "b@lembaga.example" }, asOperator)).statusCode).toBe(409);
  expect(await hasNoAccount(platform.context)).toBe(false);
});

test("the first administrator's password leads to choosing a second factor, and opens nothing by itself", async () => {
  const signedIn = await signIn("admin@lembaga.example", administrator.password);
  expect(signedIn.json()).toMatchObject({ next: "enrolment" });
  expect(signedIn.cookies).toEqual([]);
});

test("a session ends when it is ended", async () => {
  const headers = await beginAsAdministrator();
  const { path } = contract.readSession;
  expect((await platform.app.inject({ url: path, headers })).statusCode).toBe(200);
  expect((await platform.app.inject({ method: "DELETE", url: path, headers })).json()).toEqual({ ended: true });
  expect((await platform.app.inject({ url: path, headers })).statusCode).toBe(401);
});

test("the token of a session is not in the database", async () => {
  const headers = await beginAsAdministrator();
  const token = headers.cookie.slice("suar_session=".length);
  const rows = await platform.asOwner("select to_jsonb(s)::text as line from access.session as s");
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(token).toString("hex"));
});

test("one may see and end one's other sessions", async () => {
  const here = await beginAsAdministrator();
  const there = await beginAsAdministrator();
  const { path } = contract.listSessions;
  const listed = (await platform.app.inject({ url: path, headers: there })).json() as {
    id: string;
    current: boolean;
  }[];
  const current = listed.filter((session) => session.current);
  expect(current).toHaveLength(1);
  const ended = await platform.app.inject({ method: "DELETE", url: `${path}/${current[0]?.id}`, headers: here });
  expect(ended.statusCode).toBe(200);
  expect((await platform.app.inject({ url: path, headers: there })).statusCode).toBe(401);
});

test("a wrong password and an unknown address get the same answer, and both are on the trail", async () => {
  const wrong = await signIn("admin@lembaga.example", "not this one either");
  const unknown = await signIn("nobody@lembaga.example", "not this one either");
  expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
  expect(wrong.json().detail).toBe(unknown.json().detail);
  const { rows } = await platform.context.database.inTransaction(systemActor("suar_access"), (tx) =>
    sql`
      select account_name
      from access.audit
      where act = 'access.signIn' and outcome = 'refused'
      order by id desc
      limit 2
    `.execute(tx),
  );
  expect(rows).toEqual([{ account_name: "Suar" }, { account_name: "Admin" }]);
});

test("sign-in slows down who tries too often", async () => {
  const tries = await Promise.all(Array.from({ length: 12 }, () => signIn("x@y.example", "z")));
  const slowed = tries.filter(({ statusCode }) => statusCode === 429);
  expect(slowed).toHaveLength(7);
  expect(slowed[0]?.json()).toMatchObject({ key: "access.throttle.wait" });
});

test("a session ends after an idle hour and after twelve hours at the latest", () => {
  const at = (time: string) => new Date(`2026-01-01T${time}Z`);
  const session = { last_seen_at: at("10:00:00"), expires_at: at("20:00:00") };
  expect(isOver(session, at("10:59:00"))).toBe(false);
  expect(isOver(session, at("11:01:00"))).toBe(true);
  expect(isOver({ ...session, last_seen_at: at("20:00:00") }, at("20:00:00"))).toBe(true);
});

test("an administrator creates accounts; an address has one", async () => {
  const headers = await beginAsAdministrator();
  const account = {
    ...{ email: "steward@lembaga.example", name: "Walidata", language: "id", password: "also twelve long" },
  };
  const created = await post(contract.createAccount.path, account, headers);
  expect(created.json()).toMatchObject({ email: "steward@lembaga.example", appointments: [] });
  expect(created.body).not.toContain("password");
  expect((await post(contract.createAccount.path, account, headers)).statusCode).toBe(409);
});

test("the demo country has an account for each role, once", async () => {
  await seedDemoAccounts(platform.context, async () => null);
  await seedDemoAccounts(platform.context, async () => null);
  expect(DEMO_ACCOUNTS.map(({ role }) => role)).toEqual(contract.FIRST_ROLES.map(({ code }) => code));
  const rows = await platform.asOwner("select email from access.account where email like '%@contoh.example'");
  expect(rows).toHaveLength(contract.FIRST_ROLES.length);
});

test("a password is kept as argon2id with its own salt", async () => {
  const [first, second] = await Promise.all([hashPassword("kata sandi panjang"), hashPassword("kata sandi panjang")]);
  expect(first).toMatch(/^argon2id\$19456\$2\$1\$/);
  expect(first).not.toBe(second);
  expect(await isPassword("kata sandi panjang", first)).toBe(true);
  expect(await isPassword("kata sandi pendek", first)).toBe(false);
  expect(await isPassword("kata sandi panjang", undefined)).toBe(false);
});
