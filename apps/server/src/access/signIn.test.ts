import * as contract from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPlatform } from "../platform/testing.ts";
import { registerAccess, seedRoles } from "./index.ts";
import { passwordFault } from "./passwordFault.ts";
import { codeAt } from "./secondFactor/authenticatorCode.ts";
import { plantAccount } from "./testing.ts";

const PASSWORD = "rumah kuda batu tali";
let now = new Date("2026-03-02T08:00:00Z");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
beforeAll(async () => {
  platform = await openTestPlatform({ demo: false }, () => now);
  await seedRoles(platform.context);
  registerAccess(platform.context, "the-operator");
  await platform.begin();
});
afterAll(() => platform.close());

const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

/** A browser: it keeps its cookies from one request to the next. */
function openClient() {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async ask(route: contract.Route, body?: object, params: Record<string, string> = {}) {
      const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const headers = { cookie, "user-agent": "Mozilla/5.0 (Android 15) Firefox/142.0" };
      const answer = await platform.app.inject({
        method: route.method,
        url: path,
        headers,
        ...(body && { payload: body }),
      });
      for (const { name, value } of answer.cookies) cookies.set(name, value);
      return { status: answer.statusCode, body: answer.json() };
    },
  };
}
type Client = ReturnType<typeof openClient>;

/** Chooses an authenticator for an account with a password alone, as after `suar administrator`. */
async function enrol(client: Client, email: string) {
  const { body: step } = await client.ask(contract.signIn, { email, password: PASSWORD });
  expect(step).toMatchObject({ next: "enrolment" });
  const { ticket } = step;
  const { body: proposed } = await client.ask(contract.beginFirstAuthenticator, { ticket });
  const code = codeAt(proposed.secret, now);
  const ended = await client.ask(contract.enrolWithAuthenticator, { ticket, code });
  expect(ended.status).toBe(200);
  return { secret: String(proposed.secret), recoveryCodes: ended.body.recoveryCodes as string[], ticket, code };
}

async function secondStep(client: Client, email: string): Promise<string> {
  const { body } = await client.ask(contract.signIn, { email, password: PASSWORD });
  expect(body).toMatchObject({ next: "secondFactor" });
  return body.ticket;
}

const POSITION = "00000000-0000-7000-8000-0000000000ab";

async function openOffice(): Promise<void> {
  await platform.asOwner(`
    insert into access.organisation (id, name, created_by)
    values ('00000000-0000-7000-8000-0000000000aa', 'Pusat', 'test')
  `);
  await platform.asOwner(`
    insert into access.position (id, organisation_id, title, role, created_by)
    values ('${POSITION}', '00000000-0000-7000-8000-0000000000aa', 'Administrator', 'administrator', 'test')
  `);
}

async function appointAdministrator(email: string): Promise<void> {
  await platform.asOwner(`
    insert into access.appointment (id, account_id, position_id, starts_on, created_by)
    select gen_random_uuid(), id, '${POSITION}', '2026-01-01', 'test'
    from access.account
    where email = '${email}'
  `);
}

const person = () => plantAccount(platform.context, { password: PASSWORD });

test("outside the demo country a password alone opens nothing: it leads to choosing a second factor", async () => {
  const { email } = await person();
  const client = openClient();
  const { status, body } = await client.ask(contract.signIn, { email, password: PASSWORD });
  expect({ status, next: body.next }).toEqual({ status: 200, next: "enrolment" });
  expect(client.cookies.size).toBe(0);
  expect((await client.ask(contract.readSession)).status).toBe(401);
});

