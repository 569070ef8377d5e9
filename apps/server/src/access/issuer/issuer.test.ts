import { generateKeyPairSync } from "node:crypto";
import * as contract from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/index.ts";
import { openTestPlatform } from "../../platform/testing.ts";
import { registerAccess, seedRoles } from "../index.ts";
import { codeAt } from "../secondFactor/authenticatorCode.ts";
import { plantAccount } from "../testing.ts";
import { openIssuerBrowser, openTestIssuer, type TestIssuer } from "./testing.ts";

const PASSWORD = "rumah kuda batu tali";
const HOST = "http://localhost";
let issuer: TestIssuer;
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
let laterMs = 0;

beforeAll(async () => {
  issuer = await openTestIssuer({ suar: HOST, proof: { secret: "a secret that both know" } });
  platform = await openAt(issuer);
});
afterAll(async () => {
  await platform.close();
  await issuer.close();
});

async function openAt({ config }: Pick<TestIssuer, "config">) {
  const opened = await openTestPlatform({ demo: false, issuer: config }, () => new Date(Date.now() + laterMs));
  await seedRoles(opened.context);
  registerAccess(opened.context, "the-operator");
  await opened.begin();
  return opened;
}

/** A browser at Suar: it keeps its cookies from one request to the next. */
function openClient(at = platform) {
  const cookies = new Map<string, string>();
  return async function ask(route: contract.Route, body?: object, id = "") {
    const answer = await at.app.inject({
      method: route.method,
      url: route.path.replace(":id", id),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(body && { payload: body }),
    });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return { status: answer.statusCode, body: answer.json() };
  };
}
type Client = ReturnType<typeof openClient>;

const person = () => plantAccount(platform.context, { password: PASSWORD });

/** Signs in as after `suar administrator`: a password, and an authenticator that is chosen now. */
async function enter(client: Client, email: string): Promise<string> {
  const { ticket } = (await client(contract.signIn, { email, password: PASSWORD })).body;
  const { secret } = (await client(contract.beginFirstAuthenticator, { ticket })).body;
  const code = codeAt(secret, new Date(Date.now() + laterMs));
  expect((await client(contract.enrolWithAuthenticator, { ticket, code })).status).toBe(200);
  return secret;
}

async function link(client: Client, login: string, form: Record<string, string> = {}) {
  const { ticket, address } = (await client(contract.beginIssuerLink)).body;
  const answer = await openIssuerBrowser(issuer)(address, { login, ...form });
  return client(contract.addIssuerLink, { ticket, answer });
}

/** Goes to the issuer and comes back; `change` stands between the two, as an attacker would. */
async function comeBack(client: Client, form: Record<string, string>, change = (address: URL) => address) {
  const { ticket, address } = (await client(contract.askIssuer, {})).body;
  return { ticket, answer: await openIssuerBrowser(issuer)(change(new URL(address)).href, form) };
}

const signIn = async (client: Client, form: Record<string, string>) =>
  client(contract.signInWithIssuer, await comeBack(client, form));

/** An account that the issuer's person of this name opens, with its authenticator's secret. */
async function linked() {
  const login = `warga ${newId()}`;
  const { id, email } = await person();
  const owner = openClient();
  const secret = await enter(owner, email);
  expect((await link(owner, login)).status).toBe(200);
  return { id, email, login, secret, owner };
}

test("the issuer's word is the first step, and Suar's own second factor follows it", async () => {
  const { login, email, secret } = await linked();
  const client = openClient();
  const { body: step } = await signIn(client, { login });
  expect(step).toMatchObject({ next: "secondFactor", ways: ["authenticator", "recoveryCode"] });
  expect((await client(contract.readSession)).status).toBe(401);
  laterMs += 60_000;
  const code = codeAt(secret, new Date(Date.now() + laterMs));
  expect((await client(contract.giveSecondFactor, { ticket: step.ticket, code })).body).toMatchObject({ email });
});

test("a second factor at the issuer suffices where the installation trusts what it is called", async () => {
  const { login, email } = await linked();
  const client = openClient();
  expect((await signIn(client, { login, two: "on" })).body).toMatchObject({ email });
  const { body: sessions } = await client(contract.listSessions);
  expect(sessions.find(({ current }: { current: boolean }) => current)).toMatchObject({ proven: "issuer" });
});

