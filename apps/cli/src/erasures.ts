import { existsSync, writeFileSync } from "node:fs";
import { exportErasures, replayErasures } from "@suar/contract";
import { Answered, ask } from "./askServer.ts";
import type { Client, Command, CommandContext, ExitCode } from "./command.ts";

export const command: Command = {
  name: "erasures",
  summary: "cli.erasures.summary",
  example: "suar erasures replay erasures.jsonl",
  positionals: "export | replay FILE",
  options: { out: { type: "string", value: "FILE", description: "cli.erasures.out" } },
  async run(context): Promise<ExitCode> {
    const [act, file = ""] = context.positionals;
    const { out } = context.values;
    const isExport = act === "export" && typeof out === "string";
    if (!isExport && act !== "replay") {
      context.complain("cli.wrongUse", { command: "erasures" });
      return 2;
    }
    if (!isExport && !existsSync(file)) {
      context.complain("cli.audit.noFile", { file });
      return 2;
    }
    const client = await context.connect();
    try {
      return await (isExport ? writeErasures(context, client, out) : replay(context, client, file));
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

async function writeErasures(context: CommandContext, client: Client, out: string): Promise<ExitCode> {
  const { erasures, lines } = await ask(client, exportErasures);
  writeFileSync(out, lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  context.printJson({ erasures, file: out });
  context.say("cli.erasures.exported", { erasures, file: out });
  return 0;
}

/** Ends with 1 where something still waits. */
async function replay(context: CommandContext, client: Client, file: string): Promise<ExitCode> {
  const sent = await client.sendFile(replayErasures, file, {});
  if (!sent.ok) throw new Answered(sent.problem);
  context.printJson(sent.value);
  context.say("cli.erasures.replayed", sent.value);
  if (sent.value.waiting === 0) return 0;
  context.say("cli.erasures.waiting", sent.value);
  return 1;
}
