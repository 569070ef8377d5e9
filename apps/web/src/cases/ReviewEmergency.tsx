import { listDuties, listEmergencies, reviewEmergency } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { useDraft } from "../shell/useDraft.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";

const EMPTY: { outcome: "justified" | "notJustified"; note: string } = { outcome: "justified", note: "" };
const LEAST_LETTERS = 10;

/** Whether an emergency reading of another unit was justified, and why. */
export function ReviewEmergency({ id: readingId }: { id: string }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [review, setReview, discard] = useDraft(`review of ${readingId}`, EMPTY);
  const [id] = useState(() => newActionId());
  const send = useMutation({
    mutationFn: () => call(reviewEmergency, { params: { id: readingId }, body: { id, ...review } }),
    gcTime: 0,
    onSuccess: async () => {
      discard();
      await refresh(queries, listEmergencies, listDuties);
    },
  });
  const missing = review.note.trim().length < LEAST_LETTERS ? (["note"] as const) : [];
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong: {} }, () => send.mutate());
  return (
    <form className="stack" noValidate onSubmit={onSubmit} autoComplete="off">
      <RadioGroup
        label={say("web.emergency.outcome")}
        value={review.outcome}
        onChange={(outcome) => setReview((before) => ({ ...before, outcome }))}
        choices={[
          { value: "justified", label: say("web.emergency.justified") },
          { value: "notJustified", label: say("web.emergency.notJustified") },
        ]}
      />
      <TextField
        label={say("web.emergency.note")}
        hint={say("web.emergency.noteHint")}
        rows={3}
        value={review.note}
        fault={faultOf("note")}
        onChange={(note) => setReview((before) => ({ ...before, note }))}
      />
      {send.isError && <Banner tone="fault" title={problemText(send.error) ?? ""} />}
      <Button kind="primary" type="submit" isBusy={send.isPending}>
        {say("web.emergency.sendReview")}
      </Button>
    </form>
  );
}
