import { type Client, endClient, listClients } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";

/** Ends a client for good. */
export function EndClient({ client }: { client: Client }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () => call(endClient, { params: { id: client.id } }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, listClients);
    },
  });
  return (
    <p className="acts">
      <Button onPress={() => setAsking(true)}>{say("web.clients.end")}</Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.clients.endAsk", { name: client.name })}
        act={say("web.clients.end")}
        isBusy={end.isPending}
        onAct={() => end.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.clients.endText")}</p>
        {end.isError && <Banner tone="fault" title={problemText(end.error) ?? ""} />}
      </AskOnce>
    </p>
  );
}
