import { type AccessRole, listRoles, RIGHTS } from "@suar/contract";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { Trail } from "../../shell/Trail.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { Select } from "../../ui/Select.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import { useAddress } from "../../ui/useAddress.ts";

/** Two roles beside each other, right by right; where they differ stands first. */
export function CompareRoles() {
  const { say } = useMessages();
  return (
    <Page
      title={say("web.roles.compare")}
      lead={say("web.roles.compareLead")}
      above={
        <Trail above={[{ path: "/access/roles", title: say("web.roles.title") }]} here={say("web.roles.compare")} />
      }
    >
      <Asked query={useRoute(listRoles, {})}>{(roles) => <ChooseTwo roles={roles} />}</Asked>
    </Page>
  );
}

function ChooseTwo({ roles }: { roles: readonly AccessRole[] }) {
  const { say, both } = useMessages();
  const { search, replaceSearch } = useAddress();
  const chosen = (name: "left" | "right", otherwise: number) =>
    roles.find(({ code }) => code === search.get(name)) ?? roles[otherwise];
  const [left, right] = [chosen("left", 0), chosen("right", 1)];
  if (left === undefined || right === undefined) return null;
  const choose = (name: "left" | "right", code: string) => {
    const next = new URLSearchParams(search);
    next.set(name, code);
    replaceSearch(next);
  };
  const choices = roles.map(({ code, name }) => ({ value: code, label: both(name) }));
  return (
    <>
      <div className="fields">
        <Select
          label={say("web.roles.first")}
          value={left.code}
          choices={choices}
          onChange={(code) => choose("left", code)}
        />
        <Select
          label={say("web.roles.second")}
          value={right.code}
          choices={choices}
          onChange={(code) => choose("right", code)}
        />
      </div>
      <Compared left={left} right={right} />
    </>
  );
}

function Compared({ left, right }: { left: AccessRole; right: AccessRole }) {
  const { say, both } = useMessages();
  const has = (role: AccessRole, each: (typeof RIGHTS)[number]) => role.rights.includes(each);
  const word = (isHeld: boolean) => say(isHeld ? "web.roles.yes" : "web.roles.no");
  const differs = (each: (typeof RIGHTS)[number]) => has(left, each) !== has(right, each);
  const rows = [...RIGHTS.filter(differs), ...RIGHTS.filter((each) => !differs(each))];
  return (
    <DataTable
      caption={say("web.roles.compare")}
      rows={rows}
      rowKey={(each) => each}
      exportName="suar-perbandingan-peran"
      columns={[
        { key: "what", title: say("web.roles.rightsOf"), value: (each) => say(`access.right.${each}`) },
        { key: "first", title: both(left.name), value: (each) => word(has(left, each)) },
        { key: "second", title: both(right.name), value: (each) => word(has(right, each)) },
        {
          key: "same",
          title: say("web.roles.difference"),
          value: (each) => say(differs(each) ? "web.roles.differ" : "web.roles.alike"),
          hasChoices: true,
        },
      ]}
    />
  );
}
