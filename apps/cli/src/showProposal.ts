import type { Answer, ColumnMapping, proposeMapping } from "@suar/contract";
import { formatMessage, type MessageKey, messages } from "@suar/messages";
import type { CommandContext } from "./command.ts";

type Proposal = Answer<typeof proposeMapping>;

const MOST_CODES_SHOWN = 8;

/** Shows which column becomes which field, how sure that is, and which codes nobody has explained yet. */
export function showProposal(context: CommandContext, { mapping, codes }: Proposal): void {
  context.say("cli.import.mapping");
  const width = Math.min(40, Math.max(...mapping.columns.map(({ column }) => column.length)));
  for (const column of mapping.columns) {
    const name = plain(column.column).slice(0, width).padEnd(width);
    const sure = column.target === null ? "" : ` ${Math.round(column.confidence * 100)} %`;
    context.json || context.print(`  ${name}  ${fieldName(context, column)}${sure}\n`);
    const unknown = unknownCodes(column, codes[column.column] ?? []);
    if (unknown.length > 0)
      context.say("cli.import.unknownCodes", { codes: unknown.slice(0, MOST_CODES_SHOWN).join(", ") });
  }
}

function fieldName(context: CommandContext, { target }: ColumnMapping): string {
  const key: MessageKey = target === null ? "cli.import.notMapped" : `intake.field.${target}`;
  return formatMessage(messages[key], context.language);
}

function unknownCodes({ codes }: ColumnMapping, values: readonly { value: string }[]): string[] {
  if (codes === undefined) return [];
  return values.filter(({ value }) => !Object.hasOwn(codes, value)).map(({ value }) => plain(value));
}

/** A stakeholder's text without what would steer a terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}
