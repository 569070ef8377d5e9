import { type Delivery, listDeliveries, listRejectedLines, listSources, readDelivery } from "@suar/contract";
import { useQueryClient } from "@tanstack/react-query";
import { refresh } from "../client/queries.ts";
import { JobProgress } from "../shell/JobProgress.tsx";
import { useAddress } from "../ui/useAddress.ts";

/** The import of a delivery while it goes on, or where it stopped. */
export function ImportProgress({ delivery }: { delivery: Delivery }) {
  const queries = useQueryClient();
  const { search } = useAddress();
  const jobId = jobOf(delivery, search.get("job"));
  if (jobId === null) return null;
  return (
    <JobProgress
      jobId={jobId}
      onEnd={() => void refresh(queries, readDelivery, listDeliveries, listRejectedLines, listSources)}
    />
  );
}

/** While the job just asked for has not begun, the delivery still waits and does not name it. */
function jobOf({ state, jobId }: Delivery, justAsked: string | null): string | null {
  if (state === "received") return justAsked;
  return state === "importing" || state === "stopped" ? jobId : null;
}
