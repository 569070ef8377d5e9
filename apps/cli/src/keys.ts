import { listKeys, listSearchKeys, retireKey, turnKeys, turnSearchKey } from "@suar/contract";
import { Answered, ask } from "./askServer.ts";
import type { Client, Command, CommandContext, ExitCode } from "./command.ts";

export const command: Command = {
  name: "keys",
  summary: "cli.keys.summary",
  example: "suar keys turn",
  positionals: "[turn | turn-search | retire VERSION]",
  options: {},
  async run(context): Promise<ExitCode> {
    const act = actOf(context.positionals);
    if (act === undefined) {
      context.complain("cli.wrongUse", { command: "keys" });
      return 2;
    }
    const client = await context.connect();
    try {
      await act(client);
      return await show(context, client);
    } catch (error) {
      if (!(error instanceof Answered)) throw error;
      context.printJson({ problem: error.problem });
      if (!context.json) context.print(`${error.problem.detail}\n`);
      return 1;
    } finally {
      await client.close();
    }
  },
};

function actOf([act, version = ""]: readonly string[]): ((client: Client) => Promise<unknown>) | undefined {
  if (act === undefined) return async () => undefined;
  if (act === "turn") return (client) => turn(client, turnKeys);
  if (act === "turn-search") return (client) => turn(client, turnSearchKey);
  if (act !== "retire" || !/^\d+$/.test(version)) return undefined;
  return (client) => ask(client, retireKey, { params: { version: Number(version) } });
}

async function turn(client: Client, route: typeof turnKeys | typeof turnSearchKey): Promise<void> {
  const { jobId } = await ask(client, route);
  const job = await client.followJob(jobId);
  if (job.problem !== null) throw new Answered(job.problem);
}

async function show(context: CommandContext, client: Client): Promise<ExitCode> {
  const versions = await ask(client, listKeys);
  const searchVersions = await ask(client, listSearchKeys);
  context.printJson({ versions, searchVersions });
  for (const { version, state, knownSince } of versions)
    context.say("cli.keys.version", { version, state, since: knownSince.slice(0, 10) });
  for (const { version, state, knownSince } of searchVersions)
    context.say("cli.keys.searchVersion", { version, state, since: knownSince.slice(0, 10) });
  return 0;
}