test("a password and a code of the authenticator let one in; the secret is in the database sealed only", async () => {
  const { email } = await person();
  const client = openClient();
  const { secret } = await enrol(client, email);
  expect((await client.ask(contract.readSession)).status).toBe(200);
  later(60);
  const other = openClient();
  const ticket = await secondStep(other, email);
  const entered = await other.ask(contract.giveSecondFactor, { ticket, code: codeAt(secret, now) });
  expect(entered.body).toMatchObject({ email });
  const rows = await platform.asOwner("select encode(sealed_secret, 'escape') as sealed from access.authenticator");
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test("a code that was used opens nothing again, neighbours of the present step are taken, others are not", async () => {
  const { email } = await person();
  const { secret } = await enrol(openClient(), email);
  later(300);
  const code = codeAt(secret, new Date(now.getTime() - 30_000));
  const first = openClient();
  expect((await first.ask(contract.giveSecondFactor, { ticket: await secondStep(first, email), code })).status).toBe(
    200,
  );
  const second = openClient();
  const replay = await second.ask(contract.giveSecondFactor, { ticket: await secondStep(second, email), code });
  expect(replay).toMatchObject({ status: 401, body: { key: "access.secondFactor.wrong" } });
  const old = codeAt(secret, new Date(now.getTime() + 90_000));
  const far = await second.ask(contract.giveSecondFactor, { ticket: await secondStep(second, email), code: old });
  expect(far.status).toBe(401);
});

test("a recovery code opens once; only hashes of the codes are kept", async () => {
  const { email } = await person();
  const { recoveryCodes } = await enrol(openClient(), email);
  expect(new Set(recoveryCodes).size).toBe(10);
  const code = (recoveryCodes[0] ?? "").toUpperCase();
  const client = openClient();
  expect((await client.ask(contract.giveSecondFactor, { ticket: await secondStep(client, email), code })).status).toBe(
    200,
  );
  const again = openClient();
  expect((await again.ask(contract.giveSecondFactor, { ticket: await secondStep(again, email), code })).status).toBe(
    401,
  );
  const rows = JSON.stringify(
    await platform.asOwner("select encode(code_hash, 'escape') as h from access.recovery_code"),
  );
  for (const each of recoveryCodes) expect(rows).not.toContain(each.replaceAll("-", ""));
});

test("a ticket opens once and runs out", async () => {
  const { email } = await person();
  const { secret, ticket: used } = await enrol(openClient(), email);
  const again = await openClient().ask(contract.beginFirstAuthenticator, { ticket: used });
  expect(again.body.key).toBe("access.ticket.over");
  const client = openClient();
  const ticket = await secondStep(client, email);
  later(11 * 60);
  const over = await client.ask(contract.giveSecondFactor, { ticket, code: codeAt(secret, now) });
  expect(over).toMatchObject({ status: 401, body: { key: "access.ticket.over" } });
});

test("guessing codes is slowed down, whatever the number of tickets", async () => {
  const { email } = await person();
  await enrol(openClient(), email);
  const stranger = openClient();
  const answers = [];
  for (let i = 0; i < 8; i += 1) {
    const ticket = await secondStep(stranger, email);
    answers.push((await stranger.ask(contract.giveSecondFactor, { ticket, code: "000000" })).status);
  }
  expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
});

test("a session begins with a token of its own, whatever token was there before", async () => {
  const { email } = await person();
  const client = openClient();
  client.cookies.set("suar_session", "a token that somebody else has planted here");
  await enrol(client, email);
  expect(client.cookies.get("suar_session")).not.toBe("a token that somebody else has planted here");
});

test("a sensitive act asks for a fresh proof after ten minutes, and the proof replaces the session's token", async () => {
  const { email } = await person();
  const client = openClient();
  const { secret } = await enrol(client, email);
  expect((await client.ask(contract.renewRecoveryCodes)).status).toBe(200);
  later(11 * 60);
  expect(await client.ask(contract.renewRecoveryCodes)).toMatchObject({
    status: 403,
    body: { key: "access.stepUp.needed" },
  });
  const before = client.cookies.get("suar_session") ?? "";
  expect((await client.ask(contract.renewProof, { password: PASSWORD })).status).toBe(422);
  const proof = { password: PASSWORD, code: codeAt(secret, now) };
  expect((await client.ask(contract.renewProof, { ...proof, password: "not this one" })).status).toBe(422);
  expect((await client.ask(contract.renewProof, proof)).status).toBe(200);
  expect((await client.ask(contract.renewRecoveryCodes)).status).toBe(200);
  const fixed = openClient();
  fixed.cookies.set("suar_session", before);
  expect((await fixed.ask(contract.readSession)).status).toBe(401);
});

test("a new password ends every other session and is refused where it is common or made of the owner's own words", async () => {
  const { email } = await person();
  const [here, there] = [openClient(), openClient()];
  const { secret } = await enrol(here, email);
  later(60);
  const ticket = await secondStep(there, email);
  await there.ask(contract.giveSecondFactor, { ticket, code: codeAt(secret, now) });
  const common = await here.ask(contract.changePassword, { password: "password1234" });
  expect(common).toMatchObject({ status: 422, body: { key: "access.password.common" } });
  expect(await here.ask(contract.changePassword, { password: "empat kuda di atas bukit" })).toMatchObject({
    body: { ended: 1 },
  });
  expect((await there.ask(contract.readSession)).status).toBe(401);
  expect((await here.ask(contract.readSession)).status).toBe(200);
});

test.each([
  ["123456789012", "access.password.common"],
  ["qwertyuiop123", "access.password.common"],
  ["indonesia2026", "access.password.common"],
  ["walidata.lembaga1", "access.password.own"],
  ["Pusat Data 2026", "access.password.own"],
  ["rumah kuda batu tali", null],
  // only the beginning of a long one is judged: each letter more would keep the server from others for longer
  [`${"password".repeat(8)}gmx7 qhd2 wuv9`, "access.password.common"],
  ["kata sandi panjang", null],
] as const)(
  "the password %s is judged by lists and by its owner's words, not by its kinds of letters",
  async (given, key) => {
    const owner = { email: "walidata@lembaga.example", name: "Walidata", organisation: "Pusat data" };
    expect(await passwordFault(given, owner)).toBe(key);
  },
);

test("the last way to sign in is not removed", async () => {
  const { email } = await person();
  const client = openClient();
  await enrol(client, email);
  expect(await client.ask(contract.removeAuthenticator)).toMatchObject({
    status: 409,
    body: { key: "access.factor.last" },
  });
});

test("an invitation lets its owner choose once, within 72 hours, and the latest one counts", async () => {
  const { email } = await person();
  const administrator = openClient();
  await openOffice();
  await appointAdministrator(email);
  await enrol(administrator, email);
  const invited = await administrator.ask(contract.createAccount, {
    email: "baru@lembaga.example",
    name: "Baru",
    language: "id",
  });
  expect(invited.status).toBe(200);
  const { id } = invited.body;
  const invite = async (body = {}) => (await administrator.ask(contract.invite, body, { id })).body.token as string;
  const [first, token] = [await invite(), await invite()];
  const owner = openClient();
  expect((await owner.ask(contract.openInvitation, { token: first })).status).toBe(410);
  const { body: opened } = await owner.ask(contract.openInvitation, { token });
  expect(opened).toMatchObject({ email: "baru@lembaga.example" });
  const { ticket } = opened;
  expect((await owner.ask(contract.beginFirstAuthenticator, { ticket })).body.key).toBe(
    "access.enrolment.passwordFirst",
  );
  expect((await owner.ask(contract.chooseFirstPassword, { ticket, password: PASSWORD })).status).toBe(200);
  const { body: proposed } = await owner.ask(contract.beginFirstAuthenticator, { ticket });
  const code = codeAt(proposed.secret, now);
  expect((await owner.ask(contract.enrolWithAuthenticator, { ticket, code })).status).toBe(200);
  expect((await owner.ask(contract.readSession)).body).toMatchObject({ email: "baru@lembaga.example" });
  expect((await openClient().ask(contract.openInvitation, { token })).status).toBe(410);
  expect((await administrator.ask(contract.invite, {}, { id })).body.key).toBe("access.invitation.hasFactors");
  const lost = await invite({ replaces: true });
  later(73 * 3600);
  expect((await openClient().ask(contract.openInvitation, { token: lost })).status).toBe(410);
});

test("nobody invites themselves", async () => {
  const { id, email } = await person();
  await appointAdministrator(email);
  const client = openClient();
  await enrol(client, email);
  const answer = await client.ask(contract.invite, { replaces: true }, { id });
  expect(answer).toMatchObject({ status: 403, body: { key: "access.invitation.self" } });
});

test("sessions say from which device, and how their owner came in; all others end at once", async () => {
  const { email } = await person();
  const [here, there] = [openClient(), openClient()];
  const { recoveryCodes } = await enrol(here, email);
  const ticket = await secondStep(there, email);
  await there.ask(contract.giveSecondFactor, { ticket, code: recoveryCodes[1] });
  const { body: sessions } = await here.ask(contract.listSessions);
  expect(sessions).toHaveLength(2);
  expect(sessions.find(({ current }: { current: boolean }) => current)).toMatchObject({
    device: "Firefox, Android",
    proven: "authenticator",
  });
  expect(sessions.find(({ current }: { current: boolean }) => !current)).toMatchObject({ proven: "recoveryCode" });
  expect((await here.ask(contract.endOtherSessions)).body).toEqual({ ended: 1 });
  expect((await there.ask(contract.readSession)).status).toBe(401);
});

test("a session that has lain idle for an hour is over, and is not listed either", async () => {
  const { email } = await person();
  const [here, there] = [openClient(), openClient()];
  const { recoveryCodes } = await enrol(there, email);
  later(45 * 60);
  const ticket = await secondStep(here, email);
  await here.ask(contract.giveSecondFactor, { ticket, code: recoveryCodes[2] });
  expect((await here.ask(contract.listSessions)).body).toHaveLength(2);
  later(20 * 60);
  expect((await here.ask(contract.listSessions)).body).toMatchObject([{ current: true }]);
  expect((await there.ask(contract.readSession)).status).toBe(401);
});

test("the operator, who has no account, is told so where an account would be changed", async () => {
  const headers = { authorization: "Bearer the-operator" };
  for (const { path } of [contract.beginPasskey, contract.beginAuthenticator]) {
    const answer = await platform.app.inject({ method: "POST", url: path, headers: { ...headers, host: "localhost" } });
    expect(answer.json()).toMatchObject({ status: 404, key: "access.account.notFound" });
  }
});
