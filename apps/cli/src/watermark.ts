import { basename } from "node:path";
import { findExportOf } from "@suar/contract";
import { LOCALES } from "@suar/messages";
import type { Command, ExitCode } from "./command.ts";
import { readCells } from "./tables/readCells.ts";

/** More rows make it no surer. */
const MOST_ROWS = 5000;

export const command: Command = {
  name: "watermark",
  summary: "cli.watermark.summary",
  example: "suar watermark copy.csv",
  positionals: "FILE",
  options: {},
  async run(context): Promise<ExitCode> {
    const [path, more] = context.positionals;
    if (path === undefined || more !== undefined) {
      context.complain("cli.wrongUse", { command: "watermark" });
      return 2;
    }
    const rows = await readCells(path, MOST_ROWS).catch(() => undefined);
    if (rows === undefined) {
      context.complain("cli.watermark.unreadable", { name: basename(path) });
      return 2;
    }
    const client = await context.connect();
    try {
      const called = await client.call(findExportOf, { body: { rows } });
      if (!called.ok) {
        process.stderr.write(`${called.problem.detail}\n`);
        return 1;
      }
      const { export: found, marks, compared } = called.value;
      context.printJson(called.value);
      if (found === null) {
        context.say("cli.watermark.notFound", { compared });
        return 1;
      }
      const { id, askedBy: who, position, organisation, reason } = found;
      const at = new Date(found.askedAt).toLocaleString(LOCALES[context.language]);
      context.say("cli.watermark.found", { id, who, position, organisation, at, reason });
      for (const { mark, log10Chance } of marks)
        context.say(`cli.watermark.mark.${mark}`, { power: String(Math.round(log10Chance)) });
      return 0;
    } finally {
      await client.close();
    }
  },
};
