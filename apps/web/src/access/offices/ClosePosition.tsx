import {
  calendarDay,
  closePosition,
  listAccounts,
  listPositions,
  type PositionOverTime,
  readPerson,
  readPosition,
} from "@suar/contract";
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
import { tenureState } from "./tenureState.ts";

/** Closes a position for good. Asks once, with the names of those whose appointment ends with it. */
export function ClosePosition({ position }: { position: PositionOverTime }) {
  const { say, list } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const today = calendarDay(new Date());
  const [isAsking, setAsking] = useState(false);
  const [on, setOn] = useState(today);
  const close = useMutation({
    mutationFn: () => call(closePosition, { params: { id: position.id }, body: { on } }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, listPositions, readPosition, listAccounts, readPerson);
    },
  });
  const ending = position.tenures.filter((tenure) => tenureState(tenure, today) !== "past").map(({ name }) => name);
  return (
    <p className="acts">
      <Button onPress={() => setAsking(true)}>{say("web.positions.close")}</Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.positions.closeAsk", { title: position.title })}
        act={say("web.positions.close")}
        isBusy={close.isPending}
        isReady={on !== ""}
        onAct={() => close.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.positions.closeText")}</p>
        {ending.length > 0 && <p>{say("web.positions.closeEnds", { names: list(ending) })}</p>}
        <DateField label={say("web.positions.closeOn")} value={on} min={today} onChange={setOn} />
        {close.isError && <Banner tone="fault" title={problemText(close.error) ?? ""} />}
      </AskOnce>
    </p>
  );
}