test("a second factor at the issuer counts for nothing where nothing it is called is trusted", async () => {
  const wary = await openAt({ config: { ...issuer.config, secondFactor: { acr: [], amr: [] } } });
  const { email } = await plantAccount(wary.context, { password: PASSWORD });
  const owner = openClient(wary);
  await enter(owner, email);
  const login = `warga ${newId()}`;
  expect((await link(owner, login, { two: "on" })).status).toBe(200);
  expect((await signIn(openClient(wary), { login, two: "on" })).body).toMatchObject({ next: "secondFactor" });
  await wary.close();
});

test("an unknown person of the issuer is refused in words, also with an account's own e-mail address as the name", async () => {
  const { email } = await person();
  for (const login of [email, `warga ${newId()}`]) {
    const client = openClient();
    expect(await signIn(client, { login, two: "on" })).toMatchObject({
      status: 401,
      body: { key: "access.issuer.unknown" },
    });
    expect((await client(contract.readSession)).status).toBe(401);
  }
});

test("what the issuer calls a person is not in the database", async () => {
  const { login } = await linked();
  const rows = await platform.asOwner(`
    select encode(subject_hash, 'escape') as subject, link::text as whole
    from access.issuer_link as link
  `);
  expect(JSON.stringify(rows)).not.toContain(login.slice(-12));
});

test("one person of the issuer opens one account, and one account is opened by one", async () => {
  const { login, owner } = await linked();
  const other = openClient();
  await enter(other, (await person()).email);
  expect(await link(other, login)).toMatchObject({ status: 409, body: { key: "access.issuer.taken" } });
  expect((await link(owner, `warga ${newId()}`)).body.key).toBe("access.issuer.taken");
});

test("a link begun by one account is not ended by another, nor taken for signing in", async () => {
  const [one, other] = [openClient(), openClient()];
  await enter(one, (await person()).email);
  await enter(other, (await person()).email);
  const { ticket, address } = (await one(contract.beginIssuerLink)).body;
  const answer = await openIssuerBrowser(issuer)(address, { login: `warga ${newId()}` });
  expect((await openClient()(contract.signInWithIssuer, { ticket, answer })).body.key).toBe("access.ticket.over");
  expect((await other(contract.addIssuerLink, { ticket, answer })).body.key).toBe("access.ticket.over");
});

test("links stand among one's own factors and go again, and then open nothing; the last way in stays", async () => {
  const { login, owner } = await linked();
  const [known] = (await owner(contract.readSecurity)).body.issuerLinks;
  expect(known).toMatchObject({ issuer: issuer.url, lastUsedAt: null });
  expect((await owner(contract.removeIssuerLink, undefined, known.id)).body).toEqual({ removed: true });
  expect((await owner(contract.readSecurity)).body.issuerLinks).toEqual([]);
  expect((await signIn(openClient(), { login })).body.key).toBe("access.issuer.unknown");
  const { token } = await invitation();
  const invited = openClient();
  const { ticket } = (await invited(contract.openInvitation, { token })).body;
  const come = await comeBack(invited, { login: `warga ${newId()}`, two: "on" });
  expect((await invited(contract.enrolWithIssuer, { ticket, issuer: come })).status).toBe(200);
  const [only] = (await invited(contract.readSecurity)).body.issuerLinks;
  expect((await invited(contract.removeIssuerLink, undefined, only.id)).body.key).toBe("access.factor.last");
});

/** An account of somebody new, and the token of its invitation. */
async function invitation(): Promise<{ id: string; email: string; token: string }> {
  const { id: by, email: byEmail } = await person();
  const administrator = openClient();
  const [organisation, position] = [newId(), newId()];
  await platform.asOwner(`
    insert into access.organisation (id, name, created_by) values ('${organisation}', 'Lembaga ${organisation}', 'test')
  `);
  await platform.asOwner(`
    insert into access.position (id, organisation_id, title, role, created_by)
    values ('${position}', '${organisation}', 'Administrator', 'administrator', 'test')
  `);
  await platform.asOwner(`
    insert into access.appointment (id, account_id, position_id, starts_on, created_by)
    values (gen_random_uuid(), '${by}', '${position}', '2026-01-01', 'test')
  `);
  await enter(administrator, byEmail);
  const { id, email } = await plantAccount(platform.context);
  const { body } = await administrator(contract.invite, {}, id);
  return { id, email, token: body.token };
}

