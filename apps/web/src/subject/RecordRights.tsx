import { readStanding, setHold, writeRequest } from "@suar/contract";
import { mayCall, useAccount } from "../access/session.ts";
import { useRoute } from "../client/queries.ts";
import { Banner } from "../ui/Banner.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { RequestTable } from "./RequestTable.tsx";
import { SetHold } from "./SetHold.tsx";
import { WriteRequest } from "./WriteRequest.tsx";

/** On a record, or on all records of a child: what was asked about it, what holds it, and how to ask. */
export function RecordRights({ recordIds }: { recordIds: readonly string[] }) {
  const { say } = useMessages();
  const account = useAccount();
  const [first = ""] = recordIds;
  const mayRead = mayCall(account, readStanding);
  const standing = useRoute(readStanding, { params: { id: first } }, mayRead && first !== "").data;
  const mayWrite = mayCall(account, writeRequest);
  const mayHold = mayCall(account, setHold);
  if (first === "" || !(mayRead || mayWrite || mayHold)) return null;
  return (
    <Section title={say("web.room.subject")} lead={say("web.subject.panelLead")}>
      {standing?.isHeld === true && <Banner tone="due" title={say("web.subject.isHeld")} />}
      {standing?.restrictedSince != null && <Restricted since={standing.restrictedSince} />}
      {standing !== undefined && standing.requests.length > 0 && <RequestTable requests={standing.requests} />}
      {mayWrite && <WriteRequest recordIds={recordIds} />}
      {mayHold && <SetHold recordIds={recordIds} />}
    </Section>
  );
}

function Restricted({ since }: { since: string }) {
  const { say, moment } = useMessages();
  return <Banner tone="due" title={say("web.subject.restrictedSince", { at: moment(since) })} />;
}
