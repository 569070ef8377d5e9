import type { NextStep } from "@suar/contract";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { AfterFirstStep } from "./entrance/AfterFirstStep.tsx";
import { Outside } from "./entrance/Outside.tsx";
import { PasskeyEntry } from "./entrance/PasskeyEntry.tsx";
import { PasswordForm } from "./entrance/PasswordForm.tsx";
import { useEnter } from "./entrance/useEnter.ts";
import { IssuerEntry } from "./issuer/IssuerEntry.tsx";
import { useIssuerName } from "./issuer/useIssuerName.ts";

/** A passkey first; the government's account where there is one, a password beneath, with the step that follows them. */
export function SignIn() {
  const { say } = useMessages();
  const { next } = useSearch({ from: "/access/sign-in" });
  const enter = useEnter(next);
  const issuer = useIssuerName();
  const [step, setStep] = useState<NextStep | null>(null);
  const [chosen, setChosen] = useState({ email: "", password: "" });
  if (step !== null) {
    return (
      <AfterFirstStep first="password" step={step} onEntered={enter}>
        <Button kind="quiet" onPress={() => setStep(null)}>
          {say("web.secondStep.back")}
        </Button>
      </AfterFirstStep>
    );
  }
  return (
    <Outside title={say("web.signIn.title")} lead={say("web.signIn.lead")}>
      <PasskeyEntry onEntered={enter} />
      {issuer !== null && (
        <IssuerEntry
          name={issuer}
          label={say("web.signIn.withIssuer", { name: issuer })}
          journeyOf={(ticket) => ({ aim: "signIn", ticket, ...(next === undefined ? {} : { next }) })}
        />
      )}
      <PasswordForm key={chosen.email} chosen={chosen} onEntered={enter} onNext={setStep} />
      <DemoAccounts onChoose={({ email, password }) => setChosen({ email, password })} />
      <p>
        <a href={say("web.signIn.publicPath")}>{say("web.signIn.public")}</a>
      </p>
    </Outside>
  );
}
