import { beginSealing, DEMO_ACCOUNTS, hasNoAccount, seedDemoAccounts } from "./access/index.ts";
import { completeTokens } from "./identity/index.ts";
import { completeOriginals } from "./intake/index.ts";
import { openRooms, type Rooms } from "./main.ts";
import {
  type Config,
  type DataDir,
  hasReached,
  type OpenDatabase,
  openDatabase,
  openDataDir,
  openLog,
  openPlatform,
  type Platform,
  reach,
  readConfig,
  serveSite,
} from "./platform/index.ts";

export interface LoadingProgress {
  done: number;
  total: number | null;
  /** Key of the message that says what is being done. */
  step: string;
  secondsLeft: number | null;
}

export interface StartOptions extends Partial<Config> {
  /** Hears about the loading of the demo country on first start. */
  onProgress?: (progress: LoadingProgress) => void;
  /** Where log lines go; standard error unless given. */
  writeLog?: (line: string) => void;
}

export interface RunningServer {
  url: string;
  operatorToken: string;
  /** Empty outside the demo country. */
  demoAccounts: typeof DEMO_ACCOUNTS;
  /** True while nobody can sign in: the first administrator is still to be created. */
  hasNoAccount: boolean;
  close(): Promise<void>;
}

/** Opens the data directory, the database, every room and the address; loads the demo country if it is not there. */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const { onProgress = () => undefined, writeLog = (line) => process.stderr.write(line), ...given } = options;
  const config = readConfig(process.env, given);
  const dataDir = openDataDir(config.dataDir);
  const opened: (() => Promise<void> | void)[] = [() => dataDir.close()];
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    const database = await openDatabase(config);
    opened.push(() => database.close());
    await settlePurpose(database, config.demo);
    const log = openLog(writeLog, () => new Date(), config.demo);
    const platform = await openPlatform({ database, config, clock: () => new Date(), log });
    opened.push(() => platform.close());
    return { ...(await openDoors(platform, dataDir, onProgress)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openDoors(platform: Platform, dataDir: DataDir, onProgress: (progress: LoadingProgress) => void) {
  const { config, database } = platform.context;
  const rooms = await openRooms(platform, dataDir.operatorToken);
  await serveSite(platform.app, { webDir: config.webDir, readPublicPage: () => rooms.open.readOverview() });
  await platform.jobs.begin(config.databaseUrl === null);
  await completeTokens(platform.context);
  await completeOriginals(platform.context);
  await beginSealing(platform.context);
  if (config.demo && !(await hasReached(database, "demo country complete"))) await loadDemo(rooms, onProgress);
  const { host, port } = await platform.listen(config.port, config.host);
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  dataDir.announce(url);
  return {
    url: config.origin ?? url,
    operatorToken: dataDir.operatorToken,
    demoAccounts: config.demo ? DEMO_ACCOUNTS : [],
    hasNoAccount: await hasNoAccount(platform.context),
  };
}

/** The database was made for the demo country and production was asked for, or the other way round. */
export class WrongDatabase extends Error {
  readonly holds: "demo" | "production";

  constructor(holds: "demo" | "production") {
    super(holds === "demo" ? "this database holds the demo country" : "this database is in production");
    this.name = "WrongDatabase";
    this.holds = holds;
  }
}

/**
 * Settles once and for all what a database is for. Demo accounts, whose passwords are public, never reach production, and
 * no synthetic child is ever counted there.
 */
async function settlePurpose(database: OpenDatabase, demo: boolean): Promise<void> {
  const demoBegun = await hasReached(database, "demo country begun");
  if (!demo) {
    if (demoBegun) throw new WrongDatabase("demo");
    await reach(database, "production begun");
    return;
  }
  if (await hasReached(database, "production begun")) throw new WrongDatabase("production");
  // a demo country whose loading was interrupted is neither complete nor empty: it begins anew
  if (demoBegun && !(await hasReached(database, "demo country complete"))) await database.beginAnew();
}

async function loadDemo(rooms: Rooms, onProgress: (progress: LoadingProgress) => void): Promise<void> {
  const { context } = rooms;
  // the generator of the demo country is read on first start only: later ones have no use for it
  const [{ DEFAULT_COUNTRY }, { loadDemoCountry }] = await Promise.all([
    import("@suar/demo"),
    import("./loadDemoCountry.ts"),
  ]);
  await reach(context.database, "demo country begun");
  await loadDemoCountry(rooms, {
    size: { ...DEFAULT_COUNTRY, children: context.config.demoChildren },
    seedAccounts: (findSource) => seedDemoAccounts(context, findSource),
    onProgress,
  });
  await reach(context.database, "demo country complete");
}
