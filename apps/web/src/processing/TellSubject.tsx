import {
  type BreachLetter,
  listBreachLetters,
  listDuties,
  NOTICE_WAYS,
  type NoticeWay,
  TOLD_PARTIES,
  type ToldParty,
  tellSubject,
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
import { toldWord, wayWord } from "./words.ts";

/** Says that the subject was told, or who in their place: a guardian who is a suspect cannot be chosen. */
export function TellSubject({ letter: { breachId, recordId, guardianSuspected } }: { letter: BreachLetter }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [id] = useState(() => newActionId());
  const [toWhom, setToWhom] = useState<ToldParty>("child");
  const [how, setHow] = useState<NoticeWay>("inPerson");
  const parties = TOLD_PARTIES.filter((party) => party !== "guardian" || !guardianSuspected);
  const tell = useMutation({
    mutationFn: () => call(tellSubject, { body: { id, breachId, recordId, toWhom, how } }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, listBreachLetters, listDuties);
    },
  });
  return (
    <>
      <Button onPress={() => setAsking(true)}>{say("web.letters.tell")}</Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.letters.told")}
        act={say("web.letters.tell")}
        isBusy={tell.isPending}
        onAct={() => tell.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.letters.tellText")}</p>
        <RadioGroup
          label={say("web.letters.whom")}
          value={toWhom}
          onChange={setToWhom}
          choices={parties.map((value) => ({ value, label: say(toldWord(value)) }))}
        />
        <RadioGroup
          label={say("web.breach.how")}
          value={how}
          onChange={setHow}
          choices={NOTICE_WAYS.map((value) => ({ value, label: say(wayWord(value)) }))}
        />
        {tell.isError && <Banner tone="fault" title={problemText(tell.error) ?? ""} />}
      </AskOnce>
    </>
  );
}
