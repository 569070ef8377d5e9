import * as contract from "@suar/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD, seedDemoAccounts } from "./access/index.ts";
import { openRooms } from "./main.ts";
import { openTestPlatform } from "./platform/testing.ts";

const ELEVEN_MINUTES_MS = 11 * 60_000;
let now = new Date("2026-03-02T08:00:00Z");
let platform: Awaited<ReturnType<typeof openTestPlatform>>;
beforeAll(async () => {
  platform = await openTestPlatform({}, () => now);
  await openRooms(platform, "the-operator");
  await seedDemoAccounts(platform.context, async () => null);
});
afterAll(() => platform.close());

const NOBODY = "00000000-0000-7000-8000-00000000ffff";

/** Every act that the design calls sensitive, and a position that may do it. */
const SENSITIVE: readonly (readonly [contract.Route, string])[] = [
  [contract.createAccount, "administrator"],
  [contract.invite, "administrator"],
  [contract.appoint, "administrator"],
  [contract.endAppointment, "administrator"],
  [contract.saveRole, "administrator"],
  [contract.changePosition, "administrator"],
  [contract.closePosition, "administrator"],
  [contract.enterStaffIdentity, "administrator"],
  [contract.turnKeys, "administrator"],
  [contract.retireKey, "administrator"],
  [contract.decideExport, "oversight"],
  [contract.beginEmergency, "investigator"],
];

async function send({ method, path }: contract.Route, cookie: string, payload: object = {}) {
  const url = path.replace(":version", "1").replace(":code", "steward").replace(":id", NOBODY);
  const answer = await platform.app.inject({ method, url, headers: { cookie }, payload });
  const session = answer.cookies.find(({ name }) => name === "suar_session")?.value;
  return { status: answer.statusCode, key: answer.json().key, cookie: `suar_session=${session}` };
}

test.each(SENSITIVE.map(([route, role]) => ({ route, role, act: `${route.method} ${route.path}` })))(
  "$act asks for a fresh proof, and then looks at what it was given",
  async ({ route, role }) => {
    const email = `${role}@contoh.example`;
    const { cookie: early } = await send(contract.signIn, "", { email, password: DEMO_PASSWORD });
    now = new Date(now.getTime() + ELEVEN_MINUTES_MS);
    expect(await send(route, early)).toMatchObject({ status: 403, key: "access.stepUp.needed" });
    const proven = await send(contract.renewProof, early, { password: DEMO_PASSWORD });
    expect(proven.status).toBe(200);
    expect((await send(route, proven.cookie)).key).not.toBe("access.stepUp.needed");
  },
);
