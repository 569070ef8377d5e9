import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "./command.ts";

export const command: Command = {
  name: "version",
  summary: "cli.version.summary",
  example: "suar version --json",
  options: {},
  async run(context) {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
    context.printJson({ suar: version, node: process.versions.node });
    context.say("cli.version.line", { version, node: process.versions.node });
    return 0;
  },
};
