import { listSessions } from "@suar/contract";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";

export function Sessions() {
  const { say, moment } = useMessages();
  const sessions = useRoute(listSessions, {});
  return (
    <Page title={say("web.sessions.title")} lead={say("web.sessions.lead")}>
      <Asked query={sessions}>
        {(rows) => (
          <DataTable
            caption={say("web.sessions.title")}
            rows={rows}
            rowKey={(row) => row.id}
            exportName="suar-sesi"
            hasTools={false}
            columns={[
              {
                key: "started",
                title: say("web.sessions.started"),
                value: (row) => row.startedAt,
                show: (row) => moment(row.startedAt),
              },
              {
                key: "seen",
                title: say("web.sessions.seen"),
                value: (row) => row.lastSeenAt,
                show: (row) => moment(row.lastSeenAt),
              },
              {
                key: "here",
                title: say("web.sessions.which"),
                value: (row) => say(row.current ? "web.sessions.current" : "web.sessions.other"),
              },
            ]}
          />
        )}
      </Asked>
    </Page>
  );
}
