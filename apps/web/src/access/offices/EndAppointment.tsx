import { calendarDay, endAppointment, listAccounts, listPositions, readPerson, readPosition } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";

interface Props {
  appointment: { id: string; from: string; to: string | null };
  /** Whose appointment, and to what, in words. */
  who: string;
  what: string;
}

/** Says which day is an appointment's last; asks once, for the rights end with that day. */
export function EndAppointment({ appointment, who, what }: Props) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const today = calendarDay(new Date());
  const earliest = appointment.from > today ? appointment.from : today;
  const [isAsking, setAsking] = useState(false);
  const [lastDay, setLastDay] = useState(earliest);
  const end = useMutation({
    mutationFn: () => call(endAppointment, { params: { id: appointment.id }, body: { lastDay } }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, listPositions, readPosition, listAccounts, readPerson);
    },
  });
  return (
    <>
      <Button aria-label={say("web.tenure.endOne", { who, what })} onPress={() => setAsking(true)}>
        {say("web.tenure.end")}
      </Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.tenure.endAsk", { who })}
        act={say("web.tenure.endAct")}
        isBusy={end.isPending}
        isReady={lastDay !== ""}
        onAct={() => end.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.tenure.endText", { who, what })}</p>
        <DateField label={say("web.tenure.to")} value={lastDay} min={earliest} onChange={setLastDay} />
        {end.isError && <Banner tone="fault" title={problemText(end.error) ?? ""} />}
      </AskOnce>
    </>
  );
}
