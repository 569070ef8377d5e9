import { type CaseLine, listCases } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { narrowedTo, TakeOut } from "../access/exports/TakeOut.tsx";
import { useCodeNames } from "../intake/useCodeNames.ts";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { PagedTable } from "../shell/PagedTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { CasesTabs } from "./CasesTabs.tsx";
import { STANDINGS } from "./words.ts";

/** The cases that the position owns, that are shared with it, or that it reads in an emergency. */
export function Cases() {
  const { say } = useMessages();
  return (
    <OnlyFor route={listCases}>
      <Page title={say("web.cases.title")} lead={say("web.cases.lead")}>
        <CasesTabs here="cases" />
        <PagedTable
          route={listCases}
          given={{}}
          rowsOf={({ cases }) => cases}
          columns={useColumns()}
          rowKey={({ id }) => id}
          caption={say("web.cases.title")}
          exportName="suar-kasus"
          takeAlong={(shown, isNarrowed, total) => (
            <TakeOut
              asked={{ list: "cases" }}
              {...narrowedTo(
                shown.map(({ id }) => id),
                isNarrowed,
                total,
              )}
            />
          )}
          empty={<EmptyState title={say("web.cases.empty")}>{say("web.cases.emptyText")}</EmptyState>}
        />
      </Page>
    </OnlyFor>
  );
}

function useColumns(): Column<CaseLine>[] {
  const { say, day } = useMessages();
  const names = useCodeNames();
  return [
    {
      key: "reference",
      title: say("web.cases.reference"),
      value: ({ reference }) => reference,
      show: ({ id, reference }) => (
        <Link to="/cases/$id" params={{ id }}>
          {reference}
        </Link>
      ),
    },
    {
      key: "standing",
      title: say("web.cases.standing"),
      value: ({ standing }) => say(STANDINGS[standing]),
      hasChoices: true,
    },
    { key: "organisation", title: say("web.cases.owner"), value: ({ organisation }) => organisation, hasChoices: true },
    {
      key: "district",
      title: say("web.cases.district"),
      value: ({ district }) => (district === null ? null : names.region(district)),
      hasChoices: true,
    },
    {
      key: "openedAt",
      title: say("web.cases.openedAt"),
      value: ({ openedAt }) => openedAt,
      show: ({ openedAt }) => day(openedAt.slice(0, 10)),
    },
    { key: "notes", title: say("web.cases.notes"), value: ({ notes }) => notes, isNumber: true },
  ];
}
