import type { CaptureTable } from "./captureTable.ts";
import { listsOf } from "./histories.ts";
import type { Random } from "./random.ts";

/** A population whose size is known, and how lists come by its members. */
export interface PlantedPopulation {
  readonly persons: number;
  /** For each list the chance that it holds a person. */
  readonly chances: readonly number[];
  /** How often list 2 simply takes what list 1 has: dependence of two lists. */
  readonly together?: number;
  /** How far persons differ: each one's odds on every list are multiplied by e^±spread, half of them each way. */
  readonly spread?: number;
  /** Chance that a link is missed, so that one of a person's lists seems to hold somebody else. */
  readonly missedLinks?: number;
}

/**
 * Draws the table that lists and linkage would show of a planted population; to try estimates where the truth is known.
 *
 * @example simulateLists({ persons: 2000, chances: [0.2, 0.3, 0.1], together: 0.3 }, seededRandom(1))
 */
export function simulateLists(planted: PlantedPopulation, random: Random): CaptureTable {
  const counts = new Float64Array(1 << planted.chances.length);
  const see = (history: number) => {
    if (history !== 0) counts[history] = (counts[history] as number) + 1;
  };
  for (let person = 0; person < planted.persons; person++) {
    for (const seen of linked(drawHistory(planted, random), planted.missedLinks ?? 0, random)) see(seen);
  }
  return { lists: planted.chances.map((_, list) => `list ${list + 1}`), counts };
}

function drawHistory({ chances, together = 0, spread = 0 }: PlantedPopulation, random: Random): number {
  const factor = Math.exp(random() < 0.5 ? spread : -spread);
  let history = 0;
  for (const [list, chance] of chances.entries()) {
    const odds = (factor * chance) / (1 - chance);
    const follows = list === 1 && random() < together;
    const held = follows ? (history & 1) === 1 : random() < odds / (1 + odds);
    if (held) history |= 1 << list;
  }
  return history;
}

/** One history, or two where a link was missed. */
function linked(history: number, missed: number, random: Random): number[] {
  const lists = listsOf(history);
  const whole = (1 - missed) ** Math.max(0, lists.length - 1);
  if (whole === 1 || random() < whole) return [history];
  const alone = 1 << (lists[Math.floor(random() * lists.length)] ?? 0);
  return [alone, history ^ alone];
}
