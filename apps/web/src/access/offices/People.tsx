import { calendarDay, createAccount, listAccounts, listStaffIdentities, type Person } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import { mayCall, useAccount } from "../session.ts";
import { AccessTabs } from "./AccessTabs.tsx";
import { NewAccount } from "./NewAccount.tsx";
import { tenureState } from "./tenureState.ts";

/** Everyone who can sign in, and the positions they hold today. */
export function People() {
  const { say } = useMessages();
  const mayManage = mayCall(useAccount(), createAccount);
  return (
    <OnlyFor route={listAccounts}>
      <Page title={say("web.people.title")} lead={say("web.people.lead")}>
        <AccessTabs here="people" />
        <PeopleTable />
        {mayManage && <NewAccount />}
      </Page>
    </OnlyFor>
  );
}

function PeopleTable() {
  const { say, list } = useMessages();
  const today = calendarDay(new Date());
  const maySeeKnown = mayCall(useAccount(), listStaffIdentities);
  const { data: known } = useRoute(listStaffIdentities, {}, maySeeKnown);
  const isKnown = ({ id }: Person) => known?.some(({ accountId }) => accountId === id) === true;
  const held = ({ appointments }: Person) => appointments.filter((each) => tenureState(each, today) === "now");
  return (
    <Asked query={useRoute(listAccounts, {})}>
      {(people) => (
        <DataTable
          caption={say("web.people.title")}
          rows={people}
          rowKey={({ id }) => id}
          exportName="suar-akun"
          columns={[
            {
              key: "name",
              title: say("web.people.name"),
              value: ({ name }) => name,
              show: ({ id, name }) => (
                <Link to="/access/people/$id" params={{ id }}>
                  {name}
                </Link>
              ),
            },
            { key: "email", title: say("web.people.email"), value: ({ email }) => email },
            {
              key: "positions",
              title: say("web.people.positions"),
              value: (person) => list(held(person).map((each) => say("web.people.holds", each))),
            },
            {
              key: "state",
              title: say("web.people.state"),
              value: (person) => say(held(person).length > 0 ? "web.people.active" : "web.people.idle"),
              hasChoices: true,
            },
            ...(known === undefined
              ? []
              : [
                  {
                    key: "identity",
                    title: say("web.staff.title"),
                    value: (person: Person) => say(isKnown(person) ? "web.staff.known" : "web.staff.unknown"),
                    hasChoices: true,
                  },
                ]),
          ]}
        />
      )}
    </Asked>
  );
}
