import {
  listUnusualReads,
  READING_OUTCOMES,
  type ReadingOutcome,
  reviewReading,
  type UnusualReading,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { newActionId } from "../../client/newActionId.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { OUTCOME_NAMES } from "./words.ts";

const LEAST_LETTERS = 5;

/** What came of looking at one finding; it cannot be changed afterwards. */
export function ReviewReading({ finding }: { finding: UnusualReading }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<ReadingOutcome>("explained");
  const [note, setNote] = useState("");
  const [id] = useState(() => newActionId());
  const { rule, accountId, positionId, windowFrom } = finding;
  const send = useMutation({
    mutationFn: () => call(reviewReading, { body: { id, rule, accountId, positionId, windowFrom, outcome, note } }),
    onSuccess: () => refresh(queries, listUnusualReads),
  });
  const missing = note.trim().length < LEAST_LETTERS ? (["note"] as const) : [];
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong: {} }, () => send.mutate());
  return (
    <form className="stack" noValidate onSubmit={onSubmit} autoComplete="off">
      <Select
        label={say("web.unusual.outcome")}
        value={outcome}
        onChange={(value) => setOutcome(READING_OUTCOMES.find((each) => each === value) ?? "explained")}
        choices={READING_OUTCOMES.map((value) => ({ value, label: say(OUTCOME_NAMES[value]) }))}
      />
      <TextField
        label={say("web.unusual.note")}
        hint={say("web.unusual.noteHint")}
        rows={2}
        value={note}
        fault={faultOf("note")}
        onChange={setNote}
      />
      {send.isError && <Banner tone="fault" title={problemText(send.error) ?? ""} />}
      <Button type="submit" isBusy={send.isPending}>
        {say("web.unusual.mark")}
      </Button>
    </form>
  );
}
