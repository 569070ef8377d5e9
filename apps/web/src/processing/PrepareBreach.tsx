import { BREACH_CAUSES, type BreachCause, listBreaches, listDuties, prepareBreach } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";
import { causeWord } from "./words.ts";

const EMPTY = {
  ...{ from: "", to: "", knownAt: "", circumstances: "", handling: "", recovery: "" },
  ...{ accountId: "", position: "", recordId: "" },
};
type Facts = typeof EMPTY;
type Field = keyof Facts;

/** Times are typed as in Jakarta, where the deadline is reckoned. */
const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}[.:]\d{2}$/;
const momentIn = (text: string) => `${text.trim().replace(" ", "T").replace(".", ":")}:00+07:00`;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LEAST_LETTERS = 10;

const MOMENTS: readonly Field[] = ["from", "to", "knownAt"];
const TEXTS: readonly ("circumstances" | "handling" | "recovery")[] = ["circumstances", "handling", "recovery"];
const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** Prepares a notice from the trail by what is known: the window, whose reads, when it became known, and what was done. */
export function PrepareBreach() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [facts, setFacts] = useState<Facts>(EMPTY);
  const [cause, setCause] = useState<BreachCause>("unknown");
  const [id] = useState(() => newActionId());
  const set = (field: Field) => (value: string) => setFacts((before) => ({ ...before, [field]: value }));
  const send = useMutation({
    mutationFn: () =>
      call(prepareBreach, {
        body: {
          ...{ id, from: momentIn(facts.from), to: momentIn(facts.to), knownAt: momentIn(facts.knownAt), cause },
          ...{ circumstances: facts.circumstances, handling: facts.handling, recovery: facts.recovery },
          ...{ accountId: orNull(facts.accountId), organisationId: null },
          ...{ position: orNull(facts.position), recordId: orNull(facts.recordId) },
        },
      }),
    onSuccess: async () => {
      await refresh(queries, listBreaches, listDuties);
      await navigate({ to: "/processing/breaches/$id", params: { id } });
    },
  });
  const { faultOf, onSubmit } = useCheckedForm(useFaults(facts), () => send.mutate());
  return (
    <FoldedForm title={say("web.breach.prepare")} fault={problemText(send.error)} onSubmit={onSubmit}>
      <p>{say("web.breach.prepareText")}</p>
      {MOMENTS.map((field) => (
        <TextField
          key={field}
          label={say(FIELD_WORDS[field])}
          hint={say("web.breach.momentHint")}
          value={facts[field]}
          fault={faultOf(field)}
          onChange={set(field)}
        />
      ))}
      <Select
        label={say("web.breach.cause")}
        value={cause}
        onChange={(value) => setCause(value as BreachCause)}
        choices={BREACH_CAUSES.map((value) => ({ value, label: say(causeWord(value)) }))}
      />
      {TEXTS.map((field) => (
        <TextField
          key={field}
          label={say(FIELD_WORDS[field])}
          hint={say("web.breach.textHint")}
          rows={3}
          value={facts[field]}
          fault={faultOf(field)}
          onChange={set(field)}
        />
      ))}
      <p>{say("web.breach.narrow")}</p>
      {(["accountId", "position", "recordId"] as const).map((field) => (
        <TextField
          key={field}
          label={say(FIELD_WORDS[field])}
          value={facts[field]}
          fault={faultOf(field)}
          onChange={set(field)}
        />
      ))}
      <Button kind="primary" type="submit" isBusy={send.isPending}>
        {say("web.breach.prepareNow")}
      </Button>
    </FoldedForm>
  );
}

const FIELD_WORDS = {
  from: "web.breach.from",
  to: "web.breach.to",
  knownAt: "web.breach.knownAt",
  circumstances: "web.breach.circumstances",
  handling: "web.breach.handling",
  recovery: "web.breach.recovery",
  accountId: "web.breach.account",
  position: "web.breach.position",
  recordId: "web.breach.record",
} as const;

function useFaults(facts: Facts) {
  const { say } = useMessages();
  const missing = [...MOMENTS, ...TEXTS].filter((field) => facts[field].trim() === "");
  const wrong: Partial<Record<Field, string>> = {};
  for (const field of MOMENTS)
    if (facts[field] !== "" && !MOMENT.test(facts[field].trim())) wrong[field] = say("web.breach.momentFault");
  for (const field of TEXTS)
    if (facts[field] !== "" && facts[field].trim().length < LEAST_LETTERS) wrong[field] = say("web.breach.textHint");
  for (const field of ["accountId", "recordId"] as const)
    if (facts[field] !== "" && !UUID.test(facts[field].trim())) wrong[field] = say("web.breach.idFault");
  return { missing, wrong };
}
