import {
  ASKERS,
  CORRECTED_FIELDS,
  type CorrectedField,
  type ErasureGround,
  listDuties,
  listRequests,
  REQUEST_KINDS,
  type RequestKind,
  readStanding,
  type SubjectAsker,
  writeRequest,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";
import { ASKER_WORDS, FIELD_WORDS, GROUND_WORDS, KIND_WORDS } from "./words.ts";

/** The schedule of retention proposes by itself, on its own page. */
const GROUNDS = ["subjectRequest", "unlawful", "courtOrder"] as const satisfies readonly ErasureGround[];
const GUARDIANS = ["notSuspected", "unknown", "suspected"] as const;

const EMPTY = {
  kind: "access" as RequestKind,
  askedBy: "child" as SubjectAsker,
  guardian: "" as (typeof GUARDIANS)[number] | "",
  ground: "subjectRequest" as (typeof GROUNDS)[number],
  fields: [] as CorrectedField[],
  words: "",
};
type Given = typeof EMPTY;

/** Writes down what a child, or whoever speaks for it, asks; the words are sealed and never kept in the browser. */
export function WriteRequest({ recordIds }: { recordIds: readonly string[] }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [given, setGiven] = useState(EMPTY);
  const [id] = useState(newActionId);
  const send = useMutation({
    mutationFn: () => call(writeRequest, { body: { id, recordIds: [...recordIds], ...bodyOf(given) } }),
    gcTime: 0,
    onSuccess: async () => {
      await refresh(queries, listRequests, readStanding, listDuties);
      await navigate({ to: "/subject/requests/$id", params: { id } });
    },
  });
  const missing = [
    ...(given.askedBy === "guardian" && given.guardian === "" ? (["guardian"] as const) : []),
    ...(given.kind === "correction" && given.fields.length === 0 ? (["fields"] as const) : []),
  ];
  const { faultOf, onSubmit } = useCheckedForm<"guardian" | "fields">({ missing, wrong: {} }, () => send.mutate());
  return (
    <FoldedForm title={say("web.subject.write")} fault={problemText(send.error)} onSubmit={onSubmit}>
      <p>{say("web.subject.writeText", { count: recordIds.length })}</p>
      <Select
        label={say("web.subject.kind")}
        value={given.kind}
        onChange={(kind) => setGiven({ ...given, kind: kind as RequestKind })}
        choices={REQUEST_KINDS.map((kind) => ({ value: kind, label: say(KIND_WORDS[kind]) }))}
      />
      <Particulars given={given} faultOf={faultOf} onChange={setGiven} />
      <Asker given={given} faultOf={faultOf} onChange={setGiven} />
      <TextField
        label={say("web.subject.words")}
        hint={say("web.subject.wordsHint")}
        rows={3}
        value={given.words}
        onChange={(words) => setGiven({ ...given, words })}
      />
      <Button kind="primary" type="submit" isBusy={send.isPending}>
        {say("web.subject.writeDown")}
      </Button>
    </FoldedForm>
  );
}

function bodyOf({ kind, askedBy, guardian, ground, fields, words }: Given) {
  return {
    ...{ kind, askedBy, words, receivedAt: new Date().toISOString() },
    guardian: askedBy === "guardian" && guardian !== "" ? guardian : null,
    ground: kind === "erasure" ? ground : null,
    fields: kind === "correction" ? fields : [],
  };
}

interface PartProps {
  given: Given;
  faultOf: (field: "guardian" | "fields") => string | undefined;
  onChange: (given: Given) => void;
}

/** On what ground to erase, or what is wrong. */
function Particulars({ given, faultOf, onChange }: PartProps) {
  const { say } = useMessages();
  if (given.kind === "erasure")
    return (
      <Select
        label={say("web.subject.ground")}
        value={given.ground}
        onChange={(ground) => onChange({ ...given, ground: ground as Given["ground"] })}
        choices={GROUNDS.map((ground) => ({ value: ground, label: say(GROUND_WORDS[ground]) }))}
      />
    );
  if (given.kind !== "correction") return null;
  return (
    <fieldset className="choices">
      <legend>{say("web.subject.fields")}</legend>
      {CORRECTED_FIELDS.map((field) => (
        <Checkbox
          key={field}
          isSelected={given.fields.includes(field)}
          onChange={(isOn) =>
            onChange({
              ...given,
              fields: CORRECTED_FIELDS.filter((each) => (each === field ? isOn : given.fields.includes(each))),
            })
          }
        >
          {say(FIELD_WORDS[field])}
        </Checkbox>
      ))}
      {faultOf("fields") !== undefined && <p role="alert">{faultOf("fields")}</p>}
    </fieldset>
  );
}

/** Who asks; of a guardian also whether they are suspected, because then they do not speak for the child. */
function Asker({ given, faultOf, onChange }: PartProps) {
  const { say } = useMessages();
  return (
    <>
      <Select
        label={say("web.subject.asker")}
        value={given.askedBy}
        onChange={(askedBy) => onChange({ ...given, askedBy: askedBy as SubjectAsker })}
        choices={ASKERS.filter((asker) => asker !== "office").map((asker) => ({
          value: asker,
          label: say(ASKER_WORDS[asker]),
        }))}
      />
      {given.askedBy === "guardian" && (
        <Select
          label={say("web.subject.guardian")}
          value={given.guardian}
          fault={faultOf("guardian")}
          onChange={(guardian) => onChange({ ...given, guardian: guardian as Given["guardian"] })}
          choices={[
            { value: "", label: say("web.subject.chooseGuardian") },
            ...GUARDIANS.map((each) => ({ value: each, label: say(`web.subject.guardian.${each}`) })),
          ]}
        />
      )}
    </>
  );
}
