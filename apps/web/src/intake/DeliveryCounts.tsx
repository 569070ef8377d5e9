import { type Delivery, listRejectedLines } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { Banner } from "../ui/Banner.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import styles from "./DeliveryCounts.module.css";

/** Lines = records + rejected, shown as the sum that it is; a line may name several children, which adds records. */
export function DeliveryCounts({ delivery }: { delivery: Delivery }) {
  const { say, number } = useMessages();
  return (
    <Section title={say("web.counts.title")} lead={say("web.counts.lead")}>
      <p className={styles.sum}>
        <Count value={number(delivery.lines)} label={say("web.delivery.lines")} />
        <span className={styles.sign}>=</span>
        <Count value={number(delivery.records)} label={say("web.delivery.records")} />
        <span className={styles.sign}>+</span>
        <Count value={number(delivery.rejected)} label={say("web.delivery.rejected")} />
      </p>
      {delivery.rejected === 0 ? (
        <Banner tone="done" title={say("web.counts.allRecords")} />
      ) : (
        <Reasons delivery={delivery} />
      )}
    </Section>
  );
}

function Count({ value, label }: { value: string; label: string }) {
  return (
    <span className={styles.count}>
      <span className={styles.value}>{value}</span>
      <span className={styles.label}>{label}</span>
    </span>
  );
}

function Reasons({ delivery }: { delivery: Delivery }) {
  const { say, both, number, percent } = useMessages();
  const rejected = useRoute(listRejectedLines, { params: { id: delivery.id }, query: { limit: 1 } });
  return (
    <Asked query={rejected} lines={3}>
      {(answer) => (
        <>
          <DataTable
            caption={say("web.rejected.byReason")}
            rows={answer.byReason}
            rowKey={(row) => row.reasonCode}
            exportName="suar-alasan-penolakan"
            prefix="why."
            hasTools={false}
            columns={[
              { key: "reason", title: say("web.rejected.reason"), value: (row) => both(row.reason) },
              {
                key: "count",
                title: say("web.rejected.count"),
                value: (row) => row.count,
                show: (row) => number(row.count),
                isNumber: true,
              },
              {
                key: "share",
                title: say("web.rejected.share"),
                value: (row) => row.count / Math.max(1, delivery.lines),
                show: (row) => percent(row.count / Math.max(1, delivery.lines)),
                isNumber: true,
              },
            ]}
          />
          <p>
            <Link to="/intake/deliveries/$id/rejected" params={{ id: delivery.id }}>
              {say("web.rejected.open", { count: delivery.rejected })}
            </Link>
          </p>
        </>
      )}
    </Asked>
  );
}
