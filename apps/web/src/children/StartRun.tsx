import { type LinkagePurpose, listLinkageRuns, startLinkageRun } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "../client/call.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";

/** Two purposes, kept apart: each run names the one it is for. */
export function StartRun() {
  const { say } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [purpose, setPurpose] = useState<LinkagePurpose>("statistics");
  const start = useMutation({
    mutationFn: () => call(startLinkageRun, { body: { purpose } }),
    onSuccess: async ({ runId }) => {
      await refresh(queries, listLinkageRuns);
      await navigate({ to: "/children/runs/$id", params: { id: runId } });
    },
  });
  return (
    <div className="stack">
      <RadioGroup
        label={say("web.runs.startFor")}
        value={purpose}
        onChange={setPurpose}
        choices={[
          { value: "statistics", label: say("web.run.purpose.statistics"), hint: say("web.runs.statisticsHint") },
          { value: "followup", label: say("web.run.purpose.followup"), hint: say("web.runs.followupHint") },
        ]}
      />
      {start.isError && <Banner tone="fault" title={problemText(start.error) ?? ""} />}
      <Button kind="primary" isBusy={start.isPending} onPress={() => start.mutate()}>
        {say("web.runs.start")}
      </Button>
    </div>
  );
}
