import { migrateDatabase } from "@suar/server";
import type { Command } from "./command.ts";
import { whyNotStarted } from "./whyNotStarted.ts";

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
      const reason = whyNotStarted(error);
      if (reason === undefined) throw error;
      context.complain(reason.key, reason.values);
      return 1;
    }
  },
};
