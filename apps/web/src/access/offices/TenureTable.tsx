import { calendarDay, endAppointment, type PositionOverTime, type Tenure } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { mayCall, useAccount } from "../session.ts";
import { EndAppointment } from "./EndAppointment.tsx";
import { STATE_WORDS, tenureState } from "./tenureState.ts";

/** Everyone who held, holds or will hold a position. */
export function TenureTable({ position }: { position: PositionOverTime }) {
  const { say, day } = useMessages();
  const mayEnd = mayCall(useAccount(), endAppointment);
  const today = calendarDay(new Date());
  const end: Column<Tenure> = {
    key: "end",
    title: say("web.tenure.end"),
    value: () => null,
    show: (row) =>
      tenureState(row, today) !== "past" && (
        <EndAppointment
          appointment={{ ...row, id: row.appointmentId }}
          who={row.name}
          what={say("web.positions.inOrganisation", { title: position.title, organisation: position.organisation })}
        />
      ),
  };
  return (
    <DataTable
      caption={say("web.positions.overTime")}
      rows={position.tenures}
      rowKey={({ appointmentId }) => appointmentId}
      exportName="suar-pejabat"
      hasTools={position.tenures.length > 10}
      isTitled
      empty={<EmptyState title={say("web.positions.neverHeld")}>{say("web.positions.neverHeldText")}</EmptyState>}
      columns={[
        {
          key: "name",
          title: say("web.people.name"),
          value: ({ name }) => name,
          show: ({ accountId, name }) => (
            <Link to="/access/people/$id" params={{ id: accountId }}>
              {name}
            </Link>
          ),
        },
        { key: "from", title: say("web.tenure.from"), value: ({ from }) => from, show: ({ from }) => day(from) },
        {
          key: "to",
          title: say("web.tenure.to"),
          value: ({ to }) => to,
          show: ({ to }) => (to === null ? say("web.tenure.openEnd") : day(to)),
        },
        { key: "state", title: say("web.tenure.state"), value: (row) => say(STATE_WORDS[tenureState(row, today)]) },
        { key: "by", title: say("web.tenure.by"), value: ({ appointedBy }) => appointedBy },
        ...(mayEnd ? [end] : []),
      ]}
    />
  );
}
