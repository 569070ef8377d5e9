import { endOtherSessions, endSession, listSessions } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../client/call.ts";
import { refresh, useRoute } from "../client/queries.ts";
import { Asked, useProblemText } from "../shell/Asked.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";

export function Sessions() {
  const { say, moment } = useMessages();
  const sessions = useRoute(listSessions, {});
  return (
    <Page title={say("web.sessions.title")} lead={say("web.sessions.lead")} acts={<EndOthers />}>
      <Asked query={sessions}>
        {(rows) => (
          <DataTable
            caption={say("web.sessions.title")}
            rows={rows}
            rowKey={(row) => row.id}
            exportName="suar-sesi"
            hasTools={false}
            isTitled
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
                key: "device",
                title: say("web.sessions.device"),
                value: (row) => row.device || say("web.sessions.unknownDevice"),
              },
              {
                key: "how",
                title: say("web.sessions.how"),
                value: (row) => say(`web.sessions.how.${row.proven}`),
              },
              {
                key: "here",
                title: say("web.sessions.which"),
                value: (row) => say(row.current ? "web.sessions.current" : "web.sessions.other"),
              },
              {
                key: "end",
                title: say("web.sessions.end"),
                value: () => null,
                // this session ends by signing out
                show: (row) => !row.current && <EndSession id={row.id} startedAt={moment(row.startedAt)} />,
              },
            ]}
          />
        )}
      </Asked>
    </Page>
  );
}

function EndOthers() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => call(endOtherSessions, {}),
    onSuccess: () => refresh(queries, listSessions),
  });
  return (
    <>
      <Button isBusy={end.isPending} onPress={() => end.mutate()}>
        {say("web.sessions.endOthers")}
      </Button>
      {end.isError && <Banner tone="fault" title={problemText(end.error) ?? ""} />}
    </>
  );
}

function EndSession({ id, startedAt }: { id: string; startedAt: string }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => call(endSession, { params: { id } }),
    onSuccess: () => refresh(queries, listSessions),
  });
  return (
    <>
      <Button
        isBusy={end.isPending}
        aria-label={say("web.sessions.endOne", { startedAt })}
        onPress={() => end.mutate()}
      >
        {say("web.sessions.end")}
      </Button>
      {end.isError && <Banner tone="fault" title={problemText(end.error) ?? ""} />}
    </>
  );
}
