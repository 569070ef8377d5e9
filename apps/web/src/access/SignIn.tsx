import type { NextStep } from "@suar/contract";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { Enrol } from "./entrance/Enrol.tsx";
import { Outside } from "./entrance/Outside.tsx";
import { PasskeyEntry } from "./entrance/PasskeyEntry.tsx";
import { PasswordForm } from "./entrance/PasswordForm.tsx";
import { SecondStep } from "./entrance/SecondStep.tsx";
import { useEnter } from "./entrance/useEnter.ts";

/** A passkey first; a password beneath it, with the step that follows it. */
export function SignIn() {
  const { say } = useMessages();
  const { next } = useSearch({ from: "/access/sign-in" });
  const enter = useEnter(next);
  const [step, setStep] = useState<NextStep | null>(null);
  const [chosen, setChosen] = useState({ email: "", password: "" });
  if (step?.next === "secondFactor") {
    return (
      <Outside title={say("web.secondStep.title")} lead={say("web.secondStep.lead")}>
        <SecondStep step={step} onEntered={enter} />
        <Button kind="quiet" onPress={() => setStep(null)}>
          {say("web.secondStep.back")}
        </Button>
      </Outside>
    );
  }
  if (step !== null) {
    return (
      <Outside title={say("web.enrol.title")} lead={say("web.enrol.lead")}>
        <Enrol ticket={step.ticket} hasPassword onEntered={enter} />
      </Outside>
    );
  }
  return (
    <Outside title={say("web.signIn.title")} lead={say("web.signIn.lead")}>
      <PasskeyEntry onEntered={enter} />
      <PasswordForm key={chosen.email} chosen={chosen} onEntered={enter} onNext={setStep} />
      <DemoAccounts onChoose={({ email, password }) => setChosen({ email, password })} />
      <p>
        <a href={say("web.signIn.publicPath")}>{say("web.signIn.public")}</a>
      </p>
    </Outside>
  );
}
