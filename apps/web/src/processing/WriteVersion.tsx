import {
  DATA_CATEGORIES,
  LEGAL_BASES,
  listProcessingPurposes,
  PERSON_CATEGORIES,
  PROCESSING_USES,
  PurposeContent,
  type PurposeVersion,
  readProcessingPurpose,
  writeProcessingPurpose,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { TextField } from "../ui/TextField.tsx";
import { ManyOf } from "./ManyOf.tsx";
import { basisWord, categoryWord, personWord, useWord } from "./words.ts";

const TEXTS = ["name", "description", "recipients", "retention", "measures"] as const;

/** Writes the next version of a purpose, beginning from the one that stands. */
export function WriteVersion({ latest }: { latest: PurposeVersion }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [content, setContent] = useState(() => PurposeContent.parse(latest));
  const [id] = useState(() => newActionId());
  const send = useMutation({
    mutationFn: () =>
      call(writeProcessingPurpose, {
        params: { purpose: latest.purpose },
        body: { ...content, laws: content.laws.filter((law) => law.trim() !== ""), id, after: latest.version },
      }),
    onSuccess: () => refresh(queries, listProcessingPurposes, readProcessingPurpose),
  });
  const isReady = PurposeContent.safeParse({
    ...content,
    laws: content.laws.filter((law) => law.trim() !== ""),
  }).success;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) send.mutate();
  };
  return (
    <FoldedForm title={say("web.processing.newVersion")} fault={problemText(send.error)} onSubmit={onSubmit}>
      <p>{say("web.processing.newVersionText")}</p>
      <ContentFields content={content} onChange={setContent} />
      <Button kind="primary" type="submit" isBusy={send.isPending} isDisabled={!isReady}>
        {say("web.processing.write")}
      </Button>
    </FoldedForm>
  );
}

interface Props {
  content: PurposeContent;
  onChange: (content: PurposeContent) => void;
}

function ContentFields({ content, onChange }: Props) {
  const { say } = useMessages();
  const set = (more: Partial<PurposeContent>) => onChange({ ...content, ...more });
  return (
    <>
      <ManyOf
        label={say("web.processing.bases")}
        choices={LEGAL_BASES}
        chosen={content.bases}
        wordOf={basisWord}
        onChange={(bases) => set({ bases })}
      />
      <TextField
        label={say("web.processing.laws")}
        hint={say("web.processing.lawsHint")}
        rows={4}
        value={content.laws.join("\n")}
        onChange={(text) => set({ laws: text.split("\n") })}
      />
      <ManyOf
        label={say("web.processing.persons")}
        choices={PERSON_CATEGORIES}
        chosen={content.persons}
        wordOf={personWord}
        onChange={(persons) => set({ persons })}
      />
      <ManyOf
        label={say("web.processing.categories")}
        choices={DATA_CATEGORIES}
        chosen={content.categories}
        wordOf={categoryWord}
        onChange={(categories) => set({ categories })}
      />
      <ManyOf
        label={say("web.processing.uses")}
        choices={PROCESSING_USES}
        chosen={content.uses}
        wordOf={useWord}
        onChange={(uses) => set({ uses })}
      />
      <TextsInBoth content={content} onChange={onChange} />
      <TextField
        label={say("web.processing.controller")}
        value={content.controller}
        onChange={(controller) => set({ controller })}
      />
      <TextField
        label={say("web.processing.officer")}
        value={content.officer}
        onChange={(officer) => set({ officer })}
      />
    </>
  );
}

function TextsInBoth({ content, onChange }: Props) {
  const { say } = useMessages();
  return TEXTS.flatMap((field) =>
    (["id", "en"] as const).map((language) => (
      <TextField
        key={`${field}.${language}`}
        label={say(language === "id" ? "web.processing.inIndonesian" : "web.processing.inEnglish", {
          what: say(`web.processing.${field}`),
        })}
        rows={2}
        value={content[field][language]}
        onChange={(text) => onChange({ ...content, [field]: { ...content[field], [language]: text } })}
      />
    )),
  );
}
