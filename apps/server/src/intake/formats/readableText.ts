import type { MessageKey } from "@suar/messages";
import type { Cells } from "./line.ts";

// control characters other than tab and line breaks, and the mark of bytes that the encoding does not know
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

export function holdsUnreadable(text: string): boolean {
  return UNREADABLE.test(text);
}

/** Why an entry's text cannot be trusted, if so. */
export function unreadableReason(cells: Cells): MessageKey | undefined {
  const cell = cells.find((value) => value !== undefined && UNREADABLE.test(value));
  if (cell === undefined) return undefined;
  return cell.includes("\uFFFD") ? "intake.reject.encoding" : "intake.reject.controlCharacters";
}
