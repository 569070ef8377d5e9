import {
  changeOrganisation,
  createOrganisation,
  listOrganisations,
  listPositions,
  listSources,
  type Organisation,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh, useRoute } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { useDraft } from "../../shell/useDraft.ts";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";

interface Draft {
  name: string;
  sourceId: string;
  superiorId: string;
}
const EMPTY: Draft = { name: "", sourceId: "", superiorId: "" };

const bodyOf = ({ name, sourceId, superiorId }: Draft) => ({
  name,
  sourceId: sourceId || null,
  superiorId: superiorId || null,
});

export function NewOrganisation({ organisations }: { organisations: readonly Organisation[] }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [draft, setDraft, discard] = useDraft("organisation", EMPTY);
  const save = useMutation({
    mutationFn: () => call(createOrganisation, { body: bodyOf(draft) }),
    onSuccess: async () => {
      discard();
      await refresh(queries, listOrganisations);
    },
  });
  const missing = draft.name.trim() === "" ? (["name"] as const) : [];
  const { faultOf, onSubmit } = useCheckedForm<"name">({ missing, wrong: {} }, () => save.mutate());
  return (
    <FoldedForm title={say("web.organisations.new")} fault={problemText(save.error)} onSubmit={onSubmit}>
      <Fields draft={draft} onChange={setDraft} organisations={organisations} nameFault={faultOf("name")} />
      <Button kind="primary" type="submit" isBusy={save.isPending}>
        {say("web.organisations.create")}
      </Button>
    </FoldedForm>
  );
}

/** Another name, source or superior. Its source decides whose records its positions may read: that is said. */
export function ChangeOrganisation({
  organisation,
  organisations,
}: {
  organisation: Organisation;
  organisations: readonly Organisation[];
}) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { id, name } = organisation;
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const open = () => {
    setDraft({ name, sourceId: organisation.sourceId ?? "", superiorId: organisation.superiorId ?? "" });
    setOpen(true);
  };
  const save = useMutation({
    mutationFn: () => call(changeOrganisation, { params: { id }, body: bodyOf(draft) }),
    onSuccess: async () => {
      setOpen(false);
      await refresh(queries, listOrganisations, listPositions);
    },
  });
  return (
    <>
      <Button aria-label={say("web.organisations.changeOne", { name })} onPress={open}>
        {say("web.organisations.change")}
      </Button>
      <AskOnce
        isOpen={isOpen}
        title={say("web.organisations.changeOne", { name })}
        act={say("web.offices.save")}
        isBusy={save.isPending}
        isReady={draft.name.trim() !== ""}
        onAct={() => save.mutate()}
        onLeave={() => setOpen(false)}
      >
        <p>{say("web.organisations.changeText")}</p>
        <Fields
          draft={draft}
          onChange={setDraft}
          organisations={organisations.filter((each) => each.id !== id)}
          nameFault={undefined}
        />
        {save.isError && <Banner tone="fault" title={problemText(save.error) ?? ""} />}
      </AskOnce>
    </>
  );
}

interface FieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  organisations: readonly Organisation[];
  nameFault: string | undefined;
}

function Fields({ draft, onChange, organisations, nameFault }: FieldsProps) {
  const { say, both } = useMessages();
  const sources = useRoute(listSources, {}).data ?? [];
  return (
    <>
      <TextField
        label={say("web.organisations.name")}
        value={draft.name}
        fault={nameFault}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <Select
        label={say("web.organisations.source")}
        hint={say("web.organisations.sourceHint")}
        value={draft.sourceId}
        choices={[
          { value: "", label: say("web.organisations.noSource") },
          ...sources.map(({ id, name }) => ({ value: id, label: both(name) })),
        ]}
        onChange={(sourceId) => onChange({ ...draft, sourceId })}
      />
      <Select
        label={say("web.organisations.superior")}
        value={draft.superiorId}
        choices={[
          { value: "", label: say("web.organisations.noSuperior") },
          ...organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(superiorId) => onChange({ ...draft, superiorId })}
      />
    </>
  );
}
