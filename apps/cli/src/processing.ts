import { PROCESSING_DOCUMENTS, writeProcessingDocument } from "@suar/contract";
import { Answered, ask } from "./askServer.ts";
import type { Client, Command, ExitCode } from "./command.ts";
import { writeDocuments } from "./writeDocuments.ts";

export const command: Command = {
  name: "processing",
  summary: "cli.processing.summary",
  example: "suar processing export --out register",
  positionals: "export",
  options: { out: { type: "string", value: "FOLDER", description: "cli.processing.out" } },
  async run(context): Promise<ExitCode> {
    const [act, more] = context.positionals;
    if (act !== "export" || more !== undefined) {
      context.complain("cli.wrongUse", { command: "processing" });
      return 2;
    }
    const client = await context.connect();
    try {
      const files = await writeAll(client, String(context.values["out"] ?? "."));
      context.printJson({ files });
      context.say("cli.processing.written", { count: files.length });
      if (!context.json) for (const file of files) context.print(`  ${file}\n`);
      return 0;
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

/** The register and the impact assessment, in both languages. */
async function writeAll(client: Client, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const document of PROCESSING_DOCUMENTS) {
    for (const language of ["id", "en"] as const)
      files.push(
        ...writeDocuments(folder, await ask(client, writeProcessingDocument, { body: { document, language } })),
      );
  }
  return files;
}
