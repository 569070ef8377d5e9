import { randomUUID } from "node:crypto";
import { BREACH_CAUSES, type Breach, type CallArguments, prepareBreach } from "@suar/contract";
import { LOCALES } from "@suar/messages";
import { Answered, ask } from "./askServer.ts";
import type { Command, CommandContext, ExitCode } from "./command.ts";
import { writeDocuments } from "./writeDocuments.ts";

type Wanted = CallArguments<typeof prepareBreach>["body"];

const text = (value: string) => ({ type: "string", value }) as const;

export const command: Command = {
  name: "breach-notice",
  summary: "cli.breach.summary",
  example:
    'suar breach-notice --from 2026-03-01T00:00+07:00 --to 2026-03-02T00:00+07:00 --cause account --how "..." --handling "..." --recovery "..."',
  options: {
    from: { ...text("TIME"), description: "cli.breach.from" },
    to: { ...text("TIME"), description: "cli.breach.to" },
    known: { ...text("TIME"), description: "cli.breach.known" },
    cause: { ...text("CAUSE"), description: "cli.breach.cause" },
    how: { ...text("TEXT"), description: "cli.breach.how" },
    handling: { ...text("TEXT"), description: "cli.breach.handling" },
    recovery: { ...text("TEXT"), description: "cli.breach.recovery" },
    account: { ...text("ID"), description: "cli.breach.account" },
    organisation: { ...text("ID"), description: "cli.breach.organisation" },
    position: { ...text("TITLE"), description: "cli.breach.position" },
    record: { ...text("ID"), description: "cli.breach.record" },
    out: { ...text("FOLDER"), description: "cli.breach.out" },
  },
  async run(context): Promise<ExitCode> {
    const wanted = wantedFrom(context.values);
    if (wanted === undefined) {
      context.complain("cli.breach.missing", { causes: BREACH_CAUSES.join(", ") });
      return 2;
    }
    const client = await context.connect();
    try {
      const breach = await ask(client, prepareBreach, { body: wanted });
      const files = writeDocuments(String(context.values["out"] ?? "."), breach.letters);
      context.printJson({ ...breach, letters: files });
      tell(context, breach, files);
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

function tell(context: CommandContext, breach: Breach, files: readonly string[]): void {
  const at = new Date(breach.dueAt).toLocaleString(LOCALES[context.language], { timeZone: "Asia/Jakarta" });
  const hours = Math.floor((Date.parse(breach.dueAt) - Date.now()) / 3_600_000);
  context.say("cli.breach.affected", { records: breach.records, entries: breach.entries });
  context.say(hours >= 0 ? "cli.breach.due" : "cli.breach.overdue", { at, hours: Math.abs(hours) });
  if (context.json) return;
  for (const file of files) context.print(`  ${file}\n`);
}

/** The question as the route takes it; undefined where a part is missing or no moment is one. */
function wantedFrom(values: CommandContext["values"]): Wanted | undefined {
  const given = (name: string) => (typeof values[name] === "string" ? values[name] : null);
  const [from, to, known] = [momentIn(given("from")), momentIn(given("to")), momentIn(given("known") ?? nowText())];
  const [how, handling, recovery] = [given("how"), given("handling"), given("recovery")];
  const cause = BREACH_CAUSES.find((each) => each === (given("cause") ?? "unknown"));
  if (!from || !to || !known || !how || !handling || !recovery || !cause) return undefined;
  return {
    ...{ id: randomUUID(), from, to, knownAt: known, cause, circumstances: how, handling, recovery },
    ...{ accountId: given("account"), organisationId: given("organisation") },
    ...{ position: given("position"), recordId: given("record") },
  };
}

const nowText = () => new Date().toISOString();

function momentIn(given: string | null): string | undefined {
  const at = new Date(given ?? "");
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
