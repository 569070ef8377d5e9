import { listObligations, type Obligation } from "@suar/contract";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { OnlyFor } from "../shell/NotPermitted.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import { AnswerObligation } from "./AnswerObligation.tsx";
import { ProcessingTabs } from "./ProcessingTabs.tsx";
import { basisWord, doneWord, throughWord } from "./words.ts";

/** What recipients owe after consent was withdrawn: one's own answers, and those owed for one's cases. */
export function Obligations() {
  const { say, moment, language } = useMessages();
  const columns: Column<Obligation>[] = [
    { key: "reference", title: say("web.obligations.reference"), value: ({ reference }) => reference },
    { key: "purpose", title: say("web.processing.purpose"), value: ({ purposeName }) => purposeName[language] },
    { key: "through", title: say("web.obligations.through"), value: ({ through }) => say(throughWord(through)) },
    { key: "recipient", title: say("web.obligations.recipient"), value: ({ recipient }) => recipient },
    { key: "owner", title: say("web.obligations.owner"), value: ({ owner }) => owner },
    {
      key: "due",
      title: say("web.obligations.due"),
      value: ({ dueAt }) => dueAt,
      show: ({ dueAt, answer }) =>
        answer === null && Date.parse(dueAt) < Date.now() ? (
          <StatusText tone="due">{say("web.obligations.late", { due: moment(dueAt) })}</StatusText>
        ) : (
          moment(dueAt)
        ),
    },
    {
      key: "answer",
      title: say("web.obligations.answer"),
      value: ({ answer }) => (answer === null ? null : say(doneWord(answer.done))),
      show: (row) => <AnswerCell obligation={row} />,
    },
  ];
  return (
    <OnlyFor route={listObligations}>
      <Page title={say("web.obligations.title")} lead={say("web.obligations.lead")}>
        <ProcessingTabs here="obligations" />
        <Asked query={useRoute(listObligations, {})}>
          {(rows) => (
            <DataTable
              caption={say("web.obligations.title")}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              exportName="suar-penarikan-persetujuan"
              takeAlong={() => null}
              empty={<EmptyState title={say("web.obligations.empty")}>{say("web.obligations.emptyText")}</EmptyState>}
            />
          )}
        </Asked>
      </Page>
    </OnlyFor>
  );
}

function AnswerCell({ obligation }: { obligation: Obligation }) {
  const { say, moment } = useMessages();
  const { answer, mayAnswer } = obligation;
  if (mayAnswer) return <AnswerObligation obligation={obligation} />;
  if (answer === null) return <StatusText tone="due">{say("web.obligations.waiting")}</StatusText>;
  const basis = answer.basis === null ? "" : ` (${say(basisWord(answer.basis))})`;
  return `${say(doneWord(answer.done))}${basis}, ${answer.by}, ${moment(answer.at)}`;
}
