import { endHold, type Hold, listDuties, listHolds } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../client/call.ts";
import { refresh, useRoute } from "../client/queries.ts";
import { Asked, useProblemText } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { TextField } from "../ui/TextField.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import { SubjectTabs } from "./SubjectTabs.tsx";
import { HOLD_WORDS } from "./words.ts";

const SHORTEST_REASON = 5;

/** Legal holds: what must not be erased, why, and until when that is asked again. */
export function Holds() {
  const { say } = useMessages();
  return (
    <OnlyFor route={listHolds}>
      <Page title={say("web.hold.title")} lead={say("web.hold.lead")}>
        <SubjectTabs here="holds" />
        <Asked query={useRoute(listHolds, {})}>{(holds) => <HoldTable holds={holds} />}</Asked>
      </Page>
    </OnlyFor>
  );
}

function HoldTable({ holds }: { holds: readonly Hold[] }) {
  const { say, number, day } = useMessages();
  return (
    <DataTable
      caption={say("web.hold.title")}
      rows={holds}
      rowKey={({ id }) => id}
      exportName="suar-penahanan"
      hasTools={holds.length > 10}
      isTitled
      empty={<EmptyState title={say("web.hold.none")}>{say("web.hold.noneText")}</EmptyState>}
      columns={[
        { key: "reference", title: say("web.hold.reference"), value: ({ reference }) => reference },
        {
          key: "ground",
          title: say("web.hold.ground"),
          value: ({ ground }) => say(HOLD_WORDS[ground]),
          hasChoices: true,
        },
        {
          key: "records",
          title: say("web.subject.records"),
          value: ({ records }) => records,
          show: ({ records }) => number(records),
          isNumber: true,
        },
        {
          key: "state",
          title: say("web.subject.state"),
          value: ({ ended }) => say(ended === null ? "web.hold.stands" : "web.hold.ended"),
          show: (hold) => <HoldState hold={hold} />,
          hasChoices: true,
        },
        {
          key: "review",
          title: say("web.hold.reviewOn"),
          value: ({ reviewOn }) => reviewOn,
          show: ({ reviewOn }) => day(reviewOn),
        },
        { key: "position", title: say("web.hold.setBy"), value: ({ position }) => position },
        { key: "end", title: say("web.hold.end"), value: () => null, show: (hold) => <EndHold hold={hold} /> },
      ]}
    />
  );
}

function HoldState({ hold: { ended, isToReview } }: { hold: Hold }) {
  const { say } = useMessages();
  if (ended !== null)
    return (
      <>
        <StatusText tone="done">{say("web.hold.ended")}</StatusText> {ended.reason}
      </>
    );
  return (
    <StatusText tone={isToReview ? "due" : "going"}>
      {say(isToReview ? "web.hold.toReview" : "web.hold.stands")}
    </StatusText>
  );
}

function EndHold({ hold: { id, reference, mayEnd } }: { hold: Hold }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const end = useMutation({
    mutationFn: () => call(endHold, { params: { id }, body: { reason } }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, listHolds, listDuties);
    },
  });
  if (!mayEnd) return null;
  return (
    <>
      <Button aria-label={say("web.hold.endOne", { reference })} onPress={() => setAsking(true)}>
        {say("web.hold.end")}
      </Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.hold.endOne", { reference })}
        act={say("web.hold.end")}
        isBusy={end.isPending}
        isReady={reason.trim().length >= SHORTEST_REASON}
        onAct={() => end.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.hold.endText")}</p>
        <TextField
          label={say("web.subject.reason")}
          hint={say("web.subject.reasonHint")}
          rows={2}
          value={reason}
          onChange={setReason}
        />
        {end.isError && <Banner tone="fault" title={problemText(end.error) ?? ""} />}
      </AskOnce>
    </>
  );
}
