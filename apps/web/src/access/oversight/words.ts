import type { ReadingOutcome, ReadingRule, ReadingRuleName } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import type { Speaker } from "../../ui/language/formatters.ts";
import { PURPOSE_NAMES } from "../identityWords.ts";

/** Besides the purposes that people choose, those of Suar's own comparisons; a run names itself as its subject. */
export const READ_PURPOSES: Readonly<Record<string, MessageKey>> = {
  ...PURPOSE_NAMES,
  "link-review-masked": "web.purpose.linkReviewMasked",
  "linkage-statistics": "web.purpose.linkageStatistics",
  "linkage-followup": "web.purpose.linkageFollowUp",
  "case-work": "web.answer.purpose.case-work",
  emergency: "web.answer.purpose.emergency",
  "search-masked": "web.answer.purpose.search-masked",
  statistics: "web.answer.purpose.statistics",
  followup: "web.answer.purpose.followup",
};

/** A code in words, or the code itself where this build has none for it. */
export function named(names: Readonly<Record<string, MessageKey>>, code: string, say: Speaker["say"]): string {
  const key = names[code];
  return key === undefined ? code : say(key);
}

export const RULE_NAMES: Readonly<Record<ReadingRuleName, MessageKey>> = {
  manyAnHour: "web.unusual.rule.manyAnHour",
  manySearches: "web.unusual.rule.manySearches",
  neighbours: "web.unusual.rule.neighbours",
  outsideOwn: "web.unusual.rule.outsideOwn",
  noCaseRelation: "web.unusual.rule.noCaseRelation",
  atNight: "web.unusual.rule.atNight",
  manyRefusals: "web.unusual.rule.manyRefusals",
};

/** Why a finding asks for a look. */
export const RULE_REASONS: Readonly<Record<ReadingRuleName, MessageKey>> = {
  manyAnHour: "web.unusual.why.manyAnHour",
  manySearches: "web.unusual.why.manySearches",
  neighbours: "web.unusual.why.neighbours",
  outsideOwn: "web.unusual.why.outsideOwn",
  noCaseRelation: "web.unusual.why.noCaseRelation",
  atNight: "web.unusual.why.atNight",
  manyRefusals: "web.unusual.why.manyRefusals",
};

export const OUTCOME_NAMES: Readonly<Record<ReadingOutcome, MessageKey>> = {
  explained: "web.unusual.outcome.explained",
  reminded: "web.unusual.outcome.reminded",
  passedOn: "web.unusual.outcome.passedOn",
  misuse: "web.unusual.outcome.misuse",
};

/** A rule's hours, where it has any. */
export function termsInWords({ fromHour, toHour, hoursToOpen }: ReadingRule, say: Speaker["say"]): string {
  if (fromHour !== null && toHour !== null) return say("web.readingRules.hours", { from: fromHour, to: toHour });
  return hoursToOpen === null ? "" : say("web.readingRules.within", { hours: hoursToOpen });
}
