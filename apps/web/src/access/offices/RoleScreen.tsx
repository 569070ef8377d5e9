import { type AccessRole, listPositions, listRoles, type Position, saveRole } from "@suar/contract";
import { Link, useParams } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { NothingHere } from "../../shell/NothingHere.tsx";
import { Trail } from "../../shell/Trail.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { mayCall, useAccount } from "../session.ts";
import { EditRole } from "./EditRole.tsx";
import { LimitsInWords, RightsInWords } from "./RightsInWords.tsx";

/** What a role may do and what not, in plain words; who holds it; and, for administrators, changing it. */
export function RoleScreen() {
  const { code } = useParams({ from: "/inside/access/roles/$code" });
  return (
    <Asked query={useRoute(listRoles, {})}>
      {(roles) => {
        const role = roles.find((each) => each.code === code);
        return role === undefined ? <NothingHere /> : <RoleInWords key={role.code} role={role} />;
      }}
    </Asked>
  );
}

function RoleInWords({ role }: { role: AccessRole }) {
  const { say, both } = useMessages();
  const account = useAccount();
  const mayReadPositions = mayCall(account, listPositions);
  const all = useRoute(listPositions, {}, mayReadPositions).data ?? [];
  const positions = all.filter((position) => position.role === role.code && position.closedOn === null);
  return (
    <Page
      title={both(role.name)}
      lead={say(role.justice ? "web.roles.leadJustice" : "web.roles.leadOne")}
      above={<Trail above={[{ path: "/access/roles", title: say("web.roles.title") }]} here={both(role.name)} />}
    >
      <Section title={say("web.roles.may")}>
        <RightsInWords role={role} />
      </Section>
      <Section title={say("web.roles.mayNot")} lead={say("web.roles.mayNotLead")}>
        <LimitsInWords role={role} />
      </Section>
      {mayReadPositions && <PositionsOfRole positions={positions} />}
      {mayCall(account, saveRole) && <EditRole role={role} positions={positions} />}
    </Page>
  );
}

function PositionsOfRole({ positions }: { positions: readonly Position[] }) {
  const { say, list } = useMessages();
  return (
    <Section title={say("web.roles.positions", { count: positions.length })}>
      {positions.length === 0 ? (
        <p>{say("web.roles.noPositions")}</p>
      ) : (
        <ul className="stack">
          {positions.map(({ id, title, organisation, holders }) => (
            <li key={id}>
              <Link to="/access/positions/$id" params={{ id }}>
                {say("web.positions.inOrganisation", { title, organisation })}
              </Link>
              {": "}
              {holders.length === 0 ? say("web.positions.vacant") : list(holders.map(({ name }) => name))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
