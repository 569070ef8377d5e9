import { type AccessRole, listPositions, listRoles, saveRole } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { buttonClass } from "../../ui/Button.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { mayCall, useAccount } from "../session.ts";
import { AccessTabs } from "./AccessTabs.tsx";
import { NewRole } from "./NewRole.tsx";

/** All roles and what each may do; everyone who works here may read them. */
export function Roles() {
  const { say } = useMessages();
  const roles = useRoute(listRoles, {});
  const mayChange = mayCall(useAccount(), saveRole);
  return (
    <Page
      title={say("web.roles.title")}
      lead={say("web.roles.lead")}
      acts={
        <Link to="/access/role-comparison" className={buttonClass("secondary")}>
          {say("web.roles.compare")}
        </Link>
      }
    >
      <AccessTabs here="roles" />
      <Asked query={roles}>
        {(all) => (
          <>
            <RoleTable roles={all} />
            {mayChange && <NewRole known={all.map(({ code }) => code)} />}
          </>
        )}
      </Asked>
    </Page>
  );
}

function RoleTable({ roles }: { roles: readonly AccessRole[] }) {
  const { say, both, number } = useMessages();
  const mayReadPositions = mayCall(useAccount(), listPositions);
  const positions = useRoute(listPositions, {}, mayReadPositions).data ?? [];
  const holdersOf = (code: string) =>
    positions.filter(({ role }) => role === code).reduce((sum, { holders }) => sum + holders.length, 0);
  const holders: Column<AccessRole> = {
    key: "holders",
    title: say("web.roles.holders"),
    value: ({ code }) => holdersOf(code),
    show: ({ code }) => number(holdersOf(code)),
    isNumber: true,
  };
  return (
    <DataTable
      caption={say("web.roles.title")}
      rows={roles}
      rowKey={({ code }) => code}
      exportName="suar-peran"
      columns={[
        {
          key: "name",
          title: say("web.roles.name"),
          value: ({ name }) => both(name),
          show: ({ code, name }) => (
            <Link to="/access/roles/$code" params={{ code }}>
              {both(name)}
            </Link>
          ),
        },
        {
          key: "kind",
          title: say("web.roles.kind"),
          value: ({ justice }) => say(justice ? "web.roles.justice" : "web.roles.notJustice"),
          hasChoices: true,
        },
        {
          key: "rights",
          title: say("web.roles.rights"),
          value: ({ rights }) => rights.length,
          show: ({ rights }) => number(rights.length),
          isNumber: true,
        },
        ...(mayReadPositions ? [holders] : []),
      ]}
    />
  );
}
