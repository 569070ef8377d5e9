import { parseArgs } from "node:util";
import { formatMessage, type Language, type MessageArguments, type MessageKey, messages } from "@suar/messages";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelp, overallHelp } from "./help.ts";
import { openProgressBar } from "./progressBar.ts";

const SHARED_OPTIONS = {
  json: { type: "boolean" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Runs `suar` with these arguments; returns its exit code. */
export async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<ExitCode> {
  const [name, ...rest] = args;
  const language = languageOf(args, environment);
  const load = name === undefined ? undefined : commands[name];
  if (load === undefined) return explainCommands(name, language);
  const { command } = await load();
  const given = parse(command, rest);
  if (given === undefined || (command.positionals === undefined && given.positionals.length > 0)) {
    write(process.stderr, `${say("cli.wrongUse", language, { command: command.name })}\n\n`);
    write(process.stderr, commandHelp(command, language));
    return 2;
  }
  if (given.values.help === true) {
    write(process.stdout, commandHelp(command, language));
    return 0;
  }
  return command.run(contextOf(given, language));
}

async function explainCommands(name: string | undefined, language: Language): Promise<ExitCode> {
  const asked = name === undefined || name === "--help" || name === "-h" || name === "help";
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const help = overallHelp(
    loaded.map(({ command }) => command),
    language,
  );
  if (asked) {
    write(process.stdout, help);
    return 0;
  }
  write(process.stderr, `${say("cli.unknownCommand", language, { name })}\n\n${help}`);
  return 2;
}

type Given = Pick<CommandContext, "values" | "positionals">;

function parse(command: Command, args: string[]): Given | undefined {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short, multiple = false }]) => [
      name,
      short === undefined ? { type, multiple } : { type, multiple, short },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, ...SHARED_OPTIONS },
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Given["values"], positionals };
  } catch {
    return undefined;
  }
}

function contextOf({ values, positionals }: Given, language: Language): CommandContext {
  const json = values.json === true;
  const screen = json ? { write: () => true } : process.stderr;
  const openBar = () => openProgressBar(screen, language, Date.now);
  return {
    values,
    positionals,
    language,
    json,
    say: (key, more) => json || write(process.stdout, `${say(key, language, more)}\n`),
    print: (text) => write(process.stdout, text),
    printJson: (value) => json && write(process.stdout, `${JSON.stringify(value, null, 2)}\n`),
    complain: (key, more) => write(process.stderr, `${say(key, language, more)}\n`),
    progressBar: openBar,
    async connect() {
      const { connect } = await import("./connect.ts");
      return connect(language, openBar);
    },
  };
}

function languageOf(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.indexOf("--lang");
  const asked = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  const preferred = asked ?? environment.SUAR_LANG ?? environment.LC_ALL ?? environment.LANG ?? "";
  return preferred.startsWith("id") ? "id" : "en";
}

function say(key: MessageKey, language: Language, values?: MessageArguments): string {
  return formatMessage(messages[key], language, values);
}

function write(stream: NodeJS.WriteStream, text: string): void {
  stream.write(text);
}
