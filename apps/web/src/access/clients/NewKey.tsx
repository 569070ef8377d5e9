import { addClientKey, listClients } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { emptyKey, KeyFields, useKeyFaults } from "./KeyFields.tsx";
import { readKeyText } from "./readKeyText.ts";

/** A further key of a client; those it has stay. */
export function NewKey({ clientId }: { clientId: string }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [key, setKey] = useState(() => emptyKey(new Date()));
  const save = useMutation({
    mutationFn: () => {
      const read = readKeyText(key.text);
      if (typeof read === "string") throw new Error("a form with a fault is not sent");
      return call(addClientKey, { params: { id: clientId }, body: { key: read, to: key.to } });
    },
    onSuccess: async () => {
      setKey(emptyKey(new Date()));
      await refresh(queries, listClients);
    },
  });
  const { faultOf, onSubmit } = useCheckedForm(useKeyFaults(key), () => save.mutate());
  return (
    <FoldedForm title={say("web.clientKeys.new")} fault={problemText(save.error)} onSubmit={onSubmit}>
      <KeyFields draft={key} onChange={setKey} faultOf={faultOf} />
      <Button kind="primary" type="submit" isBusy={save.isPending}>
        {say("web.clientKeys.add")}
      </Button>
    </FoldedForm>
  );
}
