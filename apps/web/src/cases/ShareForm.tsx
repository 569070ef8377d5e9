import {
  calendarDay,
  listShareTargets,
  readCase,
  SHARED_FIELDS,
  type SharedField,
  type ShareTarget,
  shareCase,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh, useRoute } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { SHARED_FIELD_NAMES } from "./words.ts";

const EMPTY = { organisationId: "", positionId: "", fields: [] as SharedField[], until: "" };
type Share = typeof EMPTY;

/** Shares a case with another organisation or one position of it; says to whom what will be visible, and asks once. */
export function ShareForm({ caseId }: { caseId: string }) {
  const { say, list, day } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const targets = useRoute(listShareTargets, {}).data ?? [];
  const [share, setShare] = useState(EMPTY);
  const [id, setId] = useState(() => newActionId());
  const [isAsking, setAsking] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      call(shareCase, {
        params: { id: caseId },
        body: { id, ...share, positionId: share.positionId || null, until: share.until || null },
      }),
    onSettled: () => setAsking(false),
    onSuccess: async () => {
      setShare(EMPTY);
      setId(newActionId());
      await refresh(queries, readCase);
    },
  });
  const target = targets.find(({ organisationId }) => organisationId === share.organisationId);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (target !== undefined) setAsking(true);
  };
  const parts = [say("web.case.shared.facts"), ...share.fields.map((field) => say(SHARED_FIELD_NAMES[field]))];
  return (
    <FoldedForm title={say("web.case.share")} fault={problemText(send.error)} onSubmit={onSubmit}>
      <ShareFields share={share} targets={targets} target={target} onChange={setShare} />
      <Button kind="primary" type="submit" isDisabled={target === undefined}>
        {say("web.case.share")}
      </Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.case.share")}
        act={say("web.case.shareNow")}
        isBusy={send.isPending}
        onAct={() => send.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>
          {share.until === ""
            ? say("web.case.shareText", { with: nameOf(share, target), parts: list(parts) })
            : say("web.case.shareTextUntil", {
                with: nameOf(share, target),
                parts: list(parts),
                until: day(share.until),
              })}
        </p>
      </AskOnce>
    </FoldedForm>
  );
}

function nameOf({ positionId }: Share, target: ShareTarget | undefined): string {
  const position = target?.positions.find(({ id }) => id === positionId);
  return position === undefined ? (target?.organisation ?? "") : `${position.title}, ${target?.organisation}`;
}

interface FieldsProps {
  share: Share;
  targets: readonly ShareTarget[];
  target: ShareTarget | undefined;
  onChange: (share: Share) => void;
}

function ShareFields({ share, targets, target, onChange }: FieldsProps) {
  const { say } = useMessages();
  const toggle = (field: SharedField, isOn: boolean) =>
    onChange({
      ...share,
      fields: SHARED_FIELDS.filter((each) => (each === field ? isOn : share.fields.includes(each))),
    });
  return (
    <>
      <Select
        label={say("web.case.shareOrganisation")}
        value={share.organisationId}
        onChange={(organisationId) => onChange({ ...share, organisationId, positionId: "" })}
        choices={[
          { value: "", label: say("web.case.shareChoose") },
          ...targets.map(({ organisationId, organisation }) => ({ value: organisationId, label: organisation })),
        ]}
      />
      <Select
        label={say("web.case.sharePosition")}
        value={share.positionId}
        onChange={(positionId) => onChange({ ...share, positionId })}
        choices={[
          { value: "", label: say("web.case.shareEverybody") },
          ...(target?.positions ?? []).map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <DateField
        label={say("web.case.shareUntil")}
        hint={say("web.case.shareUntilHint")}
        value={share.until}
        min={calendarDay(new Date())}
        onChange={(until) => onChange({ ...share, until })}
      />
      <p>{say("web.case.shareParts")}</p>
      {SHARED_FIELDS.map((field) => (
        <Checkbox
          key={field}
          isSelected={share.fields.includes(field)}
          onChange={(isOn: boolean) => toggle(field, isOn)}
        >
          {say(SHARED_FIELD_NAMES[field])}
        </Checkbox>
      ))}
    </>
  );
}
