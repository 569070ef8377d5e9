import { createAgreement, listAgreements, type Source } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../client/call.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { useDraft } from "../shell/useDraft.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";
import { PURPOSE_WORDS } from "./words.ts";

const PURPOSES = ["statistics", "followup"] as const;
const EMPTY = {
  sourceId: "",
  title: "",
  purposes: ["statistics"] as (typeof PURPOSES)[number][],
  validFrom: "",
  validTo: "",
};

const NEEDED = ["sourceId", "title", "purposes", "validFrom"] as const;

/** What a source's deliveries may be used for, from which day to which. */
export function AgreementForm({ sources }: { sources: readonly Source[] }) {
  const { say, both } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven, discard] = useDraft("agreement", EMPTY);
  const save = useMutation({
    mutationFn: () =>
      call(createAgreement, { body: { ...given, validTo: given.validTo === "" ? null : given.validTo } }),
    onSuccess: async () => {
      discard();
      await refresh(queries, listAgreements);
    },
  });
  const missing = NEEDED.filter((field) => given[field].length === 0);
  const isBackwards = given.validTo !== "" && given.validTo < given.validFrom;
  const wrong = isBackwards ? { validTo: say("statistics.figure.periodBackwards") } : {};
  const { faultOf, onSubmit } = useCheckedForm<keyof typeof EMPTY>({ missing, wrong }, () => save.mutate());
  return (
    <FoldedForm title={say("web.agreements.new")} fault={problemText(save.error)} onSubmit={onSubmit}>
      <Select
        label={say("web.delivery.source")}
        value={given.sourceId}
        fault={faultOf("sourceId")}
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
        fault={faultOf("title")}
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
        {faultOf("purposes") !== undefined && <p role="alert">{faultOf("purposes")}</p>}
      </fieldset>
      <DateField
        label={say("web.agreement.from")}
        value={given.validFrom}
        fault={faultOf("validFrom")}
        onChange={(validFrom) => setGiven({ ...given, validFrom })}
      />
      <DateField
        label={say("web.agreement.to")}
        hint={say("web.agreement.toHint")}
        value={given.validTo}
        fault={faultOf("validTo")}
        onChange={(validTo) => setGiven({ ...given, validTo })}
      />
      <Button kind="primary" type="submit" isBusy={save.isPending}>
        {say("web.agreements.save")}
      </Button>
    </FoldedForm>
  );
}
