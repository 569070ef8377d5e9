import {
  type CaseConsents,
  CONSENT_DECISIONS,
  CONSENT_PARTIES,
  type ConsentDecision,
  type ConsentParty,
  calendarDay,
  EXPLAINED_WAYS,
  type ExplainedWay,
  PRESENT_ROLES,
  type PresentRole,
  readCase,
  readConsents,
  recordConsent,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { FoldedForm } from "../shell/FoldedForm.tsx";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { ManyOf } from "./ManyOf.tsx";
import { decisionWord, explainedWord, partyWord, presentWord } from "./words.ts";

interface Said {
  purpose: string;
  party: ConsentParty;
  decision: ConsentDecision;
  present: PresentRole[];
  heardAlone: boolean;
  explained: ExplainedWay[];
  decidedOn: string;
  untilOn: string;
}

const newlySaid = (purpose: string): Said => ({
  ...{ purpose, party: "child", decision: "given", present: [], heardAlone: false, explained: ["spoken"] },
  ...{ decidedOn: calendarDay(new Date()), untilOn: "" },
});

/** Records one decision of one party; what a withdrawal or refusal does is said before it is done. */
export function RecordConsent({ caseId, consents }: { caseId: string; consents: CaseConsents }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const first = consents.purposes[0]?.purpose ?? "";
  const [said, setSaid] = useState(() => newlySaid(first));
  const [id, setId] = useState(() => newActionId());
  const [isAsking, setAsking] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      call(recordConsent, { params: { id: caseId }, body: { id, ...said, untilOn: said.untilOn || null } }),
    onSettled: () => setAsking(false),
    onSuccess: async () => {
      setSaid(newlySaid(first));
      setId(newActionId());
      await refresh(queries, readConsents, readCase);
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (said.decision === "given") send.mutate();
    else setAsking(true);
  };
  return (
    <>
      {send.isSuccess && <Banner tone="done" title={say("web.consent.recorded", { count: send.data.recipients })} />}
      <FoldedForm title={say("web.consent.record")} fault={problemText(send.error)} onSubmit={onSubmit}>
        <SaidFields said={said} consents={consents} onChange={setSaid} />
        <Button kind="primary" type="submit" isBusy={send.isPending} isDisabled={said.explained.length === 0}>
          {say("web.consent.recordNow")}
        </Button>
        <AskOnce
          isOpen={isAsking}
          title={say(decisionWord(said.decision))}
          act={say("web.consent.recordNow")}
          isBusy={send.isPending}
          onAct={() => send.mutate()}
          onLeave={() => setAsking(false)}
        >
          <p>{say("web.consent.withdrawText")}</p>
        </AskOnce>
      </FoldedForm>
    </>
  );
}

interface FieldsProps {
  said: Said;
  consents: CaseConsents;
  onChange: (said: Said) => void;
}

function SaidFields({ said, consents, onChange }: FieldsProps) {
  const { say, language } = useMessages();
  const set = (more: Partial<Said>) => onChange({ ...said, ...more });
  // of a guardian who is a suspect nothing is asked
  const parties = CONSENT_PARTIES.filter((party) => party !== "guardian" || !consents.guardianSuspected);
  return (
    <>
      <Select
        label={say("web.processing.purpose")}
        value={said.purpose}
        onChange={(purpose) => set({ purpose })}
        choices={consents.purposes.map(({ purpose, name }) => ({ value: purpose, label: name[language] }))}
      />
      <Select
        label={say("web.consent.party")}
        value={said.party}
        onChange={(party) => set({ party: party as ConsentParty })}
        choices={parties.map((party) => ({ value: party, label: say(partyWord(party)) }))}
      />
      <Select
        label={say("web.consent.decision")}
        value={said.decision}
        onChange={(decision) => set({ decision: decision as ConsentDecision })}
        choices={CONSENT_DECISIONS.map((decision) => ({ value: decision, label: say(decisionWord(decision)) }))}
      />
      <Checkbox isSelected={said.heardAlone} onChange={(heardAlone: boolean) => set({ heardAlone })}>
        {say("web.consent.heardAlone")}
      </Checkbox>
      <ManyOf
        label={say("web.consent.present")}
        choices={PRESENT_ROLES}
        chosen={said.present}
        wordOf={presentWord}
        onChange={(present) => set({ present })}
      />
      <ManyOf
        label={say("web.consent.explained")}
        choices={EXPLAINED_WAYS}
        chosen={said.explained}
        wordOf={explainedWord}
        onChange={(explained) => set({ explained })}
      />
      <DateField
        label={say("web.consent.decidedOn")}
        value={said.decidedOn}
        max={calendarDay(new Date())}
        onChange={(decidedOn) => set({ decidedOn })}
      />
      <DateField
        label={say("web.consent.untilOn")}
        value={said.untilOn}
        min={said.decidedOn}
        onChange={(untilOn) => set({ untilOn })}
      />
    </>
  );
}
