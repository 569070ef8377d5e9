import { findServerOf, openDatabase, openDataDir, readConfig } from "./platform/index.ts";

export { DataDirBusy } from "./platform/index.ts";
export {
  type LoadingProgress,
  type RunningServer,
  type StartOptions,
  startServer,
  WrongDatabase,
} from "./startServer.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The server that runs on this data directory and answers, if there is one. */
export function findRunningServer(
  environment: Environment,
): Promise<{ url: string; operatorToken: string } | undefined> {
  return findServerOf(readConfig(environment).dataDir);
}

/** Sets up or updates the database and closes it again; returns the names of the migrations applied. */
export async function migrateDatabase(environment: Environment): Promise<{ applied: string[] }> {
  const config = readConfig(environment);
  const dataDir = openDataDir(config.dataDir);
  try {
    const database = await openDatabase(config);
    await database.close();
    return { applied: database.applied };
  } finally {
    dataDir.close();
  }
}
