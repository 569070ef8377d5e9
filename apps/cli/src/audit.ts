import { once } from "node:events";
import { createWriteStream, writeFileSync } from "node:fs";
import { anchorNow, exportTrail, listAnchors, readTrailState } from "@suar/contract";
import { Answered, ask } from "./askServer.ts";
import type { Client, Command, CommandContext, ExitCode } from "./command.ts";
import { verifyFile } from "./verifyFile.ts";

export const command: Command = {
  name: "audit",
  summary: "cli.audit.summary",
  example: "suar audit verify trail.jsonl --anchors anchors.jsonl --key trail.pem",
  positionals: "export | anchors | verify FILE",
  options: {
    out: { type: "string", value: "FILE", description: "cli.audit.out" },
    anchors: { type: "string", value: "FILE", description: "cli.audit.anchors" },
    key: { type: "string", value: "FILE", description: "cli.audit.key" },
    from: { type: "string", value: "N", description: "cli.audit.from" },
  },
  async run(context): Promise<ExitCode> {
    const [act, file] = context.positionals;
    const { out } = context.values;
    if (act === "verify" && file !== undefined) return verifyFile(context, file);
    if ((act !== "export" && act !== "anchors") || typeof out !== "string") {
      context.complain("cli.wrongUse", { command: "audit" });
      return 2;
    }
    const client = await context.connect();
    try {
      return await (act === "export" ? writeTrail(context, client, out) : writeAnchors(context, client, out));
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

/** Every entry that is chained, then the anchors: one file that proves itself to whoever holds the public key. */
async function writeTrail(context: CommandContext, client: Client, out: string): Promise<ExitCode> {
  const anchors = await ask(client, anchorNow);
  const file = createWriteStream(out);
  const bar = context.progressBar();
  const { sealed } = await ask(client, readTrailState);
  let after = 0;
  for (;;) {
    const { lines, last } = await ask(client, exportTrail, { query: { after, limit: 2000 } });
    if (lines.length === 0) break;
    if (!file.write(`${lines.join("\n")}\n`)) await once(file, "drain");
    after = last;
    bar.show({ done: after, total: sealed, secondsLeft: null, label: "" });
  }
  bar.end();
  for (const anchor of anchors) file.write(`${JSON.stringify(anchor)}\n`);
  file.end();
  await once(file, "close");
  context.printJson({ entries: after, anchors: anchors.length, file: out });
  context.say("cli.audit.exported", { entries: after, anchors: anchors.length, file: out });
  return 0;
}

async function writeAnchors(context: CommandContext, client: Client, out: string): Promise<ExitCode> {
  const anchors = await ask(client, listAnchors);
  const { publicKey } = await ask(client, readTrailState);
  writeFileSync(out, anchors.map((anchor) => `${JSON.stringify(anchor)}\n`).join(""));
  writeFileSync(`${out}.pem`, publicKey);
  context.printJson({ anchors: anchors.length, file: out, key: `${out}.pem` });
  context.say("cli.audit.anchored", { anchors: anchors.length, file: out });
  return 0;
}
