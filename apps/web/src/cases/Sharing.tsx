import { type CaseOpened, endSharing, readCase } from "@suar/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../client/call.ts";
import { refresh } from "../client/queries.ts";
import { useProblemText } from "../shell/Asked.tsx";
import { AskOnce } from "../ui/AskOnce.tsx";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { ShareForm } from "./ShareForm.tsx";
import { SHARED_FIELD_NAMES } from "./words.ts";

type Relation = CaseOpened["relations"][number];

/** Who may see the case, which part of it, and since when. */
export function Sharing({ opened }: { opened: CaseOpened }) {
  const { say, moment, list } = useMessages();
  const mayShare = opened.actions.includes("share");
  const partOf = ({ kind, fields }: Relation) =>
    kind === "shared"
      ? list([say("web.case.shared.facts"), ...fields.map((field) => say(SHARED_FIELD_NAMES[field]))])
      : say("web.case.shared.everything");
  const columns: Column<Relation>[] = [
    { key: "with", title: say("web.case.sharedWith"), value: (relation) => relation.with },
    { key: "part", title: say("web.case.sharedPart"), value: partOf },
    { key: "from", title: say("web.case.from"), value: ({ from }) => from, show: ({ from }) => moment(from) },
    {
      key: "until",
      title: say("web.case.until"),
      value: ({ until }) => until,
      show: (relation) => <Until caseId={opened.id} relation={relation} mayEnd={mayShare} />,
    },
  ];
  return (
    <Section title={say("web.case.sharing")}>
      <DataTable
        caption={say("web.case.sharing")}
        rows={opened.relations}
        rowKey={({ id }) => id}
        exportName="suar-pembagian-kasus"
        prefix="sharing."
        hasTools={false}
        isTitled
        columns={columns}
      />
      {mayShare && <ShareForm caseId={opened.id} />}
    </Section>
  );
}

function Until({ caseId, relation, mayEnd }: { caseId: string; relation: Relation; mayEnd: boolean }) {
  const { say, moment } = useMessages();
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () => call(endSharing, { params: { id: caseId, relationId: relation.id } }),
    onSuccess: async () => {
      setAsking(false);
      await refresh(queries, readCase);
    },
  });
  const { until } = relation;
  if (until !== null && Date.parse(until) <= Date.now()) return moment(until);
  const holds = until === null ? say("web.case.stillShared") : say("web.case.sharedUntil", { until: moment(until) });
  if (relation.kind !== "shared" || !mayEnd) return holds;
  return (
    <>
      {until !== null && <p>{holds}</p>}
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {say("web.case.endSharing")}
      </Button>
      <AskOnce
        isOpen={isAsking}
        title={say("web.case.endSharing")}
        act={say("web.case.endSharing")}
        isBusy={end.isPending}
        onAct={() => end.mutate()}
        onLeave={() => setAsking(false)}
      >
        <p>{say("web.case.endSharingText", { with: relation.with })}</p>
        {end.isError && <Banner tone="fault" title={problemText(end.error) ?? ""} />}
      </AskOnce>
    </>
  );
}
