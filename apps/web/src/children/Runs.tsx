import { type LinkageRun, listLinkageRuns, startLinkageRun } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { Speaker } from "../ui/language/formatters.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { ChildrenTabs } from "./ChildrenTabs.tsx";
import { StartRun } from "./StartRun.tsx";
import { RUN_PURPOSES } from "./words.ts";

function columnsIn({ say, moment, number }: Speaker): Column<LinkageRun>[] {
  const count = (key: string, title: string, of: (run: LinkageRun) => number): Column<LinkageRun> => ({
    key,
    title,
    value: of,
    show: (run) => (run.endedAt === null ? "" : number(of(run))),
    isNumber: true,
  });
  return [
    {
      key: "started",
      title: say("web.run.started"),
      value: (run) => run.startedAt,
      show: (run) => (
        <Link to="/children/runs/$id" params={{ id: run.id }}>
          {moment(run.startedAt)}
        </Link>
      ),
    },
    { key: "purpose", title: say("web.run.purpose"), value: (run) => say(RUN_PURPOSES[run.purpose]), hasChoices: true },
    {
      key: "state",
      title: say("web.delivery.state"),
      value: (run) => say(run.endedAt === null ? "web.run.going" : "web.run.ended"),
      show: (run) => (
        <StatusText tone={run.endedAt === null ? "going" : "done"}>
          {say(run.endedAt === null ? "web.run.going" : "web.run.ended")}
        </StatusText>
      ),
    },
    count("records", say("web.delivery.records"), (run) => run.records),
    count("children", say("web.run.children"), (run) => run.children),
    count("unsure", say("web.run.unsure"), (run) => run.unsurePairs),
  ];
}

/** Every run that looked for records of one child. */
export function Runs() {
  const { say } = useMessages();
  const account = useAccount();
  return (
    <OnlyFor route={listLinkageRuns}>
      <Page title={say("web.runs.title")} lead={say("web.runs.lead")}>
        <ChildrenTabs here="runs" />
        {mayCall(account, startLinkageRun) && <StartRun />}
        <RunTable />
      </Page>
    </OnlyFor>
  );
}

function RunTable() {
  const speaker = useMessages();
  const { say } = speaker;
  const runs = useRoute(listLinkageRuns, {});
  return (
    <Asked query={runs}>
      {(rows) => (
        <DataTable
          caption={say("web.runs.title")}
          rows={rows}
          columns={columnsIn(speaker)}
          rowKey={(run) => run.id}
          exportName="suar-proses-pemadanan"
          hasTools={rows.length > 10}
          empty={<EmptyState title={say("web.runs.empty")}>{say("web.runs.emptyText")}</EmptyState>}
        />
      )}
    </Asked>
  );
}
