import { createAgreement, listAgreements, type Source } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../client/call.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { PURPOSE_WORDS } from "./words.ts";

const PURPOSES = ["statistics", "followup"] as const;
const EMPTY = {
  sourceId: "",
  title: "",
  purposes: ["statistics"] as (typeof PURPOSES)[number][],
  validFrom: "",
  validTo: "",
};

/** What a source's deliveries may be used for, from which day to which. */
export function AgreementForm({ sources }: { sources: readonly Source[] }) {
  const { say, both } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven] = useState(EMPTY);
  const save = useMutation({
    mutationFn: () =>
      call(createAgreement, { body: { ...given, validTo: given.validTo === "" ? null : given.validTo } }),
    onSuccess: async () => {
      setGiven(EMPTY);
      await refresh(queries, listAgreements);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const isReady =
    given.sourceId !== "" && given.title.trim() !== "" && given.purposes.length > 0 && given.validFrom !== "";
  return (
    <FoldedForm title={say("web.agreements.new")} fault={problemText(save.error)} onSubmit={send}>
      <Select
        label={say("web.delivery.source")}
        value={given.sourceId}
        onChange={(sourceId) => setGiven({ ...given, sourceId })}
        choices={[
          { value: "", label: say("web.newDelivery.chooseSource") },
          ...sources.map((source) => ({ value: source.id, label: both(source.name) })),
        ]}
      />
      <TextField
        label={say("web.agreement.title")}
        hint={say("web.agreement.titleHint")}
        value={given.title}
        onChange={(title) => setGiven({ ...given, title })}
      />
      <fieldset className="choices">
        <legend>{say("web.delivery.purposes")}</legend>
        {PURPOSES.map((purpose) => (
          <Checkbox
            key={purpose}
            isSelected={given.purposes.includes(purpose)}
            onChange={(isOn) =>
              setGiven({
                ...given,
                purposes: PURPOSES.filter((each) => (each === purpose ? isOn : given.purposes.includes(each))),
              })
            }
          >
            {say(PURPOSE_WORDS[purpose])}
          </Checkbox>
        ))}
      </fieldset>
      <DateField
        label={say("web.agreement.from")}
        value={given.validFrom}
        onChange={(validFrom) => setGiven({ ...given, validFrom })}
      />
      <DateField
        label={say("web.agreement.to")}
        hint={say("web.agreement.toHint")}
        value={given.validTo}
        onChange={(validTo) => setGiven({ ...given, validTo })}
      />
      <Button kind="primary" type="submit" isDisabled={!isReady} isBusy={save.isPending}>
        {say("web.agreements.save")}
      </Button>
    </FoldedForm>
  );
}
