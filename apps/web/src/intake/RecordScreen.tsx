import { openIdentityField, type RecordFacts, readDelivery, readRecord } from "@suar/contract";
import { Link, useParams } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { OpenCase } from "../cases/OpenCase.tsx";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { RecordRights } from "../subject/RecordRights.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { ErasedNote } from "./ErasedNote.tsx";
import { RecordIdentity } from "./RecordIdentity.tsx";
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
          <ErasedNote erased={record.erased} />
          <DefinitionList
            items={factsOf(record).map((fact) => ({ term: fact.term, value: fact.value ?? say("web.record.notSaid") }))}
          />
          {record.erased === null && <OpenCase recordId={record.id} />}
          <Links record={record} mayOpenDelivery={mayCall(account, readDelivery)} />
          {record.erased === null && mayCall(account, openIdentityField) && <RecordIdentity recordId={record.id} />}
          <RecordRights recordIds={[record.id]} />
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
