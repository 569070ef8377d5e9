import { type AccessRole, listRoles, type Position, readSession, saveRole } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { isCounsellingForJustice, type RoleDraft, RoleFields } from "./RoleFields.tsx";

/** Changes a role. Before it is saved it says what is gained and lost, and who follows at once. */
export function EditRole({ role, positions }: { role: AccessRole; positions: readonly Position[] }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const { code, ...before } = role;
  const [draft, setDraft] = useState<RoleDraft>(before);
  const [isAsking, setAsking] = useState(false);
  const save = useMutation({
    mutationFn: () => call(saveRole, { params: { code }, body: draft }),
    // the own session may be one of those that follow
    onSuccess: () => refresh(queries, listRoles, readSession),
    onSettled: () => setAsking(false),
  });
  const missing = [
    ...(draft.name.id.trim() === "" ? (["nameId"] as const) : []),
    ...(draft.name.en.trim() === "" ? (["nameEn"] as const) : []),
  ];
  const wrong = isCounsellingForJustice(draft) ? { counselling: say("access.role.justiceCounselling") } : {};
  const { faultOf, onSubmit } = useCheckedForm<"nameId" | "nameEn" | "counselling">({ missing, wrong }, () =>
    setAsking(true),
  );
  return (
    <>
      {save.isSuccess && <Banner tone="done" title={say("web.roles.saved")} />}
      <FoldedForm title={say("web.roles.edit")} fault={problemText(save.error)} onSubmit={onSubmit}>
        <RoleFields draft={draft} onChange={setDraft} faultOf={faultOf} />
        <Button kind="primary" type="submit">
          {say("web.roles.save")}
        </Button>
      </FoldedForm>
      <AskOnce
        isOpen={isAsking}
        title={say("web.roles.ask")}
        act={say("web.roles.save")}
        isBusy={save.isPending}
        onAct={() => save.mutate()}
        onLeave={() => setAsking(false)}
      >
        <Changes before={before} after={draft} />
        <WhoFollows positions={positions} />
      </AskOnce>
    </>
  );
}

function Changes({ before, after }: { before: RoleDraft; after: RoleDraft }) {
  const { say } = useMessages();
  const gained = after.rights.filter((right) => !before.rights.includes(right));
  const lost = before.rights.filter((right) => !after.rights.includes(right));
  if (gained.length + lost.length === 0) return <p>{say("web.roles.sameRights")}</p>;
  return [
    { title: say("web.roles.gains"), rights: gained },
    { title: say("web.roles.loses"), rights: lost },
  ]
    .filter(({ rights }) => rights.length > 0)
    .map(({ title, rights }) => (
      <div key={title}>
        <p>{title}</p>
        <ul>
          {rights.map((right) => (
            <li key={right}>{say(`access.right.${right}`)}</li>
          ))}
        </ul>
      </div>
    ));
}

/** So many names are read; more are counted. */
const NAMED = 8;

function WhoFollows({ positions }: { positions: readonly Position[] }) {
  const { say, list } = useMessages();
  const names = [...new Set(positions.flatMap(({ holders }) => holders.map(({ name }) => name)))];
  if (names.length === 0) return <p>{say("web.roles.nobodyFollows")}</p>;
  const named = names.slice(0, NAMED);
  const more = names.length - named.length;
  const shown = more === 0 ? named : [...named, say("web.roles.moreFollow", { count: more })];
  return <p>{say("web.roles.follow", { count: names.length, names: list(shown) })}</p>;
}
