import type { Answer, changeReadingRule, listUnusualReads, ReadingRule, reviewReading } from "@suar/contract";
import type { z } from "zod";
import { type Actor, type Refusal, type RoomContext, refuse } from "../../platform/index.ts";
import { audit } from "./audit.ts";
import * as store from "./unusualStore.ts";

type Body<T extends { body?: z.ZodType | undefined }> = z.output<NonNullable<T["body"]>>;

/** So far back rules look; older reading is in the trail. */
const DAYS = 30;
const DAY_MS = 86_400_000;

/** Reading that asks for a look, with the rules as they stand and what came of looking. The look itself is on the trail. */
export async function showUnusualReading(
  { database, clock }: RoomContext,
  actor: Actor,
): Promise<Answer<typeof listUnusualReads>> {
  const since = new Date(clock().getTime() - DAYS * DAY_MS);
  // a finding's hour or day may begin before the moment from which one looks
  const reviewedSince = new Date(since.getTime() - DAY_MS);
  return database.inTransaction(actor, async (tx) => {
    await audit(tx, { actor, act: "access.readUnusual" });
    const found = await store.listUnusual(tx, since);
    const reviews = await store.listReviews(tx, reviewedSince);
    const rules = await store.listStandingRules(tx);
    return { days: DAYS, rules: rules.map(shownRule), found: found.map((row) => findingOf(actor, row, reviews)) };
  });
}

type Finding = Answer<typeof listUnusualReads>["found"][number];

function findingOf(actor: Actor, row: store.UnusualRow, reviews: readonly store.ReviewRow[]): Finding {
  const isOfThis = (review: store.ReviewRow) =>
    review.rule === row.rule &&
    review.accountId === row.accountId &&
    review.positionId === row.positionId &&
    review.windowFrom.getTime() === row.windowFrom.getTime();
  return {
    ...row,
    windowFrom: row.windowFrom.toISOString(),
    from: row.from.toISOString(),
    to: row.to.toISOString(),
    isOwn: row.accountId === actor.accountId,
    reviews: reviews
      .filter(isOfThis)
      .map(({ outcome, note, by, position, at }) => ({ outcome, note, by, position, at: at.toISOString() })),
  };
}

const shownRule = ({ at, ...rule }: store.RuleRow): ReadingRule => ({ ...rule, at: at.toISOString() });

/** Keeps what came of looking; nobody looks at their own reading. */
export function reviewReadingOf(
  { database }: RoomContext,
  actor: Actor,
  review: Body<typeof reviewReading>,
): Promise<Answer<typeof reviewReading> | Refusal> {
  return database.inTransaction(actor, async (tx) => {
    if (actor.accountId === null || actor.accountId === review.accountId) return refuse(403, "access.reading.own");
    const isNew = await store.insertReview(tx, actor, review);
    const { rule, outcome, accountId } = review;
    if (isNew) await audit(tx, { actor, act: "access.reviewReading", subject: accountId, fields: [rule, outcome] });
    return { reviewed: true };
  });
}

/** The rules with every change, the newest first. */
export function listRules({ database }: RoomContext, actor: Actor): Promise<ReadingRule[]> {
  return database.inTransaction(actor, async (tx) => (await store.listRuleChanges(tx)).map(shownRule));
}

/** Changes a rule from now on; the former row stays in the history. */
export function changeRule(
  { database }: RoomContext,
  actor: Actor,
  change: Body<typeof changeReadingRule>,
): Promise<Answer<typeof changeReadingRule> | Refusal> {
  return database.inTransaction(actor, async (tx) => {
    if (actor.accountId === null) return refuse(403, "access.reading.own");
    if (!hasItsTerms(change)) return refuse(422, "access.reading.otherTerms");
    const isNew = await store.insertRuleChange(tx, actor, change);
    const fields = [change.enabled ? "enabled" : "rests", `threshold ${change.threshold}`];
    if (isNew) await audit(tx, { actor, act: "access.changeReadingRule", subject: change.rule, fields });
    return { changed: true };
  });
}

/** Hours of the day belong to `atNight`, hours to open a case to `noCaseRelation`, and neither to any other rule. */
function hasItsTerms({ rule, fromHour, toHour, hoursToOpen }: Body<typeof changeReadingRule>): boolean {
  const isNight = rule === "atNight";
  const isOfCases = rule === "noCaseRelation";
  return (fromHour !== null) === isNight && (toHour !== null) === isNight && (hoursToOpen !== null) === isOfCases;
}
