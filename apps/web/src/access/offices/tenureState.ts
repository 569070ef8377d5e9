import type { MessageKey } from "@suar/messages";

type State = "past" | "now" | "future";

/** Where an appointment stands on a day. Days are `yyyy-mm-dd`; the last day still counts. */
export function tenureState({ from, to }: { from: string; to: string | null }, today: string): State {
  if (from > today) return "future";
  return to !== null && to < today ? "past" : "now";
}

export const STATE_WORDS: Readonly<Record<State, MessageKey>> = {
  past: "web.tenure.past",
  now: "web.tenure.now",
  future: "web.tenure.future",
};
