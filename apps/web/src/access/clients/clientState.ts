import { CLIENT_KEY_WARNING_DAYS, type Client, calendarDay } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

const DAY_MS = 86_400_000;

export type ClientState = "ended" | "powerless" | "endsSoon" | "active";

/** What somebody who manages clients should know of one at a moment; the first that holds. */
export function clientState({ endedAt, effectiveScopes, keysEndOn }: Client, now: Date): ClientState {
  if (endedAt !== null) return "ended";
  if (effectiveScopes.length === 0) return "powerless";
  const lastDay = calendarDay(new Date(now.getTime() + CLIENT_KEY_WARNING_DAYS * DAY_MS));
  return keysEndOn === null || keysEndOn <= lastDay ? "endsSoon" : "active";
}

export const CLIENT_STATE_WORDS: Readonly<Record<ClientState, MessageKey>> = {
  ended: "web.clients.ended",
  powerless: "web.clients.powerless",
  endsSoon: "web.clients.endsSoon",
  active: "web.clients.active",
};

export const CLIENT_STATE_TONES = { ended: "plain", powerless: "due", endsSoon: "due", active: "done" } as const;
