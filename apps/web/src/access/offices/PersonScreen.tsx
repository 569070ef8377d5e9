import { appoint, calendarDay, endAppointment, type Person, readPerson } from "@suar/contract";
import { Link, useParams } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { Trail } from "../../shell/Trail.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { mayCall, useAccount } from "../session.ts";
import { AppointTo } from "./Appoint.tsx";
import { EndAppointment } from "./EndAppointment.tsx";
import { Invite } from "./Invite.tsx";
import { StaffIdentity } from "./StaffIdentity.tsx";
import { STATE_WORDS, tenureState } from "./tenureState.ts";
import { useRoleNames } from "./useRoleNames.ts";

/** One person: every appointment, past and future. */
export function PersonScreen() {
  const { say } = useMessages();
  const { id } = useParams({ from: "/inside/access/people/$id" });
  const mayAppoint = mayCall(useAccount(), appoint);
  return (
    <OnlyFor route={readPerson}>
      <Asked query={useRoute(readPerson, { params: { id } })}>
        {(person) => (
          <Page
            title={person.name}
            lead={person.email}
            above={<Trail above={[{ path: "/access/people", title: say("web.people.title") }]} here={person.name} />}
          >
            <IdleNote person={person} />
            <Section title={say("web.people.appointments")} lead={say("web.people.appointmentsLead")}>
              <AppointmentTable person={person} />
            </Section>
            <Invite accountId={person.id} name={person.name} />
            <StaffIdentity accountId={person.id} />
            {mayAppoint && <AppointTo key={person.id} accountId={person.id} />}
          </Page>
        )}
      </Asked>
    </OnlyFor>
  );
}

function IdleNote({ person }: { person: Person }) {
  const { say } = useMessages();
  const today = calendarDay(new Date());
  if (person.appointments.some((each) => tenureState(each, today) === "now")) return null;
  return <Banner title={say("web.people.idle")}>{say("web.people.idleText")}</Banner>;
}

type Appointment = Person["appointments"][number];

function AppointmentTable({ person }: { person: Person }) {
  const { say, day } = useMessages();
  const roleName = useRoleNames();
  const mayEnd = mayCall(useAccount(), endAppointment);
  const today = calendarDay(new Date());
  const end: Column<Appointment> = {
    key: "end",
    title: say("web.tenure.end"),
    value: () => null,
    show: (row) =>
      tenureState(row, today) !== "past" && (
        <EndAppointment
          appointment={row}
          who={person.name}
          what={say("web.positions.inOrganisation", { title: row.position, organisation: row.organisation })}
        />
      ),
  };
  return (
    <DataTable
      caption={say("web.people.appointments")}
      rows={person.appointments}
      rowKey={({ id }) => id}
      exportName="suar-pengangkatan"
      hasTools={person.appointments.length > 10}
      isTitled
      empty={<EmptyState title={say("web.people.noAppointments")}>{say("web.people.noAppointmentsText")}</EmptyState>}
      columns={[
        {
          key: "position",
          title: say("web.positions.one"),
          value: ({ position }) => position,
          show: ({ positionId, position }) => (
            <Link to="/access/positions/$id" params={{ id: positionId }}>
              {position}
            </Link>
          ),
        },
        { key: "organisation", title: say("web.positions.organisation"), value: ({ organisation }) => organisation },
        { key: "role", title: say("web.positions.role"), value: ({ role }) => roleName(role) },
        { key: "from", title: say("web.tenure.from"), value: ({ from }) => from, show: ({ from }) => day(from) },
        {
          key: "to",
          title: say("web.tenure.to"),
          value: ({ to }) => to,
          show: ({ to }) => (to === null ? say("web.tenure.openEnd") : day(to)),
        },
        { key: "state", title: say("web.tenure.state"), value: (row) => say(STATE_WORDS[tenureState(row, today)]) },
        ...(mayEnd ? [end] : []),
      ]}
    />
  );
}
