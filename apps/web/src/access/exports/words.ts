import type { Export, ExportList } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import type { StatusTone } from "../../ui/StatusText.tsx";

export const LIST_WORDS: Readonly<Record<ExportList, MessageKey>> = {
  sourceRecords: "web.exports.list.sourceRecords",
  figureRecords: "web.exports.list.figureRecords",
  bridgeRecords: "web.exports.list.bridgeRecords",
  followUp: "web.exports.list.followUp",
  child: "web.exports.list.child",
  cases: "web.exports.list.cases",
  pairs: "web.exports.list.pairs",
};

export const STATE_WORDS: Readonly<Record<Export["state"], { says: MessageKey; tone: StatusTone }>> = {
  waiting: { says: "web.exports.state.waiting", tone: "due" },
  ready: { says: "web.exports.state.ready", tone: "done" },
  refused: { says: "web.exports.state.refused", tone: "fault" },
  expired: { says: "web.exports.state.expired", tone: "plain" },
};
