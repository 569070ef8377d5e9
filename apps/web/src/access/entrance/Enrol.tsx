import {
  type Account,
  beginFirstAuthenticator,
  beginFirstPasskey,
  chooseFirstPassword,
  enrolWithAuthenticator,
  enrolWithPasskey,
} from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Section } from "../../ui/Page.tsx";
import { IssuerEntry } from "../issuer/IssuerEntry.tsx";
import { useIssuerName } from "../issuer/useIssuerName.ts";
import { AuthenticatorSetup } from "../security/AuthenticatorSetup.tsx";
import { NewPasswordForm } from "../security/NewPasswordForm.tsx";
import { RecoveryCodes } from "../security/RecoveryCodes.tsx";
import { makePasskey } from "./passkeyInBrowser.ts";
import { usePasskeyProblem } from "./usePasskeyProblem.ts";

interface Props {
  ticket: string;
  /** What was shown already, so that only a second factor is missing; null with an invitation. */
  first: "password" | "issuer" | null;
  onEntered: (account: Account) => Promise<void>;
}

/** Choosing how to sign in from now on: a passkey first, a password with an application beneath it. */
export function Enrol({ ticket, first, onEntered }: Props) {
  const { say } = useMessages();
  const problem = usePasskeyProblem();
  const [isChosen, setChosen] = useState(first !== null);
  const passkey = useMutation({
    mutationFn: async () => {
      const answer = await makePasskey(await call(beginFirstPasskey, { body: { ticket } }));
      return call(enrolWithPasskey, { body: { ticket, answer, name: say("web.passkey.firstName") } });
    },
    onSuccess: onEntered,
  });
  return (
    <>
      <Section title={say("web.enrol.passkey")} lead={say("web.enrol.passkeyLead")}>
        {passkey.isError && <Banner tone="fault" title={problem(passkey.error) ?? ""} />}
        <div>
          <Button kind="primary" isBusy={passkey.isPending} onPress={() => passkey.mutate()}>
            {say("web.passkey.make")}
          </Button>
        </div>
      </Section>
      {first === null && <WithIssuer ticket={ticket} />}
      <Section
        title={say(first === "issuer" ? "web.enrol.authenticator" : "web.enrol.password")}
        lead={say("web.enrol.passwordLead")}
      >
        {isChosen ? (
          <FirstAuthenticator ticket={ticket} onEntered={onEntered} />
        ) : (
          <FirstPassword ticket={ticket} onChosen={() => setChosen(true)} />
        )}
      </Section>
    </>
  );
}

/** With an invitation: the government's account as the first step from now on. */
function WithIssuer({ ticket: enrolment }: { ticket: string }) {
  const { say } = useMessages();
  const name = useIssuerName();
  if (name === null) return null;
  return (
    <Section title={name} lead={say("web.enrol.issuerLead")}>
      <IssuerEntry
        name={name}
        label={say("web.signIn.withIssuer", { name })}
        journeyOf={(ticket) => ({ aim: "enrol", ticket, enrolment })}
      />
    </Section>
  );
}

function FirstPassword({ ticket, onChosen }: { ticket: string; onChosen: () => void }) {
  const problemText = useProblemText();
  const choose = useMutation({
    mutationFn: (password: string) => call(chooseFirstPassword, { body: { ticket, password } }),
    onSuccess: onChosen,
  });
  return (
    <NewPasswordForm
      isBusy={choose.isPending}
      fault={problemText(choose.error)}
      onPassword={(password) => choose.mutate(password)}
    />
  );
}

function FirstAuthenticator({ ticket, onEntered }: Pick<Props, "ticket" | "onEntered">) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const begin = useMutation({ mutationFn: () => call(beginFirstAuthenticator, { body: { ticket } }) });
  const confirm = useMutation({
    mutationFn: (code: string) => call(enrolWithAuthenticator, { body: { ticket, code } }),
  });
  const { data: ended } = confirm;
  if (ended !== undefined) {
    return <RecoveryCodes codes={ended.recoveryCodes} onKept={() => void onEntered(ended.account)} />;
  }
  if (begin.data !== undefined) {
    return (
      <AuthenticatorSetup
        proposed={begin.data}
        isBusy={confirm.isPending}
        fault={problemText(confirm.error)}
        onCode={(code) => confirm.mutate(code)}
      />
    );
  }
  return (
    <div>
      {begin.isError && <Banner tone="fault" title={problemText(begin.error) ?? ""} />}
      <Button isBusy={begin.isPending} onPress={() => begin.mutate()}>
        {say("web.authenticator.begin")}
      </Button>
    </div>
  );
}
