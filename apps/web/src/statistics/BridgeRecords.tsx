import { BRIDGE_COMPONENTS, listBridgeRecords } from "@suar/contract";
import { useParams } from "@tanstack/react-router";
import { narrowedTo, TakeOut } from "../access/exports/TakeOut.tsx";
import { useRecordColumns } from "../intake/useRecordColumns.tsx";
import { NothingHere } from "../shell/NothingHere.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { PagedTable } from "../shell/PagedTable.tsx";
import { Trail } from "../shell/Trail.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";

/** The records behind one component of a bridge. */
export function BridgeRecords() {
  const { say } = useMessages();
  const given = useParams({ from: "/inside/statistics/claims/$id/$component" });
  const columns = useRecordColumns();
  const component = BRIDGE_COMPONENTS.find((each) => each === given.component);
  if (component === undefined) return <NothingHere />;
  const title = say(`statistics.component.${component}`);
  return (
    <OnlyFor route={listBridgeRecords}>
      <Page
        title={title}
        lead={say(`statistics.component.${component}.explained`)}
        above={
          <Trail
            above={[
              { path: "/statistics/claims", title: say("web.claims.title") },
              { path: `/statistics/claims/${given.id}`, title: say("web.bridge.one") },
            ]}
            here={title}
          />
        }
      >
        <PagedTable
          route={listBridgeRecords}
          given={{ params: { id: given.id, component } }}
          rowsOf={(answer) => answer.records}
          columns={columns}
          rowKey={(row) => row.id}
          caption={title}
          exportName="suar-catatan-rincian"
          takeAlong={(shown, isNarrowed, total) => (
            <TakeOut
              asked={{ list: "bridgeRecords", claimId: given.id, component }}
              {...narrowedTo(
                shown.map(({ id }) => id),
                isNarrowed,
                total,
              )}
            />
          )}
          empty={<EmptyState title={say("web.records.empty")}>{say("web.bridge.noRecords")}</EmptyState>}
        />
      </Page>
    </OnlyFor>
  );
}
