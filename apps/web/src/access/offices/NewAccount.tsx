import { createAccount, listAccounts } from "@suar/contract";
import type { Language } from "@suar/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { FoldedForm } from "../../shell/FoldedForm.tsx";
import { useDraft } from "../../shell/useDraft.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useCheckedForm } from "../../ui/useCheckedForm.ts";

const EMPTY = { name: "", email: "", language: "id" as Language };
const NEEDED = ["name", "email"] as const;

/** A new account for a colleague. It gives no rights before it is appointed to a position. */
export function NewAccount() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [given, setGiven, discard] = useDraft("account", EMPTY);
  const save = useMutation({
    mutationFn: () => call(createAccount, { body: given }),
    onSuccess: async () => {
      discard();
      await refresh(queries, listAccounts);
    },
  });
  const missing = NEEDED.filter((field) => given[field].trim() === "");
  const { faultOf, onSubmit } = useCheckedForm<(typeof NEEDED)[number]>({ missing, wrong: {} }, () => save.mutate());
  return (
    <>
      {save.data !== undefined && (
        <Banner tone="done" title={say("web.people.created", { name: save.data.name })}>
          <Link to="/access/people/$id" params={{ id: save.data.id }}>
            {say("web.people.appointNext")}
          </Link>
        </Banner>
      )}
      <FoldedForm title={say("web.people.new")} fault={problemText(save.error)} onSubmit={onSubmit}>
        <TextField
          label={say("web.people.name")}
          value={given.name}
          fault={faultOf("name")}
          onChange={(name) => setGiven({ ...given, name })}
        />
        <TextField
          label={say("web.people.email")}
          type="email"
          inputMode="email"
          value={given.email}
          fault={faultOf("email")}
          onChange={(email) => setGiven({ ...given, email })}
        />
        <Select
          label={say("web.people.language")}
          value={given.language}
          choices={[
            { value: "id", label: say("web.people.indonesian") },
            { value: "en", label: say("web.people.english") },
          ]}
          onChange={(language) => setGiven({ ...given, language: language as Language })}
        />
        <Button kind="primary" type="submit" isBusy={save.isPending}>
          {say("web.people.create")}
        </Button>
      </FoldedForm>
    </>
  );
}
