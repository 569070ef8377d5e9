import { changePassword, readSecurity } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Section } from "../../ui/Page.tsx";
import { NewPasswordForm } from "./NewPasswordForm.tsx";

export function ChangePassword({ hasPassword }: { hasPassword: boolean }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (password: string) => call(changePassword, { body: { password } }),
    onSuccess: () => refresh(queries, readSecurity),
  });
  return (
    <Section title={say("web.password.title")} lead={say(hasPassword ? "web.password.lead" : "web.password.none")}>
      {change.data !== undefined && (
        <Banner tone="done" title={say("web.password.changed", { sessions: change.data.ended })} />
      )}
      <NewPasswordForm
        key={change.submittedAt}
        isBusy={change.isPending}
        fault={problemText(change.error)}
        onPassword={(password) => change.mutate(password)}
      />
    </Section>
  );
}
