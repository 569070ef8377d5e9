import { type Caller, type Refusal, refuse, type Transaction } from "../../platform/index.ts";
import type { CredentialKey } from "../credentialKey.ts";
import { hashToken } from "../sessions.ts";
import { RULES, type Rule, triesNow, waitMs } from "./delay.ts";
import { deleteOldCounters, isDeviceKnown, lockCounters, lowerCounter, setCounter } from "./throttleStore.ts";

/** What is being tried, at whose account, by whom. */
export interface Try {
  /** Passwords and codes are counted apart: knowing one must not cost tries at the other. */
  what: "password" | "code" | "client";
  /** Names the account also where there is none. */
  accountName: string;
  accountId: string | null;
  caller: Pick<Caller, "address" | "deviceToken">;
}

/** The counters that one try was charged to. */
export type Charged = readonly Buffer[];

const DAY_MS = 86_400_000;

/**
 * Counts a try before it is checked, so that many at the same moment are all counted, or says how long to wait. A try that
 * has to wait is not counted: whoever waits is not kept waiting for ever. A device that has signed in to the account before
 * answers for its own tries alone, whatever strangers do elsewhere.
 */
export async function countTry(
  tx: Transaction,
  key: CredentialKey,
  attempt: Try,
  now: Date,
): Promise<Charged | Refusal> {
  await deleteOldCounters(tx, new Date(now.getTime() - DAY_MS));
  const counters = await countersOf(tx, key, attempt);
  const rows = await lockCounters(tx, counters.map((counter) => counter.key).toSorted(Buffer.compare), now);
  const seen = counters.map((counter) => {
    const row = rows.find((each) => counter.key.equals(each.key));
    return { ...counter, tries: row?.tries ?? 0, lastAt: row?.last_at ?? now };
  });
  const longest = Math.max(...seen.map((counter) => waitMs(counter, counter.rule, now)));
  if (longest > 0) return refuse(429, "access.throttle.wait", { seconds: Math.ceil(longest / 1000) });
  const pair = seen.find(({ rule }) => rule === RULES.pair);
  const isFirstOfPair = pair !== undefined && triesNow(pair, pair.rule, now) < 0.5;
  const charged = seen.filter(({ rule }) => rule !== RULES.address || isFirstOfPair);
  for (const counter of charged) {
    await setCounter(tx, counter.key, triesNow(counter, counter.rule, now) + 1, now);
  }
  return charged.map((counter) => counter.key);
}

/** Takes a try back that was right. */
export async function forgiveTry(tx: Transaction, charged: Charged): Promise<void> {
  for (const key of charged) await lowerCounter(tx, key);
}

async function countersOf(
  tx: Transaction,
  key: CredentialKey,
  { what, accountName, accountId, caller }: Try,
): Promise<{ key: Buffer; rule: Rule }[]> {
  const { address, deviceToken } = caller;
  const device = deviceToken === null ? null : hashToken(deviceToken);
  if (accountId !== null && device !== null && (await isDeviceKnown(tx, accountId, device))) {
    return [{ key: key.nameOf(what, "device", accountId, Buffer.from(device).toString("hex")), rule: RULES.device }];
  }
  return [
    { key: key.nameOf(what, "pair", accountName, address), rule: RULES.pair },
    { key: key.nameOf(what, "account", accountName), rule: RULES.account },
    { key: key.nameOf(what, "address", address), rule: RULES.address },
  ];
}
