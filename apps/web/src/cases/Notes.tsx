import { addNote, type CaseOpened, listCases, NOTE_KINDS, type NoteKind, readCase } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { useDraft } from "../shell/useDraft.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";
import { NOTE_KIND_NAMES } from "./words.ts";

/** The notes that the position may see, and the form for another. */
export function Notes({ opened }: { opened: CaseOpened }) {
  const { say, moment } = useMessages();
  return (
    <Section title={say("web.case.notes")}>
      {opened.noteList.length === 0 ? (
        <EmptyState title={say("web.case.noNotes")} />
      ) : (
        <DefinitionList
          items={opened.noteList.map(({ kind, text, author, position, at }) => ({
            term: `${say(NOTE_KIND_NAMES[kind])} · ${moment(at)}`,
            value: (
              <>
                <p>{text}</p>
                <p>{say("web.case.noteBy", { author, position })}</p>
              </>
            ),
          }))}
        />
      )}
      {opened.actions.includes("note") && <NoteForm opened={opened} />}
    </Section>
  );
}

const EMPTY: { kind: NoteKind; text: string } = { kind: "contact", text: "" };

function NoteForm({ opened }: { opened: CaseOpened }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [note, setNote, discard] = useDraft(`note of ${opened.id}`, EMPTY);
  // the same id until it has arrived, so that sending twice adds one note
  const [id, setId] = useState(() => newActionId());
  const send = useMutation({
    mutationFn: () => call(addNote, { params: { id: opened.id }, body: { id, ...note } }),
    gcTime: 0,
    onSuccess: async () => {
      discard();
      setId(newActionId());
      await refresh(queries, readCase, listCases);
    },
  });
  const missing = note.text.trim() === "" ? (["text"] as const) : [];
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong: {} }, () => send.mutate());
  const kinds = NOTE_KINDS.filter((kind) => kind !== "counselling" || opened.actions.includes("counsellingNote"));
  return (
    <form className="stack" noValidate onSubmit={onSubmit} autoComplete="off">
      <Select
        label={say("web.case.noteKind")}
        value={note.kind}
        onChange={(kind) => setNote((before) => ({ ...before, kind: kind as NoteKind }))}
        choices={kinds.map((kind) => ({ value: kind, label: say(NOTE_KIND_NAMES[kind]) }))}
        {...(note.kind === "counselling" ? { hint: say("web.case.counsellingHint") } : {})}
      />
      <TextField
        label={say("web.case.noteText")}
        hint={say("web.case.noteHint")}
        rows={4}
        value={note.text}
        fault={faultOf("text")}
        onChange={(text) => setNote((before) => ({ ...before, text }))}
      />
      {send.isError && <Banner tone="fault" title={problemText(send.error) ?? ""} />}
      <Button kind="primary" type="submit" isBusy={send.isPending}>
        {say("web.case.addNote")}
      </Button>
    </form>
  );
}
