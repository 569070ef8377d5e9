import type { DutyPort } from "../platform/index.ts";
import { listWaiting } from "./store/waiting.ts";

/** What stewards owe for the children: unsure pairs to decide, and a linkage that later deliveries have overtaken. */
export const childrenDuties = (clock: () => Date): DutyPort => {
  const daysSince = (at: Date | null) =>
    at === null ? null : Math.floor((clock().getTime() - at.getTime()) / 86_400_000);
  return async (account, tx) => {
    if (!account.rights.includes("children.review")) return [];
    const waiting = await listWaiting(tx);
    return waiting.flatMap(({ purpose, unsure, oldestAt, laterDeliveries, firstLaterAt }) => [
      ...(unsure === 0
        ? []
        : [
            {
              key: `children.duty.unsure.${purpose}`,
              count: unsure,
              path: `/children/pairs?purpose=${purpose}`,
              oldestDays: daysSince(oldestAt),
            },
          ]),
      ...(laterDeliveries === 0
        ? []
        : [
            {
              key: `children.duty.stale.${purpose}`,
              count: laterDeliveries,
              path: "/children",
              oldestDays: daysSince(firstLaterAt),
            },
          ]),
    ]);
  };
};
