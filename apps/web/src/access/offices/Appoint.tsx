import { appoint, calendarDay, listAccounts, listPositions, readPerson, readPosition } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh, useRoute } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { type Choice, Select } from "../../ui/Select.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { useAccount } from "../session.ts";

/** Appoints somebody to this position; one's own account is not among the choices. */
export function AppointSomeone({ positionId }: { positionId: string }) {
  const { say } = useMessages();
  const own = useAccount().id;
  const people = useRoute(listAccounts, {}).data ?? [];
  const choices = people
    .filter(({ id }) => id !== own)
    .map(({ id, name, email }) => ({ value: id, label: say("web.people.withEmail", { name, email }) }));
  return (
    <AppointForm
      title={say("web.appoint.someone")}
      label={say("web.appoint.who")}
      hint={say("web.appoint.whoHint")}
      choices={choices}
      appointed={(accountId) => ({ accountId, positionId })}
    />
  );
}

/** Appoints this person to a position that is not closed. */
export function AppointTo({ accountId }: { accountId: string }) {
  const { say } = useMessages();
  const own = useAccount().id;
  const positions = useRoute(listPositions, {}).data ?? [];
  if (accountId === own) return <Banner title={say("web.appoint.notOneself")}>{say("access.appointment.self")}</Banner>;
  const choices = positions
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, title, organisation }) => ({
      value: id,
      label: say("web.positions.inOrganisation", { title, organisation }),
    }));
  return (
    <AppointForm
      title={say("web.appoint.toPosition")}
      label={say("web.positions.one")}
      choices={choices}
      appointed={(positionId) => ({ accountId, positionId })}
    />
  );
}

interface Props {
  title: string;
  label: string;
  hint?: string;
  choices: readonly Choice[];
  appointed: (chosen: string) => { accountId: string; positionId: string };
}

function AppointForm({ title, label, hint, choices, appointed }: Props) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState("");
  const [from, setFrom] = useState(() => calendarDay(new Date()));
  const [to, setTo] = useState("");
  const save = useMutation({
    mutationFn: () => call(appoint, { body: { ...appointed(chosen), from, to: to === "" ? null : to } }),
    onSuccess: async () => {
      setChosen("");
      await refresh(queries, listPositions, readPosition, listAccounts, readPerson);
    },
  });
  const missing = [...(chosen === "" ? (["chosen"] as const) : []), ...(from === "" ? (["from"] as const) : [])];
  const wrong = to !== "" && to < from ? { to: say("access.appointment.endsBeforeItBegins") } : {};
  const { faultOf, onSubmit } = useCheckedForm<"chosen" | "from" | "to">({ missing, wrong }, () => save.mutate());
  return (
    <>
      {save.isSuccess && <Banner tone="done" title={say("web.appoint.done")} />}
      <FoldedForm title={title} fault={problemText(save.error)} onSubmit={onSubmit}>
        <Select
          label={label}
          {...(hint === undefined ? {} : { hint })}
          value={chosen}
          fault={faultOf("chosen")}
          choices={[{ value: "", label: say("web.offices.choose") }, ...choices]}
          onChange={setChosen}
        />
        <DateField label={say("web.tenure.from")} value={from} fault={faultOf("from")} onChange={setFrom} />
        <DateField
          label={say("web.tenure.to")}
          hint={say("web.tenure.toHint")}
          value={to}
          fault={faultOf("to")}
          onChange={setTo}
        />
        <Button kind="primary" type="submit" isBusy={save.isPending}>
          {say("web.appoint.act")}
        </Button>
      </FoldedForm>
    </>
  );
}
