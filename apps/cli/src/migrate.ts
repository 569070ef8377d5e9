import { migrateDatabase } from "@suar/server";
import type { Command } from "./command.ts";

export const command: Command = {
  name: "migrate",
  summary: "cli.migrate.summary",
  example: "DATABASE_URL=postgres://suar@localhost/suar suar migrate",
  options: {},
  async run(context) {
    const result = await migrateDatabase(process.env);
    if ("problem" in result) {
      context.complain(result.problem, result.values);
      return 1;
    }
    context.printJson({ applied: result.applied });
    context.say("cli.migrate.done", { count: result.applied.length });
    for (const name of result.applied) if (!context.json) context.print(`  ${name}\n`);
    return 0;
  },
};
