import { listRoles, saveRole } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { useDraft } from "../../shell/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { isCounsellingForJustice, type RoleDraft, RoleFields } from "./RoleFields.tsx";

const EMPTY: RoleDraft & { code: string } = { code: "", name: { id: "", en: "" }, justice: false, rights: [] };
const CODE = /^[a-zA-Z]{1,40}$/;

/** A role of one's own beside those that Suar begins with. */
export function NewRole({ known }: { known: readonly string[] }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven, discard] = useDraft("role", EMPTY);
  const { code, ...draft } = given;
  const save = useMutation({
    mutationFn: () => call(saveRole, { params: { code }, body: draft }),
    onSuccess: async () => {
      discard();
      await refresh(queries, listRoles);
    },
  });
  const missing = [
    ...(code === "" ? (["code"] as const) : []),
    ...(draft.name.id.trim() === "" ? (["nameId"] as const) : []),
    ...(draft.name.en.trim() === "" ? (["nameEn"] as const) : []),
  ];
  const wrong = {
    ...(code !== "" && !CODE.test(code) ? { code: say("web.roles.codeFault") } : {}),
    ...(known.includes(code) ? { code: say("web.roles.codeTaken") } : {}),
    ...(isCounsellingForJustice(draft) ? { counselling: say("access.role.justiceCounselling") } : {}),
  };
  const { faultOf, onSubmit } = useCheckedForm<"code" | "nameId" | "nameEn" | "counselling">({ missing, wrong }, () =>
    save.mutate(),
  );
  return (
    <FoldedForm title={say("web.roles.new")} fault={problemText(save.error)} onSubmit={onSubmit}>
      <TextField
        label={say("web.roles.code")}
        hint={say("web.roles.codeHint")}
        value={code}
        fault={faultOf("code")}
        onChange={(next) => setGiven({ ...given, code: next })}
      />
      <RoleFields draft={draft} onChange={(next) => setGiven({ ...given, ...next })} faultOf={faultOf} />
      <Button kind="primary" type="submit" isBusy={save.isPending}>
        {say("web.roles.create")}
      </Button>
    </FoldedForm>
  );
}
