import { accessSync, constants } from "node:fs";
import { basename } from "node:path";

import {
  type Delivery,
  importDelivery,
  listAgreements,
  listProfiles,
  listRejectedLines,
  listSources,
  proposeMapping,
  readDelivery,
  receiveDelivery,
  saveProfile,
} from "@suar/contract";
import { Answered, ask } from "./askServer.ts";
import type { Client, Command, CommandContext, ExitCode } from "./command.ts";
import { showProposal } from "./showProposal.ts";

export const command: Command = {
  name: "import",
  summary: "cli.import.summary",
  example: "suar import SIMFONI_PPA_2025.xlsx --source simfoni --accept-proposal",
  positionals: "FILE",
  options: {
    source: { type: "string", value: "CODE", description: "cli.import.source" },
    agreement: { type: "string", value: "TITLE|ID", description: "cli.import.agreement" },
    profile: { type: "string", value: "NAME", description: "cli.import.profile" },
    "accept-proposal": { type: "boolean", description: "cli.import.accept" },
    supersedes: { type: "string", value: "ID", description: "cli.import.supersedes" },
  },
  async run(context): Promise<ExitCode> {
    const [file] = context.positionals;
    if (file === undefined || context.positionals.length > 1 || context.values["source"] === undefined) {
      context.complain("cli.wrongUse", { command: "import" });
      return 2;
    }
    if (!isReadable(file)) {
      context.complain("cli.import.noFile", { file });
      return 2;
    }
    const client = await context.connect();
    try {
      return await importFile(context, client, file);
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

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

async function importFile(context: CommandContext, client: Client, file: string): Promise<ExitCode> {
  const from = await findSender(context, client);
  if (from === undefined) return 2;
  const { supersedes } = context.values;
  const query = { ...from, fileName: basename(file), ...(typeof supersedes === "string" ? { supersedes } : {}) };
  const sent = await client.sendFile(receiveDelivery, file, { query });
  if (!sent.ok) throw new Answered(sent.problem);
  const delivery = sent.value;
  context.say("cli.import.received", {
    file: delivery.fileName,
    format: delivery.format ?? "?",
    sha256: delivery.sha256,
  });
  if (delivery.alreadyReceived) {
    context.say("cli.import.already");
    if (delivery.state !== "received") return showCounts(context, client, delivery);
  }
  const profileId = await chooseProfile(context, client, delivery);
  if (profileId === undefined) return 1;
  const { jobId } = await ask(client, importDelivery, { params: { id: delivery.id }, body: { profileId } });
  const job = await client.followJob(jobId);
  if (job.problem !== null) throw new Answered(job.problem);
  return showCounts(context, client, await ask(client, readDelivery, { params: { id: delivery.id } }));
}

/** The source and the agreement under which it delivers; undefined, with the reason said, if they are not clear. */
async function findSender(context: CommandContext, client: Client) {
  const sources = await ask(client, listSources);
  const source = sources.find(({ code }) => code === context.values["source"]);
  if (source === undefined) {
    context.complain("cli.import.noSource", { codes: sources.map(({ code }) => code).join(", ") || "–" });
    return undefined;
  }
  const agreements = (await ask(client, listAgreements)).filter(({ sourceId }) => sourceId === source.id);
  const { agreement: wanted } = context.values;
  const fitting = agreements.filter(({ id, title }) => wanted === undefined || id === wanted || title === wanted);
  const [agreement] = fitting;
  if (agreement === undefined || fitting.length > 1) {
    context.complain("cli.import.noAgreement", { titles: agreements.map(({ title }) => title).join("; ") || "–" });
    return undefined;
  }
  return { sourceId: source.id, agreementId: agreement.id };
}

/** The profile to import with: the one asked for, the one that fits, or the proposal if it is accepted. */
async function chooseProfile(context: CommandContext, client: Client, delivery: Delivery): Promise<string | undefined> {
  const { profile: name } = context.values;
  if (typeof name === "string") return findProfile(context, client, delivery, name);
  const proposal = await ask(client, proposeMapping, { params: { id: delivery.id } });
  showProposal(context, proposal);
  if (proposal.profile !== null) return proposal.profile.id;
  if (context.values["accept-proposal"] !== true) {
    context.complain("cli.import.notAccepted");
    context.printJson({ delivery, proposal });
    return undefined;
  }
  const { sourceId, sourceCode } = delivery;
  const saved = await ask(client, saveProfile, { body: { sourceId, name: sourceCode, mapping: proposal.mapping } });
  return saved.id;
}

async function findProfile(context: CommandContext, client: Client, { sourceId }: Delivery, name: string) {
  const profiles = await ask(client, listProfiles, { query: { sourceId } });
  const newest = profiles
    .filter((profile) => profile.name === name)
    .sort((one, other) => other.version - one.version)[0];
  if (newest === undefined) context.complain("cli.import.noProfile", { name });
  return newest?.id;
}

async function showCounts(context: CommandContext, client: Client, delivery: Delivery): Promise<ExitCode> {
  const { byReason } = await ask(client, listRejectedLines, { params: { id: delivery.id }, query: { limit: 1 } });
  context.printJson({ delivery, rejectedByReason: byReason });
  const { lines, records, rejected } = delivery;
  context.say("cli.import.done", { lines, records, rejected });
  for (const { count, reason } of byReason)
    context.say("cli.import.reason", { count, reason: reason[context.language] });
  return rejected > 0 || delivery.state === "stopped" ? 1 : 0;
}
