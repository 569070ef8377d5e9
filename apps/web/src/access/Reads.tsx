import { type Answer, listReads } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { Speaker } from "../ui/language/formatters.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { FIELD_NAMES, PURPOSE_NAMES } from "./identityWords.ts";
import { TrailState, UnusualReads } from "./UnusualReads.tsx";

type Read = Answer<typeof listReads>[number];

/** Besides the purposes that people choose, those of Suar's own comparisons; a run names itself as its subject. */
const READ_PURPOSES: Readonly<Record<string, MessageKey>> = {
  ...PURPOSE_NAMES,
  "link-review-masked": "web.purpose.linkReviewMasked",
  "linkage-statistics": "web.purpose.linkageStatistics",
  "linkage-followup": "web.purpose.linkageFollowUp",
};

function named(names: Readonly<Record<string, MessageKey>>, code: string, say: Speaker["say"]): string {
  const key = names[code];
  return key === undefined ? code : say(key);
}

function columnsIn({ say, sayKey, moment, list }: Speaker): Column<Read>[] {
  const purpose = (read: Read) =>
    read.purpose === null ? say("web.reads.noPurpose") : named(READ_PURPOSES, read.purpose, say);
  return [
    { key: "at", title: say("web.reads.at"), value: (read) => read.at, show: (read) => moment(read.at) },
    { key: "who", title: say("web.reads.who"), value: (read) => read.account, hasChoices: true },
    { key: "position", title: say("web.reads.position"), value: (read) => read.position },
    { key: "why", title: say("web.reads.why"), value: purpose, hasChoices: true },
    { key: "act", title: say("web.reads.act"), value: (read) => sayKey(`web.reads.act.${read.act}`, {}, read.act) },
    {
      key: "fields",
      title: say("web.reads.fields"),
      value: (read) => list(read.fields.map((field) => named(FIELD_NAMES, field, say))),
    },
    { key: "subject", title: say("web.reads.subject"), value: (read) => read.subject },
  ];
}

/** Oversight: who read which identity field, and why. */
export function Reads() {
  const speaker = useMessages();
  const { say } = speaker;
  return (
    <OnlyFor route={listReads}>
      <Page title={say("web.reads.title")} lead={say("web.reads.lead")}>
        <TrailState />
        <UnusualReads />
        <Section title={say("web.reads.all")}>
          <ReadsTable columns={columnsIn(speaker)} />
        </Section>
      </Page>
    </OnlyFor>
  );
}

function ReadsTable({ columns }: { columns: readonly Column<Read>[] }) {
  const { say } = useMessages();
  const reads = useRoute(listReads, { query: { limit: 500 } });
  return (
    <Asked query={reads}>
      {(rows) => (
        <DataTable
          caption={say("web.reads.title")}
          rows={rows}
          columns={columns}
          rowKey={(read) => `${read.at} ${read.account} ${read.subject ?? ""} ${read.fields.join()}`}
          exportName="suar-jejak-audit"
          empty={<EmptyState title={say("web.reads.empty")}>{say("web.reads.emptyText")}</EmptyState>}
        />
      )}
    </Asked>
  );
}
