import { listFigureRecords, type RecordFacts } from "@suar/contract";
import { narrowedTo, TakeOut } from "../access/exports/TakeOut.tsx";
import { useRecordColumns } from "../intake/useRecordColumns.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { PagedTable } from "../shell/PagedTable.tsx";
import { Trail } from "../shell/Trail.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { useAddress } from "../ui/useAddress.ts";
import { DefinitionForm } from "./DefinitionForm.tsx";
import { queryOfDefinition } from "./definition.ts";
import { useDefinition } from "./useDefinition.ts";

const idsOf = (records: readonly RecordFacts[]) => records.map(({ id }) => id);

/** The records that a number counts. */
export function FigureRecords() {
  const { say } = useMessages();
  const { search } = useAddress();
  const { definition, setDefinition } = useDefinition();
  const columns = useRecordColumns();
  const part = search.get("part") === "possible" ? "possible" : "certain";
  const title = say(part === "possible" ? "web.records.possible" : "web.records.certain");
  return (
    <OnlyFor route={listFigureRecords}>
      <Page
        title={title}
        lead={say("web.records.lead")}
        above={<Trail above={[{ path: "/statistics", title: say("web.figure.title") }]} here={title} />}
      >
        <DefinitionForm definition={definition} onChange={setDefinition} />
        <PagedTable
          route={listFigureRecords}
          given={{ query: { ...queryOfDefinition(definition), part } }}
          rowsOf={(answer) => answer.records}
          columns={columns}
          rowKey={(row) => row.id}
          caption={title}
          exportName="suar-catatan-angka"
          takeAlong={(shown, isNarrowed, total) => (
            <TakeOut
              asked={{ list: "figureRecords", ...queryOfDefinition(definition), part }}
              {...narrowedTo(idsOf(shown), isNarrowed, total)}
            />
          )}
          empty={<EmptyState title={say("web.records.empty")}>{say("web.records.emptyText")}</EmptyState>}
        />
      </Page>
    </OnlyFor>
  );
}
