import { listRequests } from "@suar/contract";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { RequestTable } from "./RequestTable.tsx";
import { SubjectTabs } from "./SubjectTabs.tsx";

/** What children, or whoever speaks for them, have asked about their data; the soonest due first. */
export function Requests() {
  const { say } = useMessages();
  return (
    <OnlyFor route={listRequests}>
      <Page title={say("web.subject.title")} lead={say("web.subject.lead")}>
        <SubjectTabs here="requests" />
        <Asked query={useRoute(listRequests, {})}>{(requests) => <RequestTable requests={requests} />}</Asked>
      </Page>
    </OnlyFor>
  );
}
