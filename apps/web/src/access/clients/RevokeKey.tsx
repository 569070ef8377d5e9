import { listClients, revokeClientKey } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../client/call.ts";
import { refresh } from "../../client/queries.ts";
import { useProblemText } from "../../shell/Asked.tsx";
import { AskOnce } from "../../ui/AskOnce.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { Button } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { shortKey } from "./shortKey.ts";

type Why = "replaced" | "stolen";

/** Revokes a key at once; one that may be stolen with every key that was registered with it. */
export function RevokeKey({ clientId, keyId }: { clientId: string; keyId: string }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const [why, setWhy] = useState<Why>("replaced");
  const revoke = useMutation({
    mutationFn: () =>
      call(revokeClientKey, {
        params: { id: clientId, keyId },
        query: { andSuccessors: why === "stolen" ? "yes" : "no" },
      }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, listClients);
    },
  });
  const key = shortKey(keyId);
  return (
    <>
      <Button aria-label={say("web.clientKeys.revokeOne", { key })} onPress={() => setAsking(true)}>
        {say("web.clientKeys.revoke")}
      </Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.clientKeys.revokeAsk", { key })}
        act={say("web.clientKeys.revoke")}
        isBusy={revoke.isPending}
        onAct={() => revoke.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.clientKeys.revokeText")}</p>
        <RadioGroup
          label={say("web.clientKeys.why")}
          value={why}
          choices={(["replaced", "stolen"] as const).map((each) => ({
            value: each,
            label: say(`web.clientKeys.${each}`),
            hint: say(`web.clientKeys.${each}Hint`),
          }))}
          onChange={setWhy}
        />
        {revoke.isError && <Banner tone="fault" title={problemText(revoke.error) ?? ""} />}
      </AskOnce>
    </>
  );
}
