import { type BreachLine, listBreaches } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { Deadline } from "./Deadline.tsx";
import { PrepareBreach } from "./PrepareBreach.tsx";
import { ProcessingTabs } from "./ProcessingTabs.tsx";
import { causeWord } from "./words.ts";

/** Notices of a breach: prepared from the trail, sent, told. */
export function Breaches() {
  const { say, number, moment } = useMessages();
  const columns: Column<BreachLine>[] = [
    {
      key: "knownAt",
      title: say("web.breach.knownAt"),
      value: ({ knownAt }) => knownAt,
      show: ({ id, knownAt }) => (
        <Link to="/processing/breaches/$id" params={{ id }}>
          {moment(knownAt)}
        </Link>
      ),
    },
    { key: "cause", title: say("web.breach.cause"), value: ({ cause }) => say(causeWord(cause)), hasChoices: true },
    {
      key: "records",
      title: say("web.breach.records"),
      value: ({ records }) => records,
      show: ({ records }) => number(records),
      isNumber: true,
    },
    {
      key: "told",
      title: say("web.breach.toldCount"),
      value: ({ told }) => told,
      show: ({ told, records }) => say("web.breach.toldOf", { told, records }),
      isNumber: true,
    },
    {
      key: "due",
      title: say("web.breach.due"),
      value: ({ dueAt }) => dueAt,
      show: (row) => <Deadline dueAt={row.dueAt} isMet={row.sentAgencyAt !== null && row.sentOwnersAt !== null} />,
    },
  ];
  return (
    <OnlyFor route={listBreaches}>
      <Page title={say("web.breach.title")} lead={say("web.breach.lead")}>
        <ProcessingTabs here="breaches" />
        <PrepareBreach />
        <Asked query={useRoute(listBreaches, {})}>
          {(rows) => (
            <DataTable
              caption={say("web.breach.title")}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              exportName="suar-kegagalan-pelindungan"
              empty={<EmptyState title={say("web.breach.empty")}>{say("web.breach.emptyText")}</EmptyState>}
            />
          )}
        </Asked>
      </Page>
    </OnlyFor>
  );
}
