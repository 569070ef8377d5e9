import {
  answerRequest,
  approveErasure,
  decideRequest,
  liftRestriction,
  listDuties,
  listRequests,
  type RequestOpened,
  readRequest,
  settleCorrection,
} from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAccount } from "../access/session.ts";
import { call } from "../client/call.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { TextField } from "../ui/TextField.tsx";

const SHORTEST_REASON = 5;

interface Step {
  key: string;
  act: MessageKey;
  /** What the act does, said before it is done. */
  text: MessageKey;
  isMain: boolean;
  send: (reason: string) => Promise<unknown>;
}

/** What whoever reads a request may do next, each with its reason; the server says which. */
export function ActOnRequest({ request }: { request: RequestOpened }) {
  const { say } = useMessages();
  const account = useAccount();
  const [chosen, setChosen] = useState<Step | null>(null);
  const steps = [...stepsOf(request), ...correctionsOf(request, account.sourceId)];
  if (steps.length === 0) return null;
  return (
    <p className="acts">
      {steps.map((step) => (
        <Button key={step.key} kind={step.isMain ? "primary" : "secondary"} onPress={() => setChosen(step)}>
          {say(step.act)}
        </Button>
      ))}
      {chosen !== null && <AskWhy step={chosen} onLeave={() => setChosen(null)} />}
    </p>
  );
}

function stepsOf({ id, may, kind }: RequestOpened): Step[] {
  const params = { id };
  const steps: Record<Exclude<RequestOpened["may"][number], "correct">, readonly Step[]> = {
    decide: (["accepted", "refused"] as const).map((decision) => ({
      key: decision,
      act: `web.subject.do.${decision}`,
      text: decision === "accepted" ? `web.subject.acceptText.${kind}` : "web.subject.refuseText",
      isMain: decision === "accepted",
      send: (reason) => call(decideRequest, { params, body: { decision, reason } }),
    })),
    approve: (["approved", "declined"] as const).map((decision) => ({
      key: decision,
      act: `web.subject.do.${decision}`,
      text: decision === "approved" ? "web.subject.approveText" : "web.subject.declineText",
      isMain: decision === "approved",
      send: (reason) => call(approveErasure, { params, body: { decision, reason } }),
    })),
    eraseAgain: [
      {
        key: "eraseAgain",
        act: "web.subject.do.eraseAgain",
        text: "web.subject.approveText",
        isMain: true,
        send: (reason) => call(approveErasure, { params, body: { decision: "approved", reason } }),
      },
    ],
    answer: [
      {
        key: "answer",
        act: "web.subject.do.answered",
        text: "web.subject.answerText",
        isMain: true,
        send: (reason) => call(answerRequest, { params, body: { reason } }),
      },
    ],
    lift: [
      {
        key: "lift",
        act: "web.subject.do.lifted",
        text: "web.subject.liftText",
        isMain: false,
        send: (reason) => call(liftRestriction, { params, body: { reason } }),
      },
    ],
  };
  return may.flatMap((each) => (each === "correct" ? [] : steps[each]));
}

/** One's own list, or, for those who manage deliveries, the first that has not answered. */
function correctionsOf({ id, may, corrections }: RequestOpened, sourceId: string | null): Step[] {
  if (!may.includes("correct")) return [];
  const waiting = corrections.filter(({ isDone }) => !isDone);
  const owed = waiting.find((each) => each.sourceId === sourceId) ?? waiting[0];
  if (owed === undefined) return [];
  return (["corrected", "notCorrected"] as const).map((outcome) => ({
    key: outcome,
    act: `web.subject.do.${outcome}`,
    text: "web.subject.correctText",
    isMain: outcome === "corrected",
    send: (reason) => call(settleCorrection, { params: { id }, body: { sourceId: owed.sourceId, outcome, reason } }),
  }));
}

function AskWhy({ step, onLeave }: { step: Step; onLeave: () => void }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const send = useMutation({
    mutationFn: () => step.send(reason),
    onSuccess: async () => {
      onLeave();
      await refresh(queries, readRequest, listRequests, listDuties);
    },
  });
  return (
    <AskOnce
      isOpen
      title={say(step.act)}
      act={say(step.act)}
      isBusy={send.isPending}
      isReady={reason.trim().length >= SHORTEST_REASON}
      onAct={() => send.mutate()}
      onLeave={onLeave}
    >
      <p>{say(step.text)}</p>
      <TextField
        label={say("web.subject.reason")}
        hint={say("web.subject.reasonHint")}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      {send.isError && <Banner tone="fault" title={problemText(send.error) ?? ""} />}
    </AskOnce>
  );
}
