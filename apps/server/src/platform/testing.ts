import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Account, type Answer, FIRST_ROLES, firstRightsOf, type Route } from "@suar/contract";
import { type Config, readConfig } from "./config.ts";
import { openLog } from "./log.ts";
import { newId } from "./newId.ts";
import { openPlatform } from "./openPlatform.ts";
import { openTestDatabase, type TestDatabase } from "./testDatabase.ts";

export {
  createTestServerDatabase,
  openFromBackup,
  openTestDatabase,
  openTestDatabaseToBackUp,
} from "./testDatabase.ts";

/** Who a test calls as, by role, with the rights that the role begins with; the guard of the tests believes the header. */
export function testAccount(role: string, more: Partial<Account> = {}): Account {
  const id = newId();
  const name = FIRST_ROLES.find(({ code }) => code === role)?.name;
  if (name === undefined) throw new Error(`there is no role ${role}`);
  return {
    id,
    name: `Test ${role}`,
    email: `${role}@example.org`,
    role,
    roleName: name,
    rights: [...firstRightsOf(role)],
    positionId: newId(),
    position: `position of the ${role}`,
    organisationId: newId(),
    organisation: "Test organisation",
    sourceId: null,
    territory: null,
    language: "id",
    ...more,
  };
}

/**
 * A platform over a test database on which a test registers its room. `call` goes through the whole of HTTP: roles,
 * parsing, response shape.
 *
 * @example
 * const platform = await openTestPlatform();
 * registerIntake(platform.context);
 * await platform.begin();
 * const { status, body } = await platform.call(listSources, { as: testAccount("steward") });
 */
export async function openTestPlatform(given: Partial<Config> = {}, clock = () => new Date(), database?: TestDatabase) {
  return platformOver(database ?? (await openTestDatabase()), given, clock);
}

async function platformOver(database: TestDatabase, given: Partial<Config>, clock: () => Date) {
  const dataDir = mkdtempSync(join(tmpdir(), "suar-test-"));
  const config = readConfig({}, { dataDir, demo: true, ...given });
  const logged: string[] = [];
  const writeLog = (line: string) => {
    logged.push(line);
    if (line.includes('"level":"error"')) process.stderr.write(line);
  };
  const log = openLog(writeLog, clock, true);
  const platform = await openPlatform({ database, config, clock, log });
  const known = new Map<string, Account>();
  platform.context.guardWith({
    findAccount: async ({ bearer }) => known.get(bearer ?? "") ?? null,
    isFresh: async () => true,
    recordRefusal: async () => undefined,
    recordCall: async () => undefined,
    actorToday: async (actor) => actor,
  });
  return {
    ...platform,
    asOwner: database.asOwner,
    /** Every line of the log so far. */
    logged: logged as readonly string[],
    /** After the rooms have registered: jobs begin to run. */
    begin: () => platform.jobs.begin(true),
    async call<T extends Route>(route: T, request: TestCall = {}): Promise<{ status: number; body: Answer<T> }> {
      const { as, params = {}, query, body, bytes, language = "en" } = request;
      if (as !== undefined) known.set(as.id, as);
      const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
      const answer = await platform.app.inject({
        method: route.method,
        url: path,
        query: Object.fromEntries(Object.entries(query ?? {}).map(([name, value]) => [name, String(value)])),
        headers: {
          "accept-language": language,
          ...(as === undefined ? {} : { authorization: `Bearer ${as.id}` }),
          ...(bytes === undefined ? {} : { "content-type": "application/octet-stream" }),
        },
        ...(bytes === undefined ? {} : { payload: Buffer.from(bytes) }),
        ...(body === undefined ? {} : { payload: body }),
      });
      return { status: answer.statusCode, body: answer.json() };
    },
    async close() {
      await platform.close();
      await database.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

interface TestCall {
  as?: Account;
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: object;
  bytes?: Uint8Array;
  language?: "id" | "en";
}
