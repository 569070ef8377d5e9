import { type Conflict, liftConflict, listConflicts } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { mayCall, useAccount } from "../access/session.ts";
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
import { TextField } from "../ui/TextField.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { CasesTabs } from "./CasesTabs.tsx";
import { BECAUSE_NAMES } from "./words.ts";

/** Oversight: whose access a conflict of interest has taken away, why, and how to lift a false alarm. */
export function Conflicts() {
  const { say, moment } = useMessages();
  const mayLift = mayCall(useAccount(), liftConflict);
  const columns: Column<Conflict>[] = [
    { key: "reference", title: say("web.cases.reference"), value: ({ reference }) => reference },
    { key: "who", title: say("web.conflicts.who"), value: ({ who }) => who },
    { key: "because", title: say("web.conflicts.because"), value: ({ because }) => say(BECAUSE_NAMES[because]) },
    {
      key: "at",
      title: say("web.conflicts.foundAt"),
      value: ({ foundAt }) => foundAt,
      show: (row) => moment(row.foundAt),
    },
    {
      key: "lifted",
      title: say("web.conflicts.lifted"),
      value: ({ liftedAt }) => liftedAt,
      show: (row) => <Lifted conflict={row} mayLift={mayLift} />,
    },
  ];
  return (
    <OnlyFor route={listConflicts}>
      <Page title={say("web.conflicts.title")} lead={say("web.conflicts.lead")}>
        <CasesTabs here="conflicts" />
        <Asked query={useRoute(listConflicts, {})}>
          {(rows) => (
            <DataTable
              caption={say("web.conflicts.title")}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              exportName="suar-benturan-kepentingan"
              // who is suspected in which case never leaves as a list
              takeAlong={() => null}
              empty={<EmptyState title={say("web.conflicts.empty")}>{say("web.conflicts.emptyText")}</EmptyState>}
            />
          )}
        </Asked>
      </Page>
    </OnlyFor>
  );
}

const LEAST_LETTERS = 10;

function Lifted({ conflict: { id, who, reference, liftedAt }, mayLift }: { conflict: Conflict; mayLift: boolean }) {
  const { say, moment } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [isAsking, setAsking] = useState(false);
  const lift = useMutation({
    mutationFn: () => call(liftConflict, { params: { id }, body: { reason } }),
    gcTime: 0,
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, listConflicts);
    },
  });
  if (liftedAt !== null) return moment(liftedAt);
  if (!mayLift) return say("web.conflicts.holds");
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {say("web.conflicts.lift")}
      </Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.conflicts.lift")}
        act={say("web.conflicts.lift")}
        isBusy={lift.isPending}
        isReady={reason.trim().length >= LEAST_LETTERS}
        onAct={() => lift.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.conflicts.liftText", { who, reference })}</p>
        <TextField label={say("web.conflicts.reason")} rows={3} value={reason} onChange={setReason} />
        {lift.isError && <Banner tone="fault" title={problemText(lift.error) ?? ""} />}
      </AskOnce>
    </>
  );
}