test("an invitation is taken up with the issuer's account, and with Suar's own second factor where none is trusted", async () => {
  const { token, email } = await invitation();
  const login = `warga ${newId()}`;
  const client = openClient();
  const { ticket } = (await client(contract.openInvitation, { token })).body;
  const come = await comeBack(client, { login });
  expect((await client(contract.enrolWithIssuer, { ticket, issuer: come })).body).toEqual({ next: "secondFactor" });
  expect((await signIn(openClient(), { login })).body.key).toBe("access.issuer.unknown");
  const { secret } = (await client(contract.beginFirstAuthenticator, { ticket })).body;
  const code = codeAt(secret, new Date(Date.now() + laterMs));
  expect((await client(contract.enrolWithAuthenticator, { ticket, code })).body.account).toMatchObject({ email });
  expect((await signIn(openClient(), { login })).body).toMatchObject({ next: "secondFactor" });
  expect((await openClient()(contract.openInvitation, { token })).status).toBe(410);
});

test("whoever knows a password alone links no account of theirs", async () => {
  const { email } = await person();
  const client = openClient();
  const { ticket } = (await client(contract.signIn, { email, password: PASSWORD })).body;
  const come = await comeBack(client, { login: `warga ${newId()}`, two: "on" });
  expect((await client(contract.enrolWithIssuer, { ticket, issuer: come })).body.key).toBe("access.ticket.over");
});

test("what the person ended at the issuer is said in words, in both languages", async () => {
  const client = openClient();
  const come = await comeBack(client, { login: "x", act: "leave" });
  for (const [language, words] of [
    ["id", "membatalkan"],
    ["en", "ended this step"],
  ] as const) {
    const { body } = await platform.call(contract.signInWithIssuer, { body: come, language });
    // the second time its ticket is used up, which is said as well
    expect(JSON.stringify(body)).toContain(language === "id" ? words : "already used");
  }
});

type Come = Awaited<ReturnType<typeof comeBack>>;
const changed = (come: Come, name: string, value: string): Come => {
  const answer = new URLSearchParams(come.answer);
  answer.set(name, value);
  return { ...come, answer: answer.toString() };
};
const asked = (name: string, value: string) => (address: URL) => {
  address.searchParams.set(name, value);
  return address;
};

test("a wrong state, nonce, issuer or code, and another browser's answer, open nothing", async () => {
  const { login } = await linked();
  const form = { login, two: "on" };
  const client = openClient();
  const other = await comeBack(openClient(), form);
  const wrong: [string, Come, string][] = [
    ["state", changed(await comeBack(client, form), "state", "x".repeat(43)), "access.issuer.wrongAnswer"],
    ["nonce", await comeBack(client, form, asked("nonce", "x".repeat(43))), "access.issuer.wrongAnswer"],
    ["issuer", changed(await comeBack(client, form), "iss", "https://lain.example"), "access.issuer.wrongAnswer"],
    ["code", changed(await comeBack(client, form), "code", "x".repeat(43)), "access.issuer.over"],
    ["verifier", await comeBack(client, form, asked("code_challenge", "x".repeat(43))), "access.issuer.over"],
    ["browser", { ...(await comeBack(client, form)), answer: other.answer }, "access.issuer.wrongAnswer"],
  ];
  for (const [what, come, key] of wrong) {
    const { body } = await client(contract.signInWithIssuer, come);
    expect({ what, key: body.key }).toEqual({ what, key });
  }
  expect((await client(contract.readSession)).status).toBe(401);
});

test("an answer opens once: neither it nor its code is taken again", async () => {
  const { login } = await linked();
  const form = { login, two: "on" };
  const come = await comeBack(openClient(), form);
  expect((await openClient()(contract.signInWithIssuer, come)).status).toBe(200);
  expect((await openClient()(contract.signInWithIssuer, come)).body.key).toBe("access.ticket.over");
  const code = new URLSearchParams(come.answer).get("code") ?? "";
  const again = changed(await comeBack(openClient(), form), "code", code);
  expect((await openClient()(contract.signInWithIssuer, again)).body.key).toBe("access.issuer.over");
});

