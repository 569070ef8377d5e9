import { stderr, stdin } from "node:process";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { createAdministrator } from "@suar/contract";
import { formatMessage, messages } from "@suar/messages";
import type { Command, CommandContext } from "./command.ts";

export const command: Command = {
  name: "administrator",
  summary: "cli.administrator.summary",
  example:
    'suar administrator --email admin@lembaga.go.id --name "Admin" --position "Administrator" --organisation "Pusat data"',
  options: {
    email: { type: "string", value: "EMAIL", description: "cli.administrator.email" },
    name: { type: "string", value: "NAME", description: "cli.administrator.name" },
    position: { type: "string", value: "POSITION", description: "cli.administrator.position" },
    organisation: { type: "string", value: "ORGANISATION", description: "cli.administrator.organisation" },
  },
  async run(context) {
    const { email, name, position, organisation } = context.values;
    if (!areTexts([email, name, position, organisation])) {
      context.complain("cli.administrator.missing");
      return 2;
    }
    const person = { email, name, position, organisation } as Record<
      "email" | "name" | "position" | "organisation",
      string
    >;
    const password = await askPassword(context);
    const client = await context.connect();
    const answer = await client.call(createAdministrator, { body: { ...person, password } });
    await client.close();
    if (!answer.ok) {
      context.print(`${answer.problem.detail}\n`);
      return 1;
    }
    context.printJson({ created: true, email });
    context.say("cli.administrator.done", { email: person.email });
    return 0;
  },
};

function areTexts(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === "string" && value !== "");
}

/** Reads the password without showing it; from a pipe, its first line. Never from an argument, which others can see. */
async function askPassword(context: CommandContext): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY === true });
  if (stdin.isTTY) stderr.write(formatMessage(messages["cli.administrator.password"], context.language));
  const { value = "" } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  if (stdin.isTTY) stderr.write("\n");
  return value;
}
