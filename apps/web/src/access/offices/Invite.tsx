import { invite } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { isCallProblem } from "../../client/problem.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { withWorkspace } from "../../shell/workspacePath.ts";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Section } from "../../ui/Page.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { mayCall, useAccount } from "../session.ts";

/** The link with which somebody chooses how to sign in. It is shown once: what is kept of it opens nothing. */
export function Invite({ accountId, name }: { accountId: string; name: string }) {
  const { say, language, moment } = useMessages();
  const problemText = useProblemText();
  const account = useAccount();
  const make = useMutation({
    mutationFn: (replaces: boolean) => call(invite, { params: { id: accountId }, body: { replaces } }),
  });
  if (!mayCall(account, invite) || account.id === accountId) return null;
  const hasFactors = isCallProblem(make.error) && make.error.problem?.key === "access.invitation.hasFactors";
  return (
    <Section title={say("web.invite.title")} lead={say("web.invite.lead")}>
      {make.isError && <Banner tone={hasFactors ? "due" : "fault"} title={problemText(make.error) ?? ""} />}
      {make.data !== undefined && (
        <TextField
          label={say("web.invite.link", { name })}
          hint={say("web.invite.hint", { until: moment(make.data.expiresAt) })}
          value={`${window.location.origin}${withWorkspace("/access/invitation", language)}#${make.data.token}`}
          isReadOnly
        />
      )}
      <div>
        <Button isBusy={make.isPending} onPress={() => make.mutate(hasFactors)}>
          {say(hasFactors ? "web.invite.replace" : "web.invite.make")}
        </Button>
      </div>
    </Section>
  );
}
