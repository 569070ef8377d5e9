import { askExport, createAgreement, createSource, listAgreements, listSources, type Source } from "@suar/contract";
import { TakeOut } from "../access/exports/TakeOut.tsx";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { Speaker } from "../ui/language/formatters.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { AgreementForm } from "./AgreementForm.tsx";
import { AgreementTable } from "./AgreementTable.tsx";
import { IntakeTabs } from "./IntakeTabs.tsx";
import { SourceForm } from "./SourceForm.tsx";
import { UNIT_WORDS } from "./words.ts";

function columnsIn({ say, both, day, number }: Speaker): Column<Source>[] {
  return [
    { key: "name", title: say("web.source.name"), value: (row) => both(row.name) },
    { key: "code", title: say("web.source.code"), value: (row) => row.code },
    { key: "organisation", title: say("web.source.organisation"), value: (row) => row.organisation },
    { key: "unit", title: say("web.source.unit"), value: (row) => say(UNIT_WORDS[row.unit]), hasChoices: true },
    {
      key: "last",
      title: say("web.source.last"),
      value: (row) => row.lastDeliveryAt,
      // never a zero or a blank: a source that has sent nothing is silent
      show: (row) => (row.lastDeliveryAt === null ? say("web.source.silent") : day(row.lastDeliveryAt)),
    },
    {
      key: "records",
      title: say("web.delivery.records"),
      value: (row) => row.records,
      show: (row) => number(row.records),
      isNumber: true,
    },
  ];
}

/** A source's records, to take out of the system: for those who read every record. */
function takingOut({ say }: Speaker): Column<Source> {
  return {
    key: "take",
    title: say("web.exports.take"),
    value: () => null,
    show: ({ id, records }) => <TakeOut asked={{ list: "sourceRecords", sourceId: id }} count={records} />,
  };
}

/** The stakeholders whose lists Suar receives, and the agreements under which they send. */
export function Sources() {
  const speaker = useMessages();
  const { say } = speaker;
  const account = useAccount();
  const mayManage = mayCall(account, createSource);
  const sources = useRoute(listSources, {});
  const mayTakeOut = account.rights.includes("records.readAll") && mayCall(account, askExport);
  return (
    <Page title={say("web.sources.title")} lead={say("web.sources.lead")}>
      {mayManage && <IntakeTabs here="sources" />}
      <Asked query={sources}>
        {(rows) => (
          <>
            <DataTable
              caption={say("web.sources.title")}
              rows={rows}
              columns={[...columnsIn(speaker), ...(mayTakeOut ? [takingOut(speaker)] : [])]}
              rowKey={(row) => row.id}
              exportName="suar-sumber"
              empty={<EmptyState title={say("web.sources.empty")}>{say("web.sources.emptyText")}</EmptyState>}
            />
            {mayCall(account, listAgreements) && <Agreements sources={rows} />}
          </>
        )}
      </Asked>
      {mayManage && <SourceForm />}
    </Page>
  );
}

function Agreements({ sources }: { sources: readonly Source[] }) {
  const { say } = useMessages();
  const account = useAccount();
  const agreements = useRoute(listAgreements, {});
  return (
    <Section title={say("web.agreements.title")} lead={say("web.agreements.lead")}>
      <Asked query={agreements} lines={3}>
        {(rows) => <AgreementTable agreements={rows} sources={sources} />}
      </Asked>
      {mayCall(account, createAgreement) && <AgreementForm sources={sources} />}
    </Section>
  );
}
