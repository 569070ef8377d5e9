import { type Figure, readFigure } from "@suar/contract";
import { LOCALES } from "@suar/messages";
import { findProvinceByCode } from "@suar/terminology";
import type { Command, CommandContext, ExitCode } from "./command.ts";

const BY = ["year", "province", "source"] as const;
type By = (typeof BY)[number];
const FIRST_DAY = "2000-01-01";

export const command: Command = {
  name: "figures",
  summary: "cli.figures.summary",
  example: "suar figures --from 2024-01-01 --to 2024-12-31 --by province --json",
  options: {
    from: { type: "string", value: "DATE", description: "cli.figures.from" },
    to: { type: "string", value: "DATE", description: "cli.figures.to" },
    form: { type: "string", value: "CODE", multiple: true, description: "cli.figures.form" },
    sex: { type: "string", value: "F|M", description: "cli.figures.sex" },
    "age-group": { type: "string", value: "0-5|6-12|13-17", description: "cli.figures.ageGroup" },
    territory: { type: "string", value: "CODE", description: "cli.figures.territory" },
    "date-basis": { type: "string", value: "incident|report|registration", description: "cli.figures.dateBasis" },
    by: { type: "string", value: BY.join("|"), description: "cli.figures.by" },
  },
  async run(context): Promise<ExitCode> {
    const by = context.values.by ?? "year";
    const query = readFigure.query?.safeParse(queryOf(context));
    if (query?.success !== true || !BY.includes(by as By)) {
      context.complain("cli.wrongUse", { command: "figures" });
      return 2;
    }
    const client = await context.connect();
    try {
      const called = await client.call(readFigure, { query: query.data });
      if (!called.ok) {
        process.stderr.write(`${called.problem.detail}\n`);
        // an unknown form or territory is the caller's mistake, all else the server's
        return called.problem.status === 422 ? 2 : 1;
      }
      context.printJson(called.value);
      if (!context.json) showFigure(context, called.value, by as By);
      return 0;
    } finally {
      await client.close();
    }
  },
};

function queryOf({ values }: CommandContext): Record<string, unknown> {
  const forms = values.form;
  return {
    from: values.from ?? FIRST_DAY,
    to: values.to ?? new Date().toISOString().slice(0, 10),
    sex: values.sex,
    ageGroup: values["age-group"],
    territory: values.territory,
    dateBasis: values["date-basis"],
    forms: Array.isArray(forms) ? forms.join(",") : forms,
  };
}

function showFigure(context: CommandContext, figure: Figure, by: By): void {
  const { certain, possible, band, records, definition } = figure;
  context.say("cli.figures.certain", { certain, from: definition.from, to: definition.to });
  context.say("cli.figures.beside", { possible, lower: band.lower, upper: band.upper, records });
  if (figure.linkedAt === null) context.say("cli.figures.notLinked");
  const number = new Intl.NumberFormat(LOCALES[context.language]);
  const rows = rowsBy(figure, by);
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  for (const [name, count] of rows) {
    context.print(`  ${name.padEnd(width)}  ${number.format(count).padStart(9)}\n`);
  }
}

/** In the order of time, codes or names: never by size. */
function rowsBy(figure: Figure, by: By): [string, number][] {
  if (by === "year") return figure.byYear.map(({ year, certain }) => [String(year), certain]);
  if (by === "source") return figure.coverage.map(({ sourceCode, children }) => [sourceCode, children]);
  return figure.byProvince.map(({ code, certain }) => [findProvinceByCode(code)?.name ?? code, certain]);
}
