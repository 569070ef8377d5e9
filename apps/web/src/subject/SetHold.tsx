import { HOLD_GROUNDS, type HoldGround, listHolds, readStanding, setHold } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";
import { HOLD_WORDS } from "./words.ts";

const EMPTY = { ground: "proceeding" as HoldGround, reference: "", reviewOn: "" };

/** Sets a legal hold on records: while it stands nothing of the child is erased. */
export function SetHold({ recordIds }: { recordIds: readonly string[] }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven] = useState(EMPTY);
  const [id, setId] = useState(newActionId);
  const send = useMutation({
    mutationFn: () => call(setHold, { body: { id, recordIds: [...recordIds], ...given } }),
    onSuccess: async () => {
      setGiven(EMPTY);
      setId(newActionId());
      await refresh(queries, listHolds, readStanding);
    },
  });
  const missing = (["reference", "reviewOn"] as const).filter((field) => given[field].trim() === "");
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong: {} }, () => send.mutate());
  return (
    <FoldedForm title={say("web.hold.set")} fault={problemText(send.error)} onSubmit={onSubmit}>
      <p>{say("web.hold.setText")}</p>
      <Select
        label={say("web.hold.ground")}
        value={given.ground}
        onChange={(ground) => setGiven({ ...given, ground: ground as HoldGround })}
        choices={HOLD_GROUNDS.map((ground) => ({ value: ground, label: say(HOLD_WORDS[ground]) }))}
      />
      <TextField
        label={say("web.hold.reference")}
        hint={say("web.hold.referenceHint")}
        value={given.reference}
        fault={faultOf("reference")}
        onChange={(reference) => setGiven({ ...given, reference })}
      />
      <DateField
        label={say("web.hold.reviewOn")}
        hint={say("web.hold.reviewOnHint")}
        value={given.reviewOn}
        fault={faultOf("reviewOn")}
        onChange={(reviewOn) => setGiven({ ...given, reviewOn })}
      />
      <Button kind="primary" type="submit" isBusy={send.isPending}>
        {say("web.hold.set")}
      </Button>
    </FoldedForm>
  );
}
