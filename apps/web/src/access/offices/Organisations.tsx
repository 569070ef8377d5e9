import { createOrganisation, listOrganisations, listPositions, listSources, type Organisation } from "@suar/contract";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { mayCall, useAccount } from "../session.ts";
import { AccessTabs } from "./AccessTabs.tsx";
import { ChangeOrganisation, NewOrganisation } from "./OrganisationForm.tsx";

/** The organisations that work here, whose deliveries they send and whom they answer to. */
export function Organisations() {
  const { say } = useMessages();
  const mayManage = mayCall(useAccount(), createOrganisation);
  return (
    <OnlyFor route={listPositions}>
      <Page title={say("web.organisations.title")} lead={say("web.organisations.lead")}>
        <AccessTabs here="organisations" />
        <Asked query={useRoute(listOrganisations, {})}>
          {(organisations) => (
            <>
              <OrganisationTable organisations={organisations} mayManage={mayManage} />
              {mayManage && <NewOrganisation organisations={organisations} />}
            </>
          )}
        </Asked>
      </Page>
    </OnlyFor>
  );
}

function OrganisationTable({
  organisations,
  mayManage,
}: {
  organisations: readonly Organisation[];
  mayManage: boolean;
}) {
  const { say, both, number } = useMessages();
  const sources = useRoute(listSources, {}).data ?? [];
  const positions = useRoute(listPositions, {}).data ?? [];
  const sourceOf = ({ sourceId }: Organisation) => {
    const source = sources.find(({ id }) => id === sourceId);
    return source === undefined ? null : both(source.name);
  };
  const positionsOf = ({ id }: Organisation) =>
    positions.filter(({ organisationId, closedOn }) => organisationId === id && closedOn === null).length;
  const change: Column<Organisation> = {
    key: "change",
    title: say("web.organisations.change"),
    value: () => null,
    show: (row) => <ChangeOrganisation organisation={row} organisations={organisations} />,
  };
  return (
    <DataTable
      caption={say("web.organisations.title")}
      rows={organisations}
      rowKey={({ id }) => id}
      exportName="suar-lembaga"
      columns={[
        { key: "name", title: say("web.organisations.name"), value: ({ name }) => name },
        { key: "source", title: say("web.organisations.source"), value: sourceOf },
        {
          key: "superior",
          title: say("web.organisations.superior"),
          value: ({ superiorId }) => organisations.find(({ id }) => id === superiorId)?.name ?? null,
        },
        {
          key: "positions",
          title: say("web.organisations.positions"),
          value: positionsOf,
          show: (row) => number(positionsOf(row)),
          isNumber: true,
        },
        ...(mayManage ? [change] : []),
      ]}
    />
  );
}
