import { DataDirBusy, migrateDatabase } from "@suar/server";
import type { Command } from "./command.ts";

export const command: Command = {
  name: "migrate",
  summary: "cli.migrate.summary",
  example: "DATABASE_URL=postgres://suar@localhost/suar suar migrate",
  options: {},
  async run(context) {
    try {
      const { applied } = await migrateDatabase(process.env);
      context.printJson({ applied });
      context.say("cli.migrate.done", { count: applied.length });
      if (!context.json) for (const name of applied) context.print(`  ${name}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof DataDirBusy)) throw error;
      context.complain("cli.dataDirBusy", { pid: String(error.pid) });
      return 1;
    }
  },
};
