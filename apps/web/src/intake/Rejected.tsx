import { listRejectedLines } from "@suar/contract";
import { useParams } from "@tanstack/react-router";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { PagedTable } from "../shell/PagedTable.tsx";
import { Trail } from "../shell/Trail.tsx";
import { Banner } from "../ui/Banner.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { useTargetName } from "./useTargetName.ts";

/** Every line that did not become a record, with its field and reason; never a value. */
export function Rejected() {
  const { say, both, number } = useMessages();
  const targetName = useTargetName();
  const { id } = useParams({ from: "/inside/intake/deliveries/$id/rejected" });
  const title = say("web.rejected.title");
  return (
    <OnlyFor route={listRejectedLines}>
      <Page
        title={title}
        lead={say("web.rejected.lead")}
        above={
          <Trail
            above={[
              { path: "/intake/deliveries", title: say("web.deliveries.title") },
              { path: `/intake/deliveries/${id}`, title: say("web.rejected.delivery") },
            ]}
            here={title}
          />
        }
      >
        <PagedTable
          route={listRejectedLines}
          given={{ params: { id } }}
          rowsOf={(answer) => answer.lines}
          caption={title}
          rowKey={(line) => String(line.lineNo)}
          exportName="suar-baris-ditolak"
          empty={<Banner tone="done" title={say("web.counts.allRecords")} />}
          columns={[
            {
              key: "line",
              title: say("web.rejected.line"),
              value: (line) => line.lineNo,
              show: (line) => number(line.lineNo),
              isNumber: true,
            },
            {
              key: "field",
              title: say("web.rejected.field"),
              value: (line) => targetName(line.field),
              hasChoices: true,
            },
            { key: "reason", title: say("web.rejected.reason"), value: (line) => both(line.reason), hasChoices: true },
          ]}
        />
      </Page>
    </OnlyFor>
  );
}
