import { listCases, openCase } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { mayCall, useAccount } from "../access/session.ts";
import { call } from "../client/call.ts";
import { newActionId } from "../client/newActionId.ts";
import { refresh, useRoute } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";

/** On a record: the case that was opened from it, or the way to open one. */
export function OpenCase({ recordId }: { recordId: string }) {
  const account = useAccount();
  const cases = useRoute(listCases, { query: { recordId } }, mayCall(account, listCases));
  const [opened] = cases.data?.cases ?? [];
  if (opened !== undefined) return <CaseLink id={opened.id} reference={opened.reference} />;
  return cases.isSuccess && mayCall(account, openCase) ? <OpenIt recordId={recordId} /> : null;
}

function CaseLink({ id, reference }: { id: string; reference: string }) {
  const { say } = useMessages();
  return (
    <p>
      <Link to="/cases/$id" params={{ id }}>
        {say("web.case.title", { reference })}
      </Link>
    </p>
  );
}

function OpenIt({ recordId }: { recordId: string }) {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [id] = useState(() => newActionId());
  const open = useMutation({
    mutationFn: () => call(openCase, { body: { id, recordId } }),
    onSuccess: async () => {
      await refresh(queries, listCases);
      await navigate({ to: "/cases/$id", params: { id } });
    },
  });
  return (
    <>
      {open.isError && <Banner tone="fault" title={problemText(open.error) ?? ""} />}
      <p className="acts">
        <Button isBusy={open.isPending} onPress={() => open.mutate()}>
          {say("web.case.open")}
        </Button>
      </p>
    </>
  );
}
