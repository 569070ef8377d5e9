import type { LinkagePurpose, PairExplained, UnsurePair } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

export const RUN_PURPOSES: Readonly<Record<LinkagePurpose, MessageKey>> = {
  statistics: "web.run.purpose.statistics",
  followup: "web.run.purpose.followup",
};

export const PAIR_STATES: Readonly<Record<UnsurePair["state"], MessageKey>> = {
  unsure: "web.pair.unsure",
  same: "web.pair.same",
  different: "web.pair.different",
};

export const AGREEMENTS: Readonly<Record<PairExplained["masked"][number]["agreement"], MessageKey>> = {
  same: "web.pair.agrees",
  close: "web.pair.close",
  different: "web.pair.differs",
  missing: "web.pair.missing",
};
