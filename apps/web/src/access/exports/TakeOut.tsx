import {
  askExport,
  EXPORT_PURPOSES,
  type Export,
  type ListAsked,
  listOwnExports,
  ROWS_WITHOUT_APPROVAL,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { newActionId } from "../../client/newActionId.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { mayCall, useAccount } from "../session.ts";
import { useExportFile } from "./useExportFile.ts";

interface Props {
  asked: ListAsked;
  /** Rows that would leave. */
  count: number;
  /** The rows shown, where a filter has narrowed the list on the screen. */
  only?: readonly string[] | undefined;
}

/** What a list on the screen asks for: all of it, or, where a filter has narrowed it, the rows shown. */
export function narrowedTo(shown: readonly string[], isNarrowed: boolean, total: number) {
  return isNarrowed ? { count: shown.length, only: shown } : { count: total };
}

const SHORTEST_REASON = 10;

/** Takes a list about children out of the system: for a purpose, without identity, above fifty rows with a second person. */
export function TakeOut(props: Props) {
  const { say } = useMessages();
  const [isOpen, setOpen] = useState(false);
  if (!mayCall(useAccount(), askExport)) return null;
  return (
    <>
      <Button kind="quiet" isDisabled={props.count === 0} onPress={() => setOpen(true)}>
        {say("web.exports.take")}
      </Button>
      {isOpen && <AskForExport {...props} onLeave={() => setOpen(false)} />}
    </>
  );
}

function AskForExport({ asked, count, only, onLeave }: Props & { onLeave: () => void }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  // one id for as long as this dialog is open: pressing twice asks once
  const [id] = useState(newActionId);
  const [purpose, setPurpose] = useState<Export["purpose"]>("supervision");
  const [reason, setReason] = useState("");
  const ask = useMutation({
    mutationFn: () =>
      call(askExport, { body: { id, asked, purpose, reason, ...(only === undefined ? {} : { only: [...only] }) } }),
    onSuccess: () => refresh(queries, listOwnExports),
  });
  if (ask.data !== undefined) return <WhatNext made={ask.data} onLeave={onLeave} />;
  return (
    <AskOnce
      isOpen
      title={say("web.exports.ask")}
      act={say("web.exports.askAct")}
      isBusy={ask.isPending}
      isReady={reason.trim().length >= SHORTEST_REASON}
      onAct={() => ask.mutate()}
      onLeave={onLeave}
    >
      <p>{say("web.exports.rows", { count })}</p>
      <p>
        {say(count > ROWS_WITHOUT_APPROVAL ? "web.exports.needsApproval" : "web.exports.atOnce", {
          most: ROWS_WITHOUT_APPROVAL,
        })}
      </p>
      <Select
        label={say("web.exports.purpose")}
        value={purpose}
        choices={EXPORT_PURPOSES.map((each) => ({ value: each, label: say(`access.export.purpose.${each}`) }))}
        onChange={(chosen) => setPurpose(chosen as Export["purpose"])}
      />
      <TextField
        label={say("web.exports.reason")}
        hint={say("web.exports.reasonHint")}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      {ask.isError && <Banner tone="fault" title={problemText(ask.error) ?? ""} />}
    </AskOnce>
  );
}

/** Ready: the file, in a format of choice. Waiting: for whom, and where it will be found. */
function WhatNext({ made, onLeave }: { made: Export; onLeave: () => void }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const file = useExportFile();
  if (made.state !== "ready")
    return (
      <AskOnce
        isOpen
        title={say("web.exports.asked")}
        act={say("web.exports.understood")}
        onAct={onLeave}
        onLeave={onLeave}
      >
        <p>{say("web.exports.askedText", { count: made.rows })}</p>
        <p>
          <Link to="/access/exports">{say("web.exports.title")}</Link>
        </p>
      </AskOnce>
    );
  return (
    <AskOnce
      isOpen
      title={say("web.exports.readyNow")}
      act={say("web.exports.csv")}
      isBusy={file.isPending}
      onAct={() => file.mutate({ id: made.id, format: "csv" })}
      onLeave={onLeave}
    >
      <p>{say("web.exports.marked")}</p>
      <p className="acts">
        <Button isBusy={file.isPending} onPress={() => file.mutate({ id: made.id, format: "xlsx" })}>
          {say("web.exports.xlsx")}
        </Button>
      </p>
      {file.isSuccess && <Banner tone="done" title={say("web.exports.saved")} />}
      {file.isError && <Banner tone="fault" title={problemText(file.error) ?? ""} />}
    </AskOnce>
  );
}
