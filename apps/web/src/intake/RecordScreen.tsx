import { IDENTITY_FIELDS, openIdentityField, type RecordFacts, readDelivery, readRecord } from "@suar/contract";
import { Link, useParams } from "@tanstack/react-router";
import { FIELD_NAMES } from "../access/identityWords.ts";
import { OpenField } from "../access/OpenField.tsx";
import { PurposeChoice } from "../access/PurposeChoice.tsx";
import { mayCall, useAccount } from "../access/session.ts";
import { useOpenedFields } from "../access/useOpenedFields.ts";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { useRecordFacts } from "./useRecordFacts.ts";

/** One record: its facts for those who may see records, its identity field by field for a stated purpose. */
export function RecordScreen() {
  const { id } = useParams({ from: "/inside/intake/records/$id" });
  return (
    <OnlyFor route={readRecord}>
      <RecordOf id={id} />
    </OnlyFor>
  );
}

function RecordOf({ id }: { id: string }) {
  const { say } = useMessages();
  const factsOf = useRecordFacts();
  const account = useAccount();
  const query = useRoute(readRecord, { params: { id } });
  return (
    <Asked query={query}>
      {(record) => (
        <Page
          title={record.externalId ?? say("web.record.line", { line: record.lineNo })}
          lead={say("web.record.lead")}
        >
          <DefinitionList
            items={factsOf(record).map((fact) => ({ term: fact.term, value: fact.value ?? say("web.record.notSaid") }))}
          />
          <Links record={record} mayOpenDelivery={mayCall(account, readDelivery)} />
          {mayCall(account, openIdentityField) && <Identity recordId={record.id} />}
        </Page>
      )}
    </Asked>
  );
}

function Links({ record, mayOpenDelivery }: { record: RecordFacts; mayOpenDelivery: boolean }) {
  const { say } = useMessages();
  if (!mayOpenDelivery) return null;
  return (
    <p className="acts">
      <Link to="/intake/deliveries/$id" params={{ id: record.deliveryId }}>
        {say("web.record.openDelivery", { line: record.lineNo })}
      </Link>
      {record.childId !== null && (
        <Link to="/children/$id" params={{ id: record.childId }}>
          {say("web.record.openChild")}
        </Link>
      )}
    </p>
  );
}

function Identity({ recordId }: { recordId: string }) {
  const { say } = useMessages();
  const opened = useOpenedFields();
  return (
    <Section title={say("web.identity.title")} lead={say("web.identity.lead")}>
      <PurposeChoice purpose={opened.purpose} onChoose={opened.choosePurpose} />
      <DefinitionList
        items={IDENTITY_FIELDS.map((field) => ({
          term: say(FIELD_NAMES[field]),
          value: <OpenField opened={opened} recordId={recordId} field={field} masked={null} />,
        }))}
      />
    </Section>
  );
}
