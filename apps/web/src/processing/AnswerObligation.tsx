import {
  answerObligation,
  KEEPING_BASES,
  listDuties,
  listObligations,
  OBLIGATION_ANSWERS,
  type Obligation,
  type ObligationAnswer,
} from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { basisWord, doneWord } from "./words.ts";

type Basis = (typeof KEEPING_BASES)[number];

/** Says what was done with what was received. */
export function AnswerObligation({
  obligation: { id: obligationId, reference, recipient },
}: {
  obligation: Obligation;
}) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [id] = useState(() => newActionId());
  const [done, setDone] = useState<ObligationAnswer>("deleted");
  const [basis, setBasis] = useState<Basis>("legalObligation");
  const answer = useMutation({
    mutationFn: () =>
      call(answerObligation, {
        params: { id: obligationId },
        body: { id, done, basis: done === "keptByLaw" ? basis : null },
      }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, listObligations, listDuties);
    },
  });
  return (
    <>
      <Button aria-label={say("web.obligations.answerOne", { reference })} onPress={() => setAsking(true)}>
        {say("web.obligations.toAnswer")}
      </Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.obligations.answer")}
        act={say("web.obligations.toAnswer")}
        isBusy={answer.isPending}
        onAct={() => answer.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.obligations.answerText", { reference, recipient })}</p>
        <RadioGroup
          label={say("web.obligations.done")}
          value={done}
          onChange={setDone}
          choices={OBLIGATION_ANSWERS.map((value) => ({ value, label: say(doneWord(value)) }))}
        />
        {done === "keptByLaw" && (
          <RadioGroup
            label={say("web.obligations.basis")}
            value={basis}
            onChange={setBasis}
            choices={KEEPING_BASES.map((value) => ({ value, label: say(basisWord(value)) }))}
          />
        )}
        {answer.isError && <Banner tone="fault" title={problemText(answer.error) ?? ""} />}
      </AskOnce>
    </>
  );
}
