import { type Answer, readChild } from "@suar/contract";
import { useParams } from "@tanstack/react-router";
import { TakeOut } from "../access/exports/TakeOut.tsx";
import { useRoute } from "../client/queries.ts";
import { useRecordColumns } from "../intake/useRecordColumns.tsx";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { RecordRights } from "../subject/RecordRights.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import { RUN_PURPOSES } from "./words.ts";

type Child = Answer<typeof readChild>;

/** The records that describe one child, and how they came together. */
export function ChildScreen() {
  const { say } = useMessages();
  const { id } = useParams({ from: "/inside/children/$id" });
  const query = useRoute(readChild, { params: { id } });
  return (
    <OnlyFor route={readChild}>
      <Asked query={query}>
        {(child) => (
          <Page
            title={say("web.child.title", { count: child.records.length })}
            lead={say("web.child.lead", { purpose: say(RUN_PURPOSES[child.purpose]) })}
          >
            <Records child={child} />
            <p className="acts">
              <TakeOut asked={{ list: "child", childId: id }} count={child.records.length} />
            </p>
            <RecordRights recordIds={child.records.map(({ id }) => id)} />
            <History child={child} />
          </Page>
        )}
      </Asked>
    </OnlyFor>
  );
}

function Records({ child }: { child: Child }) {
  const { say } = useMessages();
  const columns = useRecordColumns().filter((column) => column.key !== "child");
  return (
    <DataTable
      caption={say("web.child.records")}
      rows={child.records}
      columns={columns}
      rowKey={(row) => row.id}
      exportName="suar-catatan-anak"
      hasTools={false}
    />
  );
}

function History({ child }: { child: Child }) {
  const { say, moment, sayKey } = useMessages();
  const order = new Map(child.records.map((record, at) => [record.id, at + 1]));
  return (
    <Section title={say("web.child.history")} lead={say("web.child.historyLead")}>
      <DataTable
        caption={say("web.child.history")}
        rows={child.history}
        rowKey={(entry) => `${entry.at} ${entry.recordId} ${entry.act}`}
        exportName="suar-riwayat-pemadanan"
        prefix="history."
        hasTools={false}
        isTitled
        columns={[
          { key: "at", title: say("web.reads.at"), value: (entry) => entry.at, show: (entry) => moment(entry.at) },
          {
            key: "act",
            title: say("web.child.act"),
            value: (entry) => sayKey(`web.child.act.${entry.act}`, {}, entry.act),
          },
          { key: "by", title: say("web.child.by"), value: (entry) => entry.by },
          {
            key: "record",
            title: say("web.record.one"),
            value: (entry) => order.get(entry.recordId) ?? null,
            isNumber: true,
          },
        ]}
      />
    </Section>
  );
}
