import { DEFAULT_COUNTRY, type SentCountry, writeDemoCountry } from "@suar/demo";
import { formatMessage, messages } from "@suar/messages";
import type { Command, CommandContext } from "./command.ts";

const MOST_CHILDREN = 20_000_000;

export const command: Command = {
  name: "demo",
  summary: "cli.demo.summary",
  example: "suar demo --children 20000 --seed 1 --out ./demo-country",
  options: {
    children: { type: "string", value: "N", description: "cli.demo.children" },
    seed: { type: "string", value: "S", description: "cli.demo.seed" },
    out: { type: "string", value: "DIR", description: "cli.demo.out" },
  },
  async run(context) {
    const { out } = context.values;
    const children = wholeNumber(context.values.children, DEFAULT_COUNTRY.children, MOST_CHILDREN);
    const seed = wholeNumber(context.values.seed, DEFAULT_COUNTRY.seed, 0x7fff_ffff);
    if (typeof out !== "string" || children === undefined || seed === undefined) {
      context.complain("cli.demo.wrong", { most: MOST_CHILDREN });
      return 2;
    }
    const sent = await write(context, { children, seed, outDir: out });
    announce(context, sent, out);
    return 0;
  },
};

function wholeNumber(given: unknown, otherwise: number, most: number): number | undefined {
  if (given === undefined) return otherwise;
  const number = Number(given);
  return Number.isSafeInteger(number) && number >= 0 && number <= most ? number : undefined;
}

async function write(
  context: CommandContext,
  size: { children: number; seed: number; outDir: string },
): Promise<SentCountry> {
  const bar = context.progressBar();
  const label = formatMessage(messages["cli.demo.writing"], context.language);
  const startedAt = performance.now();
  const sent = await writeDemoCountry({
    ...size,
    onProgress: ({ done, total }) => {
      const secondsLeft = Math.round(((performance.now() - startedAt) / 1000 / done) * (total - done));
      bar.show({ done, total, label, secondsLeft });
    },
  });
  bar.end();
  return sent;
}

function announce(context: CommandContext, { files, truth }: SentCountry, out: string): void {
  context.printJson({ out, files, truth });
  context.say("cli.demo.done", { children: truth.children, onNoList: truth.onNoList, out });
  for (const { name, records } of files) context.say("cli.demo.file", { name, records });
  context.say("cli.demo.truth");
}
