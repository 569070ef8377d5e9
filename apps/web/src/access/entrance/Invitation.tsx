import { openInvitation } from "@suar/contract";
import { useMutation } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { call } from "../../client/call.ts";
import { Problem } from "../../shell/Asked.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { Enrol } from "./Enrol.tsx";
import { Outside } from "./Outside.tsx";
import { useEnter } from "./useEnter.ts";

/** Taking up an invitation: who is invited, and how they want to sign in. */
export function Invitation() {
  const { say } = useMessages();
  const enter = useEnter();
  const token = useLocation({ select: ({ hash }) => hash });
  const { mutate, data, error } = useMutation({ mutationFn: () => call(openInvitation, { body: { token } }) });
  useEffect(() => mutate(), [mutate]);
  if (error !== null) {
    return (
      <Outside title={say("web.invitation.title")}>
        <Problem error={error} />
      </Outside>
    );
  }
  if (data === undefined) return <Skeleton lines={6} />;
  return (
    <Outside
      title={say("web.invitation.title")}
      lead={say("web.invitation.lead", { name: data.name, email: data.email })}
    >
      <Enrol ticket={data.ticket} first={null} onEntered={enter} />
    </Outside>
  );
}
