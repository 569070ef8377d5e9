/** How often something was tried lately, and when last. */
export interface Counter {
  tries: number;
  lastAt: Date;
}

export interface Rule {
  /** Tries that cost nothing. */
  free: number;
  /** Each half-life half of the tries are forgotten. */
  halfLifeMs: number;
  /** The wait never grows beyond this: a wait, not a lock. */
  longestMs: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

export const RULES = {
  /** One person's tries at one account from one address: typing errors stay with whoever makes them. */
  pair: { free: 5, halfLifeMs: HOUR_MS, longestMs: 15 * MINUTE_MS },
  /** Strangers' tries at one account, from wherever. */
  account: { free: 20, halfLifeMs: HOUR_MS, longestMs: 5 * MINUTE_MS },
  /** Different accounts tried from one address: an office may have many people, a guesser tries many names. */
  address: { free: 40, halfLifeMs: HOUR_MS, longestMs: 5 * MINUTE_MS },
  /** Tries at an account from a device that has signed in to it before. */
  device: { free: 10, halfLifeMs: HOUR_MS, longestMs: MINUTE_MS },
} as const satisfies Record<string, Rule>;

/** What is still remembered of the tries. */
export function triesNow({ tries, lastAt }: Counter, { halfLifeMs }: Rule, now: Date): number {
  return tries * 0.5 ** (Math.max(0, now.getTime() - lastAt.getTime()) / halfLifeMs);
}

/** How long to wait before the next try: twice as long with each try beyond the free ones. */
export function waitMs({ tries, lastAt }: Counter, { free, longestMs }: Rule, now: Date): number {
  // rounded: what the seconds between tries let one forget must not give a try away
  const beyond = Math.round(tries) - free;
  if (beyond < 0) return 0;
  const wait = Math.min(longestMs, SECOND_MS * 2 ** Math.min(beyond, 30));
  return Math.max(0, lastAt.getTime() + wait - now.getTime());
}
