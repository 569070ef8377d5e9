import { listKeys, retireKey, turnKeys } from "@suar/contract";
import { Answered, ask } from "./askServer.ts";
import type { Client, Command, CommandContext, ExitCode } from "./command.ts";

export const command: Command = {
  name: "keys",
  summary: "cli.keys.summary",
  example: "suar keys turn",
  positionals: "[turn | retire VERSION]",
  options: {},
  async run(context): Promise<ExitCode> {
    const [act, version] = context.positionals;
    const isKnown = act === undefined || act === "turn" || (act === "retire" && /^\d+$/.test(version ?? ""));
    if (!isKnown) {
      context.complain("cli.wrongUse", { command: "keys" });
      return 2;
    }
    const client = await context.connect();
    try {
      if (act === "turn") await turn(client);
      if (act === "retire") await ask(client, retireKey, { params: { version: Number(version) } });
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

async function turn(client: Client): Promise<void> {
  const { jobId } = await ask(client, turnKeys);
  const job = await client.followJob(jobId);
  if (job.problem !== null) throw new Answered(job.problem);
}

async function show(context: CommandContext, client: Client): Promise<ExitCode> {
  const versions = await ask(client, listKeys);
  context.printJson({ versions });
  for (const { version, state, knownSince } of versions)
    context.say("cli.keys.version", { version, state, since: knownSince.slice(0, 10) });
  return 0;
}
