import { type Account, giveSecondFactor, type NextStep } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../client/call.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { PasskeyEntry } from "./PasskeyEntry.tsx";

/** After the password: a code of the application, a recovery code, or a passkey in its place. */
export function SecondStep({ step, onEntered }: { step: NextStep; onEntered: (account: Account) => Promise<void> }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const give = useMutation({
    mutationFn: (code: string) => call(giveSecondFactor, { body: { ticket: step.ticket, code } }),
    onSuccess: onEntered,
  });
  return (
    <>
      {step.ways.includes("passkey") && <PasskeyEntry onEntered={onEntered} />}
      {(step.ways.includes("authenticator") || step.ways.includes("recoveryCode")) && (
        <CodeForm
          label={say("web.secondStep.code")}
          hint={say("web.secondStep.hint")}
          act={say("web.signIn.act")}
          isBusy={give.isPending}
          fault={problemText(give.error)}
          onCode={(code) => give.mutate(code)}
        />
      )}
    </>
  );
}
