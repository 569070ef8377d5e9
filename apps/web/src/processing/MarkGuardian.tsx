import { type CaseConsents, markGuardian, readConsents } from "@suar/contract";
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

/** Says that a guardian is a suspect, or takes it back where the position may. */
export function MarkGuardian({ caseId, consents }: { caseId: string; consents: CaseConsents }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const suspected = !consents.guardianSuspected;
  const mark = useMutation({
    mutationFn: () => call(markGuardian, { params: { id: caseId }, body: { id: newActionId(), suspected } }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, readConsents);
    },
  });
  if (!(suspected ? consents.mayRecord : consents.mayClear)) return null;
  const title = say(suspected ? "web.consent.markGuardian" : "web.consent.clearGuardian");
  return (
    <p className="acts">
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {title}
      </Button>
      <AskOnce
        isOpen={isAsking}
        title={title}
        act={say("web.consent.recordNow")}
        isBusy={mark.isPending}
        onAct={() => mark.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say(suspected ? "web.consent.markGuardianText" : "web.consent.clearGuardianText")}</p>
        {mark.isError && <Banner tone="fault" title={problemText(mark.error) ?? ""} />}
      </AskOnce>
    </p>
  );
}
