import { type LinkageRun, listLinkageRuns, listUnsurePairs, readFigure, readLinkageRun } from "@suar/contract";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { mayCall, useAccount } from "../access/session.ts";
import { refresh, useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { JobProgress } from "../shell/JobProgress.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { Trail } from "../shell/Trail.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { DefinitionList } from "../ui/DefinitionList.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { ModelInWords } from "./ModelInWords.tsx";
import { RUN_PURPOSES } from "./words.ts";

/** One run: its progress while it goes on, then what it found and by which model. */
export function RunScreen() {
  const { id } = useParams({ from: "/inside/children/runs/$id" });
  return (
    <OnlyFor route={readLinkageRun}>
      <RunOf id={id} />
    </OnlyFor>
  );
}

function RunOf({ id }: { id: string }) {
  const { say, moment } = useMessages();
  const account = useAccount();
  const queries = useQueryClient();
  const query = useRoute(readLinkageRun, { params: { id } });
  return (
    <Asked query={query}>
      {(run) => (
        <Page
          title={say("web.run.title", { when: moment(run.startedAt) })}
          lead={say(RUN_PURPOSES[run.purpose])}
          above={<Trail above={[{ path: "/children", title: say("web.runs.title") }]} here={moment(run.startedAt)} />}
          acts={
            run.unsurePairs > 0 &&
            mayCall(account, listUnsurePairs) && (
              <Link to="/children/pairs" search={{ purpose: run.purpose } as never} className={buttonClass("primary")}>
                {say("web.run.review", { count: run.unsurePairs })}
              </Link>
            )
          }
        >
          {run.endedAt === null && run.jobId !== null && (
            <JobProgress
              jobId={run.jobId}
              onEnd={() => void refresh(queries, readLinkageRun, listLinkageRuns, listUnsurePairs, readFigure)}
            />
          )}
          {run.endedAt !== null && <Found run={run} />}
          {run.comparisons.length > 0 && <ModelInWords run={run} />}
        </Page>
      )}
    </Asked>
  );
}

function Found({ run }: { run: LinkageRun }) {
  const { say, number, decimal } = useMessages();
  const seconds = Object.values(run.seconds).reduce((sum, each) => sum + each, 0);
  return (
    <DefinitionList
      items={[
        { term: say("web.delivery.records"), value: number(run.records) },
        { term: say("web.run.children"), value: number(run.children) },
        { term: say("web.run.candidatePairs"), value: number(run.candidatePairs) },
        { term: say("web.run.linkedPairs"), value: number(run.linkedPairs) },
        { term: say("web.run.unsure"), value: number(run.unsurePairs) },
        { term: say("web.run.changed"), value: say("web.run.joinedSplit", { joined: run.joined, split: run.split }) },
        { term: say("web.run.model"), value: `${run.modelName}, ${run.modelVersion}` },
        { term: say("web.run.seconds"), value: say("web.run.secondsTaken", { seconds: decimal(seconds, 1) }) },
      ]}
    />
  );
}
