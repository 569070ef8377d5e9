import { createSource, listSources, type Source } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../client/call.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { UNIT_WORDS } from "./words.ts";

const EMPTY = {
  code: "",
  nameId: "",
  nameEn: "",
  organisation: "",
  unit: "case" as Source["unit"],
  deduplicated: false,
};

/** A new stakeholder whose list Suar is to receive. */
export function SourceForm() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven] = useState(EMPTY);
  const save = useMutation({
    mutationFn: () => {
      const { nameId, nameEn, ...rest } = given;
      return call(createSource, { body: { ...rest, name: { id: nameId, en: nameEn } } });
    },
    onSuccess: async () => {
      setGiven(EMPTY);
      await refresh(queries, listSources);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const isReady = [given.code, given.nameId, given.nameEn, given.organisation].every((text) => text.trim() !== "");
  return (
    <FoldedForm title={say("web.sources.new")} fault={problemText(save.error)} onSubmit={send}>
      <TextField
        label={say("web.source.code")}
        hint={say("web.source.codeHint")}
        value={given.code}
        onChange={(code) => setGiven({ ...given, code })}
      />
      <TextField
        label={say("web.source.nameId")}
        value={given.nameId}
        onChange={(nameId) => setGiven({ ...given, nameId })}
      />
      <TextField
        label={say("web.source.nameEn")}
        value={given.nameEn}
        onChange={(nameEn) => setGiven({ ...given, nameEn })}
      />
      <TextField
        label={say("web.source.organisation")}
        value={given.organisation}
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
      <Button kind="primary" type="submit" isDisabled={!isReady} isBusy={save.isPending}>
        {say("web.sources.save")}
      </Button>
    </FoldedForm>
  );
}
