import { decideExport, type Export, listDuties, listExports } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { mayCall, useAccount } from "../session.ts";
import { LIST_WORDS } from "./words.ts";

const SHORTEST_REASON = 5;
type Decision = "approved" | "refused";

/** Approves or refuses what another person, in another position, asks for; one's own says why one cannot. */
export function DecideOnExport({ asked }: { asked: Export }) {
  const { say } = useMessages();
  const [decision, setDecision] = useState<Decision | null>(null);
  const mayDecide = mayCall(useAccount(), decideExport);
  if (asked.state !== "waiting" || !mayDecide) return null;
  if (asked.isOwn) return say("web.exports.isOwn");
  return (
    <>
      <Button
        aria-label={say("web.exports.approveOne", { who: asked.askedBy })}
        onPress={() => setDecision("approved")}
      >
        {say("web.exports.approve")}
      </Button>
      <Button aria-label={say("web.exports.refuseOne", { who: asked.askedBy })} onPress={() => setDecision("refused")}>
        {say("web.exports.refuse")}
      </Button>
      {decision !== null && <AskWhy asked={asked} decision={decision} onLeave={() => setDecision(null)} />}
    </>
  );
}

function AskWhy({ asked, decision, onLeave }: { asked: Export; decision: Decision; onLeave: () => void }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const decide = useMutation({
    mutationFn: () => call(decideExport, { params: { id: asked.id }, body: { decision, reason } }),
    onSuccess: async () => {
      onLeave();
      await refresh(queries, listExports, listDuties);
    },
  });
  const { askedBy: who, position, organisation, rows: count } = asked;
  return (
    <AskOnce
      isOpen
      title={say(decision === "approved" ? "web.exports.approveAsk" : "web.exports.refuseAsk")}
      act={say(decision === "approved" ? "web.exports.approve" : "web.exports.refuse")}
      isBusy={decide.isPending}
      isReady={reason.trim().length >= SHORTEST_REASON}
      onAct={() => decide.mutate()}
      onLeave={onLeave}
    >
      <p>
        {say("web.exports.decideText", { who, position, organisation, count, list: say(LIST_WORDS[asked.asked.list]) })}
      </p>
      <p>{`${say(`access.export.purpose.${asked.purpose}`)}: ${asked.reason}`}</p>
      {decision === "approved" && <p>{say("web.exports.approveText")}</p>}
      <TextField label={say("web.exports.why")} rows={2} value={reason} onChange={setReason} />
      {decide.isError && <Banner tone="fault" title={problemText(decide.error) ?? ""} />}
    </AskOnce>
  );
}
