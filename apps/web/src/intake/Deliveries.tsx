import { type Delivery, listDeliveries } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { Speaker } from "../ui/language/formatters.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { IntakeTabs } from "./IntakeTabs.tsx";
import { useSourceNames } from "./useSourceNames.ts";
import { PURPOSE_WORDS, STATE_WORDS } from "./words.ts";

function columnsIn({ say, day, number, list }: Speaker, nameOf: (code: string) => string): Column<Delivery>[] {
  return [
    {
      key: "file",
      title: say("web.delivery.file"),
      value: (row) => row.fileName,
      show: (row) => (
        <Link to="/intake/deliveries/$id" params={{ id: row.id }}>
          {row.fileName}
        </Link>
      ),
    },
    { key: "source", title: say("web.delivery.source"), value: (row) => nameOf(row.sourceCode), hasChoices: true },
    {
      key: "received",
      title: say("web.delivery.received"),
      value: (row) => row.receivedAt,
      show: (row) => day(row.receivedAt),
    },
    {
      key: "state",
      title: say("web.delivery.state"),
      value: (row) => say(STATE_WORDS[row.state].word),
      show: (row) => <StatusText tone={STATE_WORDS[row.state].tone}>{say(STATE_WORDS[row.state].word)}</StatusText>,
      hasChoices: true,
    },
    {
      key: "purposes",
      title: say("web.delivery.purposes"),
      value: (row) => list(row.purposes.map((purpose) => say(PURPOSE_WORDS[purpose]))),
    },
    {
      key: "lines",
      title: say("web.delivery.lines"),
      value: (row) => row.lines,
      show: (row) => number(row.lines),
      isNumber: true,
    },
    {
      key: "records",
      title: say("web.delivery.records"),
      value: (row) => row.records,
      show: (row) => number(row.records),
      isNumber: true,
    },
    {
      key: "rejected",
      title: say("web.delivery.rejected"),
      value: (row) => row.rejected,
      show: (row) => number(row.rejected),
      isNumber: true,
    },
  ];
}

/** Every file that stakeholders have sent, newest first. */
export function Deliveries() {
  const { say } = useMessages();
  return (
    <OnlyFor route={listDeliveries}>
      <Page
        title={say("web.deliveries.title")}
        lead={say("web.deliveries.lead")}
        acts={
          <Link to="/intake/deliveries/new" className={buttonClass("primary")}>
            {say("web.deliveries.new")}
          </Link>
        }
      >
        <IntakeTabs here="deliveries" />
        <DeliveryTable />
      </Page>
    </OnlyFor>
  );
}

function DeliveryTable() {
  const speaker = useMessages();
  const { say } = speaker;
  const nameOf = useSourceNames();
  const deliveries = useRoute(listDeliveries, { query: { limit: 500 } });
  return (
    <Asked query={deliveries}>
      {(answer) => (
        <DataTable
          caption={say("web.deliveries.title")}
          rows={answer.deliveries}
          columns={columnsIn(speaker, nameOf)}
          rowKey={(row) => row.id}
          exportName="suar-kiriman-data"
          empty={<EmptyState title={say("web.deliveries.empty")}>{say("web.deliveries.emptyText")}</EmptyState>}
        />
      )}
    </Asked>
  );
}
