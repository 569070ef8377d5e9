import { publishPublicTables } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../client/call.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";

/** Protects the public tables anew: everyone will see them, so it is asked once. */
export function PublishTables() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const [isAsking, setAsking] = useState(false);
  const publish = useMutation({ mutationFn: () => call(publishPublicTables, {}), onSettled: () => setAsking(false) });
  return (
    <Section title={say("web.publish.title")} lead={say("web.publish.lead")}>
      {publish.isError && <Banner tone="fault" title={problemText(publish.error) ?? ""} />}
      {publish.isSuccess && (
        <Banner tone="done" title={say("web.publish.done", { count: publish.data.tables })}>
          <a href={say("web.signIn.publicPath")}>{say("web.publish.see")}</a>
        </Banner>
      )}
      <div className="acts">
        <Button isBusy={publish.isPending} onPress={() => setAsking(true)}>
          {say("web.publish.act")}
        </Button>
      </div>
      <AskOnce
        isOpen={isAsking}
        title={say("web.publish.ask")}
        act={say("web.publish.act")}
        isBusy={publish.isPending}
        onAct={() => publish.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.publish.askText")}</p>
      </AskOnce>
    </Section>
  );
}
