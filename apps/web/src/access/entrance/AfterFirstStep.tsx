import type { Account, NextStep } from "@suar/contract";
import type { ReactNode } from "react";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Enrol } from "./Enrol.tsx";
import { Outside } from "./Outside.tsx";
import { SecondStep } from "./SecondStep.tsx";

interface Props {
  first: "password" | "issuer";
  step: NextStep;
  onEntered: (account: Account) => Promise<void>;
  /** A way back. */
  children: ReactNode;
}

/** What is still missing after a password or an issuer's word. */
export function AfterFirstStep({ first, step, onEntered, children }: Props) {
  const { say } = useMessages();
  if (step.next === "secondFactor") {
    const lead = say(first === "password" ? "web.secondStep.lead" : "web.secondStep.leadIssuer");
    return (
      <Outside title={say("web.secondStep.title")} lead={lead}>
        <SecondStep step={step} onEntered={onEntered} />
        {children}
      </Outside>
    );
  }
  return (
    <Outside
      title={say("web.enrol.title")}
      lead={say(first === "password" ? "web.enrol.lead" : "web.enrol.leadIssuer")}
    >
      <Enrol ticket={step.ticket} first={first} onEntered={onEntered} />
    </Outside>
  );
}
