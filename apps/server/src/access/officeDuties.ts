import type { DutyItem } from "@suar/contract";
import type { DutyPort } from "../platform/index.ts";
import { listHoldersOfOpenPositions } from "./officeDutyStore.ts";
import { today } from "./today.ts";
import { warningsOfPosition } from "./warningsOfPosition.ts";

/** What administrators owe: somebody in every position, and a successor before an appointment ends. */
export const officeDuties = (clock: () => Date): DutyPort => {
  return async (account, tx) => {
    if (!account.rights.includes("accounts.manage")) return [];
    const day = today(clock);
    const positions = await listHoldersOfOpenPositions(tx, day);
    const count = (wanted: "vacant" | "endsSoon") =>
      positions.filter((position) => warningsOfPosition(position, day).includes(wanted)).length;
    return (["vacant", "endsSoon"] as const).flatMap((warning): DutyItem[] =>
      count(warning) === 0
        ? []
        : [{ key: `access.duty.${warning}`, count: count(warning), path: "/access/positions", oldestDays: null }],
    );
  };
};
