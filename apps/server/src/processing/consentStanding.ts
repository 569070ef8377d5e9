import type { ConsentDecision, ConsentParty, ConsentStanding } from "@suar/contract";

/** One decision of one party, for one purpose. */
export interface Decided {
  party: ConsentParty;
  decision: ConsentDecision;
  /** Last day on which it holds, `yyyy-mm-dd`; null: until it is withdrawn. */
  untilOn: string | null;
}

/** What stands of several decisions, oldest first. */
export interface Standing<T extends Decided> {
  standing: ConsentStanding;
  /** A refusal or withdrawal stands in the way: nothing is shared for this purpose. Never closes a service. */
  blocked: boolean;
  /** The decisions that count. */
  counted: readonly T[];
}

/**
 * What stands for one purpose on a day. The latest word of each party counts, except of a guardian who is a suspect; once the
 * person has spoken as an adult, that word alone. One party that has withdrawn or refused is enough to block. The database
 * says the same when it blocks (processing.blocks, 0640_processing.sql).
 *
 * @example standingOf([{ party: "child", decision: "given", untilOn: null }], false, "2026-02-01").standing === "given"
 */
export function standingOf<T extends Decided>(
  decisions: readonly T[],
  guardianSuspected: boolean,
  today: string,
): Standing<T> {
  const latest = new Map<ConsentParty, T>();
  for (const each of decisions) {
    if (each.party !== "guardian" || !guardianSuspected) latest.set(each.party, each);
  }
  const grown = latest.get("person");
  const counted = grown === undefined ? [...latest.values()] : [grown];
  const said = (decision: ConsentDecision) => counted.some((each) => each.decision === decision);
  const blocked = said("withdrawn") || said("refused");
  return { standing: wordFor(counted, today), blocked, counted };
}

function wordFor(counted: readonly Decided[], today: string): ConsentStanding {
  if (counted.length === 0) return "notAsked";
  if (counted.some(({ decision }) => decision === "withdrawn")) return "withdrawn";
  if (counted.some(({ decision }) => decision === "refused")) return "refused";
  return counted.every(({ untilOn }) => untilOn !== null && untilOn < today) ? "lapsed" : "given";
}
