import { cancelJob, type Job, resumeJob } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { call } from "../client/call.ts";
import { hasEnded, useJob } from "../client/useJob.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import type { Speaker } from "../ui/language/formatters.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { ProgressBar } from "../ui/ProgressBar.tsx";
import { Asked } from "./Asked.tsx";

/** A job as it goes on: how far, how long still, stop and go on. One can leave; its end is announced. */
export function JobProgress({ jobId, onEnd }: { jobId: string; onEnd: () => void }) {
  const query = useJob(jobId);
  const ended = query.data !== undefined && hasEnded(query.data);
  const announce = useRef(onEnd);
  announce.current = onEnd;
  // a short job may have ended before it was first asked for: its end is told all the same
  useEffect(() => {
    if (ended) announce.current();
  }, [ended]);
  return (
    <Asked query={query} lines={2}>
      {(job) => <JobState job={job} />}
    </Asked>
  );
}

function JobState({ job }: { job: Job }) {
  const speaker = useMessages();
  const { say, sayKey } = speaker;
  const act = useJobActs(job.id);
  if (job.state === "done") return <Banner tone="done" title={say("web.job.done")} />;
  if (job.state === "failed" || job.state === "cancelled") {
    return (
      <Banner
        tone={job.state === "failed" ? "fault" : "due"}
        title={say(job.state === "failed" ? "web.job.failed" : "web.job.stopped")}
      >
        {job.problem !== null && <p>{job.problem.detail}</p>}
        <Button isBusy={act.isPending} onPress={() => act.mutate(resumeJob)}>
          {say("web.job.resume")}
        </Button>
      </Banner>
    );
  }
  return (
    <div className="stack">
      <ProgressBar
        label={sayKey(job.step, {}, say("web.job.going"))}
        share={job.total === null || job.total === 0 ? null : job.done / job.total}
        text={progressText(job, speaker)}
      />
      <p>{say("web.job.leave")}</p>
      <Button kind="quiet" isBusy={act.isPending} onPress={() => act.mutate(cancelJob)}>
        {say("web.job.cancel")}
      </Button>
    </div>
  );
}

function progressText(job: Job, { say, number }: Speaker): string {
  const counts = job.total === null ? number(job.done) : say("web.job.counts", { done: job.done, total: job.total });
  return job.secondsLeft === null
    ? counts
    : `${counts} · ${say("web.job.left", { seconds: Math.max(1, Math.round(job.secondsLeft)) })}`;
}

function useJobActs(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (route: typeof cancelJob | typeof resumeJob) => call(route, { params: { id } }),
    onSuccess: (job) => queries.setQueryData(["job", id], job),
  });
}
