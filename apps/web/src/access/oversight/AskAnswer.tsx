import { answerSubject } from "@suar/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";
import { OversightTabs } from "./OversightTabs.tsx";
import { isId } from "./readsAsked.ts";

/** From the id of a record or child to the answer for whom it is about. */
export function AskAnswer() {
  const { say } = useMessages();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const id = typed.trim();
  const { faultOf, onSubmit } = useCheckedForm(
    {
      missing: id === "" ? (["id"] as const) : [],
      wrong: id === "" || isId(id) ? {} : { id: say("web.answer.wrongId") },
    },
    () => void navigate({ to: "/access/answers/$id", params: { id } }),
  );
  return (
    <OnlyFor route={answerSubject}>
      <Page title={say("web.answer.title")} lead={say("web.answer.lead")}>
        <OversightTabs here="answers" />
        <form className="stack" noValidate onSubmit={onSubmit} autoComplete="off">
          <TextField
            label={say("web.answer.id")}
            hint={say("web.answer.idHint")}
            value={typed}
            fault={faultOf("id")}
            onChange={setTyped}
          />
          <Button kind="primary" type="submit">
            {say("web.answer.make")}
          </Button>
        </form>
      </Page>
    </OnlyFor>
  );
}
