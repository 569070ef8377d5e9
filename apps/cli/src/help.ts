import { formatMessage, type Language, type MessageKey, messages } from "@suar/messages";
import type { Command, CommandOption } from "./command.ts";

const SHARED: readonly [string, CommandOption][] = [
  ["json", { type: "boolean", description: "cli.option.json" }],
  ["lang", { type: "string", value: "id|en", description: "cli.option.lang" }],
  ["help", { type: "boolean", short: "h", description: "cli.option.help" }],
];

/** What `suar COMMAND --help` shows. */
export function commandHelp(command: Command, language: Language): string {
  const say = (key: MessageKey) => formatMessage(messages[key], language);
  const options = [...Object.entries(command.options), ...SHARED];
  const usage = ["suar", command.name, "[--…]", command.positionals].filter((part) => part !== undefined).join(" ");
  const width = Math.max(...options.map((option) => flags(option).length));
  return [
    say(command.summary),
    "",
    `  ${usage}`,
    "",
    ...options.map((option) => `  ${flags(option).padEnd(width)}  ${say(option[1].description)}`),
    "",
    say("cli.help.example"),
    `  ${command.example}`,
    "",
  ].join("\n");
}

/** What `suar` alone shows. */
export function overallHelp(commands: readonly Command[], language: Language): string {
  const say = (key: MessageKey) => formatMessage(messages[key], language);
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    say("cli.help.intro"),
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${say(summary)}`),
    "",
    say("cli.help.more"),
    "",
  ].join("\n");
}

function flags([name, { short, value }]: readonly [string, CommandOption]): string {
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}
