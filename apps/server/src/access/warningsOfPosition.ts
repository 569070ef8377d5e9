import type { Position, PositionWarning } from "@suar/contract";
import { findDistrictByCode, findProvinceByCode } from "@suar/terminology";

const DAY_MS = 86_400_000;

/** So many days before its last day an appointment is worth a warning: time to appoint a successor. */
const SOON_DAYS = 14;

interface Held {
  /** The last days of the appointments that hold today; null: until further notice. */
  holders: readonly { to: string | null }[];
}

/** What an administrator should look at in a position that is not closed. `today` is a calendar day. */
export function warningsOfPosition(
  { closedOn, holders, territory }: Pick<Position, "closedOn" | "territory"> & Held,
  today: string,
): PositionWarning[] {
  if (closedOn !== null && closedOn <= today) return [];
  const soon = new Date(Date.parse(today) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
  const endsSoon = holders.length > 0 && holders.every(({ to }) => to !== null && to <= soon);
  const warnings: PositionWarning[] = [];
  if (holders.length === 0) warnings.push("vacant");
  if (endsSoon) warnings.push("endsSoon");
  if (territory !== null && !isTodaysRegion(territory)) warnings.push("territoryChanged");
  return warnings;
}

/** A code on today's list of regions; of a sub-district its district is looked at. */
function isTodaysRegion(territory: string): boolean {
  if (territory.length === 2) return findProvinceByCode(territory) !== undefined;
  return findDistrictByCode(territory.slice(0, 5)) !== undefined;
}
