import { createSource, listSources, type Source } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../client/call.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { useDraft } from "../shell/useDraft.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";
import { UNIT_WORDS } from "./words.ts";

const EMPTY = {
  code: "",
  nameId: "",
  nameEn: "",
  organisation: "",
  unit: "case" as Source["unit"],
  deduplicated: false,
};

const NEEDED = ["code", "nameId", "nameEn", "organisation"] as const;

/** A new stakeholder whose list Suar is to receive. */
export function SourceForm() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven, discard] = useDraft("source", EMPTY);
  const save = useMutation({
    mutationFn: () => {
      const { nameId, nameEn, ...rest } = given;
      return call(createSource, { body: { ...rest, name: { id: nameId, en: nameEn } } });
    },
    onSuccess: async () => {
      discard();
      await refresh(queries, listSources);
    },
  });
  const missing = NEEDED.filter((field) => given[field].trim() === "");
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong: {} }, () => save.mutate());
  return (
    <FoldedForm title={say("web.sources.new")} fault={problemText(save.error)} onSubmit={onSubmit}>
      <TextField
        label={say("web.source.code")}
        hint={say("web.source.codeHint")}
        value={given.code}
        fault={faultOf("code")}
        onChange={(code) => setGiven({ ...given, code })}
      />
      <TextField
        label={say("web.source.nameId")}
        value={given.nameId}
        fault={faultOf("nameId")}
        onChange={(nameId) => setGiven({ ...given, nameId })}
      />
      <TextField
        label={say("web.source.nameEn")}
        value={given.nameEn}
        fault={faultOf("nameEn")}
        onChange={(nameEn) => setGiven({ ...given, nameEn })}
      />
      <TextField
        label={say("web.source.organisation")}
        value={given.organisation}
        fault={faultOf("organisation")}
        onChange={(organisation) => setGiven({ ...given, organisation })}
      />
      <Select
        label={say("web.source.unit")}
        value={given.unit}
        onChange={(unit) => setGiven({ ...given, unit: unit as Source["unit"] })}
        choices={Object.entries(UNIT_WORDS).map(([value, key]) => ({ value, label: say(key) }))}
      />
      <Checkbox isSelected={given.deduplicated} onChange={(deduplicated) => setGiven({ ...given, deduplicated })}>
        {say("web.source.deduplicated")}
      </Checkbox>
      <Button kind="primary" type="submit" isBusy={save.isPending}>
        {say("web.sources.save")}
      </Button>
    </FoldedForm>
  );
}
