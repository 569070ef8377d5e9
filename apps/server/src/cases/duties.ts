import type { DutyItem } from "@suar/contract";
import type { DutyPort } from "../platform/index.ts";
import * as store from "./store/duties.ts";

const DAY_MS = 86_400_000;

/** What a position owes in this room: its cases, those that came from below, and emergency readings to review. */
export const casesDuties = (clock: () => Date): DutyPort => {
  const itemOf = (key: string, path: string, { count, oldest }: store.Owed): DutyItem[] =>
    count === 0
      ? []
      : [{ key, count, path, oldestDays: oldest && Math.floor((clock().getTime() - oldest.getTime()) / DAY_MS) }];
  return async ({ rights, positionId }, tx) => {
    if (positionId === null) return [];
    const may = new Set(rights);
    return [
      ...(may.has("cases.work") ? itemOf("cases.duty.owed", "/cases", await store.countOwedCases(tx, positionId)) : []),
      ...(may.has("cases.read")
        ? itemOf("cases.duty.routed", "/cases", await store.countRoutedCases(tx, positionId))
        : []),
      ...(may.has("emergency.review")
        ? itemOf("cases.duty.toReview", "/cases/emergencies", await store.countReadingsToReview(tx, positionId))
        : []),
      ...(may.has("audit.read")
        ? [
            ...itemOf("cases.duty.overdue", "/cases/emergencies", await store.countOverdueReadings(tx)),
            ...itemOf("cases.duty.unowed", "/cases/conflicts", await store.countUnowedCases(tx)),
          ]
        : []),
    ];
  };
};
