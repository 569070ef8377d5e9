import type { Speaker } from "./formatters.ts";

/**
 * The reader's part of a text that was entered in both languages, `Indonesian / English`; any other text as it was entered.
 *
 * @example readersPart({ language: "en" }, "menghitung laporan / counts reports") // "counts reports"
 */
export function readersPart({ language }: Pick<Speaker, "language">, text: string): string {
  const halves = text.split(" / ");
  return halves.length === 2 ? (halves[language === "id" ? 0 : 1] ?? text) : text;
}
