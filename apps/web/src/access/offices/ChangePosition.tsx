import { changePosition, listPositions, type PositionOverTime, readPosition } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { TerritorySelect } from "../../shell/TerritorySelect.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { SuperiorSelect } from "./SuperiorSelect.tsx";

/** Another title, territory or superior; whoever holds the position follows at once. */
export function ChangePosition({ position }: { position: PositionOverTime }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven] = useState({
    title: position.title,
    territory: position.territory ?? "",
    superiorId: position.superiorId ?? "",
  });
  const save = useMutation({
    mutationFn: () =>
      call(changePosition, {
        params: { id: position.id },
        body: { title: given.title, territory: given.territory || null, superiorId: given.superiorId || null },
      }),
    onSuccess: () => refresh(queries, listPositions, readPosition),
  });
  const missing = given.title.trim() === "" ? (["title"] as const) : [];
  const { faultOf, onSubmit } = useCheckedForm<"title">({ missing, wrong: {} }, () => save.mutate());
  return (
    <>
      {save.isSuccess && <Banner tone="done" title={say("web.offices.changed")} />}
      <FoldedForm title={say("web.positions.change")} fault={problemText(save.error)} onSubmit={onSubmit}>
        <TextField
          label={say("web.positions.name")}
          value={given.title}
          fault={faultOf("title")}
          onChange={(title) => setGiven({ ...given, title })}
        />
        <TerritorySelect
          territory={given.territory}
          none={say("web.positions.noTerritory")}
          onChange={(territory) => setGiven({ ...given, territory })}
        />
        <SuperiorSelect
          value={given.superiorId}
          own={position.id}
          onChange={(superiorId) => setGiven({ ...given, superiorId })}
        />
        <Button kind="primary" type="submit" isBusy={save.isPending}>
          {say("web.offices.save")}
        </Button>
      </FoldedForm>
    </>
  );
}