test("an answer that comes too late opens nothing: neither Suar's ticket nor the issuer's code waits", async () => {
  const { login } = await linked();
  const come = await comeBack(openClient(), { login, two: "on" });
  const code = await issuer.provider.AuthorizationCode.find(new URLSearchParams(come.answer).get("code") ?? "");
  await code?.destroy();
  expect((await openClient()(contract.signInWithIssuer, come)).body.key).toBe("access.issuer.over");
  const late = await comeBack(openClient(), { login, two: "on" });
  laterMs += 16 * 60_000;
  expect((await openClient()(contract.signInWithIssuer, late)).body.key).toBe("access.ticket.over");
});

test("a fresh proof asks the issuer anew; a session kept there is none", async () => {
  // the issuer's clock is this machine's: the account's day begins twenty minutes ago, and goes on now
  laterMs = -20 * 60_000;
  const { login, owner, secret } = await linked();
  laterMs = 0;
  expect((await owner(contract.renewRecoveryCodes)).body.key).toBe("access.stepUp.needed");
  const browser = openIssuerBrowser(issuer);
  const go = async (anew: boolean, code: string) => {
    const { ticket, address } = (await owner(contract.askIssuer, { anew })).body;
    return owner(contract.renewProofWithIssuer, { ticket, answer: await browser(address, { login }), code });
  };
  const code = codeAt(secret, new Date());
  await issuerRemembers(browser, login);
  expect((await go(false, code)).body.key).toBe("access.issuer.notAnew");
  expect((await go(true, "000000")).body.key).toBe("access.secondFactor.wrong");
  expect((await go(true, code)).body).toEqual({ renewed: true });
  expect((await owner(contract.renewRecoveryCodes)).status).toBe(200);
});

/** Signs in at the issuer, and lets it believe that this was an hour ago. */
async function issuerRemembers(browser: ReturnType<typeof openIssuerBrowser>, login: string): Promise<void> {
  const { address } = (await openClient()(contract.askIssuer, {})).body;
  issuer.signedInAgo(3600);
  await browser(address, { login });
  issuer.signedInAgo(0);
}

test("while the issuer cannot be reached it says so, and every other way in stays open", async () => {
  const gone = await openTestIssuer({ suar: HOST, proof: { secret: "a secret that both know" } });
  const alone = await openAt(gone);
  await gone.close();
  const { email } = await plantAccount(alone.context, { password: PASSWORD });
  const client = openClient(alone);
  expect((await client(contract.readIssuer)).body.name).toEqual(issuer.config.name);
  expect(await client(contract.askIssuer, {})).toMatchObject({ status: 503, body: { key: "access.issuer.down" } });
  await enter(client, email);
  expect((await client(contract.readSession)).status).toBe(200);
  await alone.close();
});

test("Suar shows the issuer that it is itself by a private key as well", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const publicKeys = [{ ...publicKey.export({ format: "jwk" }), alg: "ES256", use: "sig" }];
  const keyed = await openTestIssuer({ suar: HOST, proof: { privateKey: pem }, publicKeys });
  const at = await openAt(keyed);
  const client = openClient(at);
  const { ticket, address } = (await client(contract.askIssuer, {})).body;
  const answer = await openIssuerBrowser(keyed)(address, { login: "warga" });
  expect((await client(contract.signInWithIssuer, { ticket, answer })).body.key).toBe("access.issuer.unknown");
  await at.close();
  await keyed.close();
});

test("an installation without an issuer names none and has nothing to begin", async () => {
  const without = await openTestPlatform({ demo: false });
  registerAccess(without.context, "the-operator");
  const client = openClient(without);
  expect((await client(contract.readIssuer)).body).toEqual({ name: null });
  expect((await client(contract.askIssuer, {})).body.key).toBe("access.issuer.none");
  await without.close();
});

test("what the issuer refused and whom it let in stands on the trail", async () => {
  const rows = await platform.asOwner("select act, outcome, fields from access.audit");
  const found = JSON.stringify(rows);
  expect(rows).toContainEqual(expect.objectContaining({ act: "access.issuer", outcome: "refused" }));
  expect(rows).toContainEqual(expect.objectContaining({ act: "access.signIn", fields: ["issuer"] }));
  for (const act of ["access.linkIssuer", "access.unlinkIssuer"]) expect(found).toContain(act);
  expect(found).not.toContain("warga");
});
