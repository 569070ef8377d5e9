import { listSources, type RetentionRule, readRetention, setRetention } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { mayCall, useAccount } from "../access/session.ts";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh, useRoute } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";

const EMPTY = { sourceId: "", years: "", countedFrom: "adulthood" as RetentionRule["countedFrom"], basis: "" };
const SHORTEST_BASIS = 5;
const MOST_YEARS = 100;

/** Sets a period for one source, or for every source without one of its own; it replaces the rule before it, which stays readable. */
export function RetentionForm() {
  const { say, both } = useMessages();
  const account = useAccount();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const sources = useRoute(listSources, {}, mayCall(account, listSources)).data ?? [];
  const [given, setGiven] = useState(EMPTY);
  const [id, setId] = useState(newActionId);
  const save = useMutation({
    mutationFn: () =>
      call(setRetention, {
        body: {
          ...{ id, countedFrom: given.countedFrom, basis: given.basis },
          sourceId: given.sourceId === "" ? null : given.sourceId,
          years: given.years.trim() === "" ? null : Number(given.years),
        },
      }),
    onSuccess: async () => {
      setGiven(EMPTY);
      setId(newActionId());
      await refresh(queries, readRetention);
    },
  });
  const years = Number(given.years);
  const isWrong = given.years.trim() !== "" && !(Number.isInteger(years) && years >= 1 && years <= MOST_YEARS);
  const { faultOf, onSubmit } = useCheckedForm<keyof typeof EMPTY>(
    {
      missing: given.basis.trim().length < SHORTEST_BASIS ? ["basis"] : [],
      wrong: isWrong ? { years: say("web.retention.wrongYears") } : {},
    },
    () => save.mutate(),
  );
  return (
    <FoldedForm title={say("web.retention.set")} fault={problemText(save.error)} onSubmit={onSubmit}>
      <Select
        label={say("web.retention.source")}
        value={given.sourceId}
        onChange={(sourceId) => setGiven({ ...given, sourceId })}
        choices={[
          { value: "", label: say("web.retention.allOthers") },
          ...sources.map((source) => ({ value: source.id, label: both(source.name) })),
        ]}
      />
      <TextField
        label={say("web.retention.years")}
        hint={say("web.retention.yearsHint")}
        inputMode="numeric"
        value={given.years}
        fault={faultOf("years")}
        onChange={(value) => setGiven({ ...given, years: value })}
      />
      <RadioGroup
        label={say("web.retention.countedFrom")}
        value={given.countedFrom}
        onChange={(countedFrom) => setGiven({ ...given, countedFrom })}
        choices={[
          { value: "adulthood", label: say("web.retention.adulthood") },
          { value: "received", label: say("web.retention.received") },
        ]}
      />
      <TextField
        label={say("web.retention.basis")}
        hint={say("web.retention.basisHint")}
        value={given.basis}
        fault={faultOf("basis")}
        onChange={(basis) => setGiven({ ...given, basis })}
      />
      <Button kind="primary" type="submit" isBusy={save.isPending}>
        {say("web.retention.set")}
      </Button>
    </FoldedForm>
  );
}
