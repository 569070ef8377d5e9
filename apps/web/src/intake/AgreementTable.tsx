import type { Answer, listAgreements, Source } from "@suar/contract";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import { PURPOSE_WORDS } from "./words.ts";

export function AgreementTable({
  agreements,
  sources,
}: {
  agreements: Answer<typeof listAgreements>;
  sources: readonly Source[];
}) {
  const { say, both, day, list } = useMessages();
  const nameOf = (id: string) => {
    const source = sources.find((each) => each.id === id);
    return source === undefined ? id : both(source.name);
  };
  return (
    <DataTable
      caption={say("web.agreements.title")}
      rows={agreements}
      rowKey={(row) => row.id}
      exportName="suar-perjanjian"
      prefix="agreement."
      hasTools={false}
      isTitled
      empty={<EmptyState title={say("web.agreements.empty")}>{say("web.agreements.emptyText")}</EmptyState>}
      columns={[
        { key: "title", title: say("web.agreement.title"), value: (row) => row.title },
        { key: "source", title: say("web.delivery.source"), value: (row) => nameOf(row.sourceId) },
        {
          key: "purposes",
          title: say("web.delivery.purposes"),
          value: (row) => list(row.purposes.map((purpose) => say(PURPOSE_WORDS[purpose]))),
        },
        {
          key: "from",
          title: say("web.agreement.from"),
          value: (row) => row.validFrom,
          show: (row) => day(row.validFrom),
        },
        {
          key: "to",
          title: say("web.agreement.to"),
          value: (row) => row.validTo,
          show: (row) => (row.validTo === null ? say("web.agreement.open") : day(row.validTo)),
        },
      ]}
    />
  );
}
