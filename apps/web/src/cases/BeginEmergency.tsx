import { beginEmergency, EMERGENCY_REASONS, type EmergencyReason, listEmergencies } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useCheckedForm } from "../ui/useCheckedForm.ts";
import { REASON_NAMES } from "./words.ts";

const EMPTY = { reference: "", reason: "childAtRisk" as EmergencyReason, sentence: "" };
const REFERENCE = /^K-\d{4}-[2-9A-HJ-NP-Z]{6}$/i;
const LEAST_LETTERS = 20;

/** Asks for the reference and the reason; says what it does and who will know, and asks once. */
export function BeginEmergency() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [wanted, setWanted] = useState(EMPTY);
  const [id] = useState(() => newActionId());
  const [isAsking, setAsking] = useState(false);
  const begin = useMutation({
    mutationFn: () => call(beginEmergency, { body: { id, ...wanted } }),
    gcTime: 0,
    onSettled: () => setAsking(false),
    onSuccess: async ({ caseId }) => {
      await refresh(queries, listEmergencies);
      await navigate({ to: "/cases/$id", params: { id: caseId } });
    },
  });
  const isReferenceWrong = wanted.reference !== "" && !REFERENCE.test(wanted.reference.trim());
  const missing = [
    ...(wanted.reference === "" ? (["reference"] as const) : []),
    ...(wanted.sentence.trim().length < LEAST_LETTERS ? (["sentence"] as const) : []),
  ];
  const wrong = isReferenceWrong ? { reference: say("web.emergency.referenceFault") } : {};
  const { faultOf, onSubmit } = useCheckedForm({ missing, wrong }, () => setAsking(true));
  return (
    <Section title={say("web.emergency.begin")} lead={say("web.emergency.beginLead")}>
      <form className="stack" noValidate onSubmit={onSubmit} autoComplete="off">
        <TextField
          label={say("web.cases.reference")}
          hint={say("web.emergency.referenceHint")}
          value={wanted.reference}
          fault={faultOf("reference")}
          onChange={(reference) => setWanted((before) => ({ ...before, reference }))}
        />
        <Select
          label={say("web.emergency.reason")}
          value={wanted.reason}
          onChange={(reason) => setWanted((before) => ({ ...before, reason: reason as EmergencyReason }))}
          choices={EMERGENCY_REASONS.map((reason) => ({ value: reason, label: say(REASON_NAMES[reason]) }))}
        />
        <TextField
          label={say("web.emergency.sentence")}
          hint={say("web.emergency.sentenceHint")}
          rows={3}
          value={wanted.sentence}
          fault={faultOf("sentence")}
          onChange={(sentence) => setWanted((before) => ({ ...before, sentence }))}
        />
        {begin.isError && <Banner tone="fault" title={problemText(begin.error) ?? ""} />}
        <Button kind="primary" type="submit">
          {say("web.emergency.begin")}
        </Button>
      </form>
      <AskOnce
        isOpen={isAsking}
        title={say("web.emergency.begin")}
        act={say("web.emergency.beginNow")}
        isBusy={begin.isPending}
        onAct={() => begin.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.emergency.beginText", { reference: wanted.reference.trim().toUpperCase() })}</p>
      </AskOnce>
    </Section>
  );
}
