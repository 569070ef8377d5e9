import type { PublicOverview } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { type CodeList, findCode } from "@suar/terminology";
import type { ChartCell } from "../ui/charts/index.ts";
import type { Speaker } from "../ui/language/formatters.ts";

/** A protected count in words: a shown 0 may be a true zero or a small number, and one wording serves both. */
export function sayCount(speaker: Speaker, count: number): string {
  return count === 0 ? speaker.say("publicPage.zero") : speaker.number(count);
}

export function countCell(speaker: Speaker, count: number): ChartCell {
  return { text: sayCount(speaker, count), value: count };
}

export function shareCell(speaker: Speaker, share: number): ChartCell {
  return { text: speaker.percent(share), value: Math.round(share * 1000) / 1000 };
}

/** A code's name in the reader's language; what a record does not say is named as such. */
export function nameOfCode(speaker: Speaker, list: CodeList, code: string): string {
  const found = findCode(list, code);
  return found === undefined ? speaker.say("publicPage.notKnown") : speaker.both(found);
}

/** A list's short name; a list that is not named here goes by its code. */
export function nameOfList(speaker: Speaker, code: string): string {
  return speaker.sayKey(`publicPage.list.${code}`, {}, code);
}

/** Lists in the order of their codes: senders are never ranked. */
export function listsByCode(overview: PublicOverview): PublicOverview["sources"] {
  return [...overview.sources].sort((a, b) => a.code.localeCompare(b.code));
}

/** The period that the numbers cover; one that is still running ends where the data end. */
export function coveredPeriod({ period, asOf }: PublicOverview): { from: string; to: string } | null {
  if (period === null || asOf === null || period.to <= asOf) return period;
  return { from: period.from, to: asOf };
}

export function sayPeriod(speaker: Speaker, overview: PublicOverview): string {
  const covered = coveredPeriod(overview);
  if (covered === null) return "";
  return speaker.say("publicPage.period", { from: speaker.day(covered.from), to: speaker.day(covered.to) });
}

/** Where the page's numbers come from, under every chart. */
export function saySource(speaker: Speaker, overview: PublicOverview): string {
  const key: MessageKey = overview.state === "demo" ? "publicPage.source.demo" : "publicPage.source";
  return speaker.say(key, { asOf: overview.asOf === null ? "–" : speaker.day(overview.asOf) });
}
