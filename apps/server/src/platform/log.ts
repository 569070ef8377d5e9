/** Facts that may be logged: counts, kinds, ids, durations. Never a name, never a value from a delivery. */
type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

export interface Logger {
  info(event: string, facts?: LogFacts): void;
  warn(event: string, facts?: LogFacts): void;
  /** Logs what kind of error it was and where, without its message: messages of the database quote values. */
  error(event: string, error: unknown, facts?: LogFacts): void;
}

/** One JSON line for each event. `quoteMessages` is for the synthetic country and tests, where no value is a person's. */
export function openLog(write: (line: string) => void, clock: () => Date, quoteMessages: boolean): Logger {
  const line = (level: string, event: string, facts: object) =>
    write(`${JSON.stringify({ at: clock().toISOString(), level, event, ...facts })}\n`);
  return {
    info: (event, facts = {}) => line("info", event, facts),
    warn: (event, facts = {}) => line("warn", event, facts),
    error: (event, error, facts = {}) => line("error", event, { ...facts, ...describeError(error, quoteMessages) }),
  };
}

function describeError(error: unknown, quoteMessage: boolean): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? "").split("\n").filter((frame) => /^\s+at /.test(frame));
  return {
    error: error.name,
    ...(typeof code === "string" ? { code } : {}),
    ...(quoteMessage ? { message: error.message } : {}),
    where: frames.slice(0, 6).map((frame) => frame.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause, quoteMessage) }),
  };
}
