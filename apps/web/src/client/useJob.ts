import { type Job, readJob } from "@suar/contract";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "./call.ts";

const POLL_MS = 1500;

export function hasEnded(job: Pick<Job, "state">): boolean {
  return job.state === "done" || job.state === "failed" || job.state === "cancelled";
}

function readEvent(text: string): Job | undefined {
  try {
    const value = JSON.parse(text) as Partial<Job>;
    return typeof value.id === "string" && typeof value.state === "string" ? (value as Job) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A job as it goes on: streamed as server-sent events; where the stream breaks (a proxy, a lost connection), asked again
 * every one and a half seconds.
 */
export function useJob(id: string | null) {
  const client = useQueryClient();
  const [isStreaming, setStreaming] = useState(false);
  const query = useQuery({
    queryKey: ["job", id],
    enabled: id !== null,
    queryFn: ({ signal }) => call(readJob, { params: { id: id ?? "" } }, signal),
    refetchInterval: ({ state }) =>
      isStreaming || (state.data !== undefined && hasEnded(state.data)) ? false : POLL_MS,
  });
  const isOver = query.data !== undefined && hasEnded(query.data);
  useEffect(() => {
    if (id === null || isOver) return;
    const stream = new EventSource(`/api/jobs/${id}/events`);
    const take = (event: MessageEvent<string>) => {
      const job = readEvent(event.data);
      if (job === undefined) return;
      setStreaming(true);
      client.setQueryData(["job", id], job);
    };
    stream.onmessage = take;
    stream.addEventListener("job", take);
    stream.onerror = () => setStreaming(false);
    return () => stream.close();
  }, [id, isOver, client]);
  return query;
}
