import { once } from "node:events";
import { formatMessage, type MessageKey, messages } from "@suar/messages";
import { type RunningServer, type StartOptions, startServer } from "@suar/server";
import type { Command, CommandContext } from "./command.ts";
import { whyNotStarted } from "./whyNotStarted.ts";

const LINGER_MS = 500;
// a terminal's Ctrl-C comes twice within a moment: from the terminal and from the launcher
const SAME_WISH_MS = 500;

export const command: Command = {
  name: "start",
  summary: "cli.start.summary",
  example: "suar start --port 8080 --data-dir ./suar-data",
  options: {
    port: { type: "string", value: "N", description: "cli.start.port" },
    "data-dir": { type: "string", value: "DIR", description: "cli.start.dataDir" },
  },
  async run(context) {
    const { port, "data-dir": dataDir } = context.values;
    // the environment is the one place that says where: commands run beside this server read it too
    if (typeof port === "string") process.env.PORT = port;
    if (typeof dataDir === "string") process.env.SUAR_DATA_DIR = dataDir;
    try {
      const server = await start(context);
      announce(context, server);
      await untilStopped();
      context.complain("cli.start.stopping");
      endAtOnceWhenAskedAgain();
      await server.close();
      // nothing that still works for a request may keep the process; without anything left this timer does not either
      setTimeout(() => process.exit(), LINGER_MS).unref();
      return 0;
    } catch (error) {
      const reason = whyNotStarted(error);
      if (reason === undefined) throw error;
      context.complain(reason.key, reason.values);
      return 1;
    }
  },
};

async function start(context: CommandContext): Promise<RunningServer> {
  const bar = context.progressBar();
  const onProgress: StartOptions["onProgress"] = ({ step, ...progress }) =>
    bar.show({ ...progress, label: formatMessage(messages[step as MessageKey], context.language) });
  const server = await startServer({ onProgress, writeLog: logLine() });
  bar.end();
  return server;
}

/** People watching a terminal see what goes wrong; a service's log keeps every request. */
function logLine(): (line: string) => void {
  if (process.stderr.isTTY !== true) return (line) => process.stderr.write(line);
  return (line) => {
    if (!line.includes('"level":"info"')) process.stderr.write(line);
  };
}

function announce(context: CommandContext, server: RunningServer): void {
  const { url, demoAccounts, hasNoAccount } = server;
  context.printJson({ url, demoAccounts, hasNoAccount });
  context.say("cli.start.ready", { url });
  const [first] = demoAccounts;
  if (first !== undefined) {
    context.say("cli.start.accounts", { password: first.password });
    for (const { email, position } of demoAccounts) context.say("cli.start.account", { email, position });
    warnIfOpenToNetwork(context);
  }
  if (hasNoAccount) {
    context.say("cli.start.noAccount");
    context.say("cli.start.administratorExample");
  }
}

function warnIfOpenToNetwork(context: CommandContext): void {
  const host = process.env.HOST;
  if (host !== undefined && !["127.0.0.1", "::1", "localhost"].includes(host)) {
    context.complain("cli.start.demoIsPublic", { host });
  }
}

async function untilStopped(): Promise<void> {
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
}

function endAtOnceWhenAskedAgain(): void {
  const firstAtMs = performance.now();
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.on(signal, () => {
      if (performance.now() - firstAtMs > SAME_WISH_MS) process.exit(code);
    });
  }
}
