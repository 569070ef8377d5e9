import { createPosition, listOrganisations, listPositions, listRoles } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { refresh, useRoute } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { TerritorySelect } from "../../shell/TerritorySelect.tsx";
import { useDraft } from "../../shell/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { SuperiorSelect } from "./SuperiorSelect.tsx";

const EMPTY = { organisationId: "", title: "", role: "", territory: "", superiorId: "" };
const NEEDED = ["organisationId", "title", "role"] as const;

/** A new office: whose, what it is called, what it may do, where, and whom its duties go to where it may not see them. */
export function NewPosition() {
  const { say, both } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven, discard] = useDraft("position", EMPTY);
  const organisations = useRoute(listOrganisations, {}).data ?? [];
  const roles = useRoute(listRoles, {}).data ?? [];
  const save = useMutation({
    mutationFn: () => {
      const { territory, superiorId, ...rest } = given;
      return call(createPosition, {
        body: { ...rest, territory: territory || null, superiorId: superiorId || null },
      });
    },
    onSuccess: async () => {
      discard();
      await refresh(queries, listPositions);
    },
  });
  const missing = NEEDED.filter((field) => given[field].trim() === "");
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong: {} }, () => save.mutate());
  const choose = { value: "", label: say("web.offices.choose") };
  return (
    <FoldedForm title={say("web.positions.new")} fault={problemText(save.error)} onSubmit={onSubmit}>
      <Select
        label={say("web.positions.organisation")}
        value={given.organisationId}
        fault={faultOf("organisationId")}
        choices={[choose, ...organisations.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(organisationId) => setGiven({ ...given, organisationId })}
      />
      <TextField
        label={say("web.positions.name")}
        hint={say("web.positions.nameHint")}
        value={given.title}
        fault={faultOf("title")}
        onChange={(title) => setGiven({ ...given, title })}
      />
      <Select
        label={say("web.positions.role")}
        hint={say("web.positions.roleHint")}
        value={given.role}
        fault={faultOf("role")}
        choices={[choose, ...roles.map(({ code, name }) => ({ value: code, label: both(name) }))]}
        onChange={(role) => setGiven({ ...given, role })}
      />
      <TerritorySelect
        territory={given.territory}
        none={say("web.positions.noTerritory")}
        onChange={(territory) => setGiven({ ...given, territory })}
      />
      <SuperiorSelect
        value={given.superiorId}
        own={null}
        onChange={(superiorId) => setGiven({ ...given, superiorId })}
      />
      <Button kind="primary" type="submit" isBusy={save.isPending}>
        {say("web.positions.create")}
      </Button>
    </FoldedForm>
  );
}
