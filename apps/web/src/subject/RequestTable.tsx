import type { SubjectRequest } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { EmptyState } from "../ui/EmptyState.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { StatusText } from "../ui/StatusText.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import { ASKER_WORDS, KIND_WORDS, STATE_WORDS } from "./words.ts";

/** What stands to be done, and whether it is late. */
export function RequestState({ request: { state, isOverdue } }: { request: SubjectRequest }) {
  const { say } = useMessages();
  const { says, tone } = STATE_WORDS[state];
  const words = [say(says), ...(isOverdue ? [say("web.subject.overdue")] : [])];
  return <StatusText tone={isOverdue ? "fault" : tone}>{words.join(" · ")}</StatusText>;
}

/** Requests as a table, each line a way to its screen. */
export function RequestTable({ requests }: { requests: readonly SubjectRequest[] }) {
  const { say, number, moment } = useMessages();
  return (
    <DataTable
      caption={say("web.subject.title")}
      rows={requests}
      rowKey={({ id }) => id}
      exportName="suar-permintaan"
      hasTools={requests.length > 10}
      isTitled
      empty={<EmptyState title={say("web.subject.none")}>{say("web.subject.noneText")}</EmptyState>}
      columns={[
        {
          key: "kind",
          title: say("web.subject.kind"),
          value: ({ kind }) => say(KIND_WORDS[kind]),
          show: ({ id, kind }) => (
            <Link to="/subject/requests/$id" params={{ id }}>
              {say(KIND_WORDS[kind])}
            </Link>
          ),
          hasChoices: true,
        },
        {
          key: "state",
          title: say("web.subject.state"),
          value: ({ state }) => say(STATE_WORDS[state].says),
          show: (request) => <RequestState request={request} />,
          hasChoices: true,
        },
        {
          key: "due",
          title: say("web.subject.due"),
          value: ({ dueAt }) => dueAt,
          show: ({ dueAt }) => moment(dueAt),
        },
        { key: "asker", title: say("web.subject.asker"), value: ({ askedBy }) => say(ASKER_WORDS[askedBy]) },
        {
          key: "records",
          title: say("web.subject.records"),
          value: ({ records }) => records,
          show: ({ records }) => number(records),
          isNumber: true,
        },
        { key: "position", title: say("web.subject.writtenBy"), value: ({ position }) => position },
      ]}
    />
  );
}
