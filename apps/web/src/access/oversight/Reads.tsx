import { type Answer, listReads } from "@suar/contract";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { Speaker } from "../../ui/language/formatters.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { useAddress } from "../../ui/useAddress.ts";
import { FIELD_NAMES } from "../identityWords.ts";
import { NarrowReads } from "./NarrowReads.tsx";
import { OversightTabs } from "./OversightTabs.tsx";
import styles from "./oversight.module.css";
import { queryOf, type ReadsAsked, readAsked, writeAsked } from "./readsAsked.ts";
import { TrailState } from "./TrailState.tsx";
import { named, READ_PURPOSES } from "./words.ts";

type Read = Answer<typeof listReads>[number];

const PAGE = 100;

function columnsIn({ say, sayKey, moment, list }: Speaker): Column<Read>[] {
  const purpose = (read: Read) =>
    read.purpose === null ? say("web.reads.noPurpose") : named(READ_PURPOSES, read.purpose, say);
  return [
    { key: "at", title: say("web.reads.at"), value: (read) => read.at, show: (read) => moment(read.at) },
    { key: "who", title: say("web.reads.who"), value: (read) => read.account },
    { key: "position", title: say("web.reads.position"), value: (read) => read.position },
    { key: "why", title: say("web.reads.why"), value: purpose },
    { key: "act", title: say("web.reads.act"), value: (read) => sayKey(`web.reads.act.${read.act}`, {}, read.act) },
    {
      key: "fields",
      title: say("web.reads.fields"),
      value: (read) => list(read.fields.map((field) => named(FIELD_NAMES, field, say))),
    },
    {
      key: "records",
      title: say("web.reads.subject"),
      value: (read) => read.records[0] ?? read.subject,
      show: (read) =>
        read.records.length > 1
          ? say("web.reads.records", { count: read.records.length })
          : (read.records[0] ?? read.subject),
    },
  ];
}

/** Oversight: who read which record and identity, and why; narrowed and paged by the server. */
export function Reads() {
  const { say } = useMessages();
  const { search, replaceSearch } = useAddress();
  const asked = readAsked(search);
  const change = (more: Partial<ReadsAsked>) => replaceSearch(writeAsked(search, asked, more));
  return (
    <OnlyFor route={listReads}>
      <Page title={say("web.reads.title")} lead={say("web.reads.lead")}>
        <OversightTabs here="reads" />
        <TrailState />
        <NarrowReads asked={asked} onChange={change} />
        <ReadsPage asked={asked} onChange={change} />
      </Page>
    </OnlyFor>
  );
}

function ReadsPage({ asked, onChange }: { asked: ReadsAsked; onChange: (more: Partial<ReadsAsked>) => void }) {
  const speaker = useMessages();
  const { say } = speaker;
  const reads = useRoute(listReads, { query: { ...queryOf(asked), limit: PAGE } });
  const isNarrowed = Object.keys(queryOf(asked)).length > 0;
  const empty = isNarrowed ? (
    <EmptyState title={say("web.reads.nothing")}>{say("web.reads.nothingText")}</EmptyState>
  ) : (
    <EmptyState title={say("web.reads.empty")}>{say("web.reads.emptyText")}</EmptyState>
  );
  return (
    <Asked query={reads}>
      {(rows) => (
        <>
          <DataTable
            caption={say("web.reads.page", { count: rows.length })}
            rows={rows}
            columns={columnsIn(speaker)}
            rowKey={(read) => read.id}
            exportName="suar-jejak-audit"
            empty={empty}
          />
          <div className={styles.acts}>
            {asked.before !== "" && <Button onPress={() => onChange({ before: "" })}>{say("web.reads.newest")}</Button>}
            {rows.length === PAGE && (
              <Button onPress={() => onChange({ before: rows.at(-1)?.id ?? "" })}>{say("web.reads.older")}</Button>
            )}
          </div>
        </>
      )}
    </Asked>
  );
}
