import { type Answer, listFollowUp, readRecord } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { narrowedTo, TakeOut } from "../access/exports/TakeOut.tsx";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { useCodeNames } from "../intake/useCodeNames.ts";
import { useSourceNames } from "../intake/useSourceNames.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Banner } from "../ui/Banner.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";

type List = Answer<typeof listFollowUp>;
type Row = List["children"][number];

/** Children on whom no list shows a service after the report; each reader sees what the own service or district holds. */
export function FollowUp() {
  const { say } = useMessages();
  return (
    <OnlyFor route={listFollowUp}>
      <Page title={say("web.followUp.title")} lead={say("web.followUp.lead")}>
        <ListOf />
      </Page>
    </OnlyFor>
  );
}

function ListOf() {
  const { say, day } = useMessages();
  const query = useRoute(listFollowUp, { query: { limit: 500 } });
  return (
    <Asked query={query}>
      {(list) =>
        list.total === 0 ? (
          <EmptyState title={say("web.followUp.empty")}>{say("web.followUp.emptyText")}</EmptyState>
        ) : (
          <>
            <p>{say("web.followUp.total", { count: list.total, day: day(list.asOf) })}</p>
            {list.children.length === 0 ? (
              <Banner title={say("web.followUp.countsOnly")}>{say("web.followUp.countsOnlyText")}</Banner>
            ) : (
              <Children list={list} />
            )}
            <Districts list={list} />
          </>
        )
      }
    </Asked>
  );
}

function useColumns(): Column<Row>[] {
  const { say, day, number } = useMessages();
  const names = useCodeNames();
  const sourceName = useSourceNames();
  const mayOpen = mayCall(useAccount(), readRecord);
  return [
    {
      key: "record",
      title: say("web.target.externalId"),
      value: (row) => row.externalId ?? row.recordId,
      show: (row) => {
        const text = row.externalId ?? say("web.record.one");
        return mayOpen ? (
          <Link to="/intake/records/$id" params={{ id: row.recordId }}>
            {text}
          </Link>
        ) : (
          text
        );
      },
    },
    {
      key: "days",
      title: say("web.followUp.days"),
      value: (row) => row.daysWaiting,
      show: (row) => number(row.daysWaiting),
      isNumber: true,
    },
    {
      key: "reported",
      title: say("web.record.reported"),
      value: (row) => row.reportedOn,
      show: (row) => day(row.reportedOn),
    },
    {
      key: "district",
      title: say("web.figure.district"),
      value: (row) => (row.district === null ? null : names.region(row.district)),
      hasChoices: true,
    },
    { key: "source", title: say("web.delivery.source"), value: (row) => sourceName(row.sourceCode), hasChoices: true },
  ];
}

function Children({ list }: { list: List }) {
  const { say } = useMessages();
  const columns = useColumns();
  return (
    <>
      {list.total > list.children.length && <p>{say("web.followUp.first", { shown: list.children.length })}</p>}
      <DataTable
        caption={say("web.followUp.title")}
        rows={list.children}
        columns={columns}
        rowKey={(row) => row.childId}
        exportName="suar-tindak-lanjut"
        takeAlong={(shown, isNarrowed) => (
          <TakeOut
            asked={{ list: "followUp" }}
            {...narrowedTo(
              shown.map(({ childId }) => childId),
              isNarrowed,
              list.total,
            )}
          />
        )}
      />
    </>
  );
}

/** By district in the order of the codes: a list of what waits, not a ranking. */
function Districts({ list }: { list: List }) {
  const { say, number } = useMessages();
  const names = useCodeNames();
  return (
    <Section title={say("web.followUp.byDistrict")}>
      <DataTable
        caption={say("web.followUp.byDistrict")}
        rows={list.byDistrict}
        rowKey={(row) => row.district ?? ""}
        exportName="suar-tindak-lanjut-per-daerah"
        prefix="district."
        columns={[
          {
            key: "district",
            title: say("web.figure.district"),
            value: (row) => (row.district === null ? say("web.followUp.noDistrict") : names.region(row.district)),
          },
          {
            key: "children",
            title: say("web.followUp.children"),
            value: (row) => row.children,
            show: (row) => number(row.children),
            isNumber: true,
          },
          {
            key: "longest",
            title: say("web.followUp.longest"),
            value: (row) => row.longestDays,
            show: (row) => number(row.longestDays),
            isNumber: true,
          },
        ]}
      />
    </Section>
  );
}
