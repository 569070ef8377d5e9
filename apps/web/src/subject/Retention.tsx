import {
  listRequests,
  MOST_PROPOSED,
  proposeErasure,
  type RetentionRule,
  readRetention,
  setRetention,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { mayCall, useAccount } from "../access/session.ts";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh, useRoute } from "../client/queries.ts";
import { Asked, useProblemText } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import { RetentionForm } from "./RetentionForm.tsx";
import { SubjectTabs } from "./SubjectTabs.tsx";

/** How long identities are kept, by source, and what is past its period. */
export function Retention() {
  const { say } = useMessages();
  const account = useAccount();
  return (
    <OnlyFor route={readRetention}>
      <Page title={say("web.retention.title")} lead={say("web.retention.lead")}>
        <SubjectTabs here="retention" />
        <Asked query={useRoute(readRetention, {})}>
          {({ rules, past }) => (
            <>
              <Past past={past} hasRules={rules.some(({ stands, years }) => stands && years !== null)} />
              {mayCall(account, setRetention) && <RetentionForm />}
              <Rules rules={rules} />
            </>
          )}
        </Asked>
      </Page>
    </OnlyFor>
  );
}

function Past({ past, hasRules }: { past: number; hasRules: boolean }) {
  const { say } = useMessages();
  const account = useAccount();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(newActionId);
  const propose = useMutation({
    mutationFn: () => call(proposeErasure, { body: { id } }),
    onSuccess: async () => {
      await refresh(queries, readRetention, listRequests);
      await navigate({ to: "/subject/requests/$id", params: { id } });
    },
  });
  if (!hasRules) return <p>{say("web.retention.noRule")}</p>;
  if (past === 0) return <p>{say("web.retention.nonePast")}</p>;
  return (
    <>
      <Banner
        tone="due"
        title={say(past >= MOST_PROPOSED ? "web.retention.pastMany" : "web.retention.past", { count: past })}
      />
      {mayCall(account, proposeErasure) && (
        <p className="acts">
          <Button kind="primary" isBusy={propose.isPending} onPress={() => propose.mutate()}>
            {say("web.retention.propose")}
          </Button>
        </p>
      )}
      {propose.isError && <Banner tone="fault" title={problemText(propose.error) ?? ""} />}
    </>
  );
}

function Rules({ rules }: { rules: readonly RetentionRule[] }) {
  const { say, both, moment } = useMessages();
  const yearsIn = ({ years, countedFrom }: RetentionRule) =>
    years === null
      ? say("web.retention.noPeriod")
      : say(countedFrom === "received" ? "web.retention.fromReceived" : "web.retention.fromAdulthood", { years });
  return (
    <DataTable
      caption={say("web.retention.rules")}
      rows={rules}
      rowKey={({ id }) => id}
      exportName="suar-retensi"
      hasTools={rules.length > 10}
      empty={<EmptyState title={say("web.retention.none")}>{say("web.retention.noneText")}</EmptyState>}
      columns={[
        {
          key: "source",
          title: say("web.retention.source"),
          value: ({ source }) => (source === null ? say("web.retention.allOthers") : both(source)),
        },
        { key: "years", title: say("web.retention.period"), value: yearsIn },
        { key: "basis", title: say("web.retention.basis"), value: ({ basis }) => basis },
        {
          key: "stands",
          title: say("web.subject.state"),
          value: ({ stands }) => say(stands ? "web.retention.stands" : "web.retention.replaced"),
          show: ({ stands }) => (
            <StatusText tone={stands ? "done" : "plain"}>
              {say(stands ? "web.retention.stands" : "web.retention.replaced")}
            </StatusText>
          ),
        },
        {
          key: "at",
          title: say("web.retention.madeAt"),
          value: ({ madeAt }) => madeAt,
          show: ({ madeAt }) => moment(madeAt),
        },
        { key: "by", title: say("web.hold.setBy"), value: ({ position }) => position },
      ]}
    />
  );
}
