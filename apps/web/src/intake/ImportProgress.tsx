import { type Delivery, listDeliveries, listRejectedLines, listSources, readDelivery } from "@suar/contract";
import { useQueryClient } from "@tanstack/react-query";
import { refresh } from "../client/queries.ts";
import { JobProgress } from "../shell/JobProgress.tsx";

/** The import of a delivery while it goes on, or where it stopped. */
export function ImportProgress({ delivery }: { delivery: Delivery }) {
  const queries = useQueryClient();
  if (delivery.jobId === null || (delivery.state !== "importing" && delivery.state !== "stopped")) return null;
  return (
    <JobProgress
      jobId={delivery.jobId}
      onEnd={() => void refresh(queries, readDelivery, listDeliveries, listRejectedLines, listSources)}
    />
  );
}
