import {
  appoint,
  changePosition,
  closePosition,
  listPositions,
  listRoles,
  type PositionOverTime,
  readPosition,
} from "@suar/contract";
import { Link, useParams } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { useCodeNames } from "../../intake/useCodeNames.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { Trail } from "../../shell/Trail.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { DefinitionList } from "../../ui/DefinitionList.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { mayCall, useAccount } from "../session.ts";
import { AppointSomeone } from "./Appoint.tsx";
import { ChangePosition } from "./ChangePosition.tsx";
import { ClosePosition } from "./ClosePosition.tsx";
import { LimitsInWords, RightsInWords } from "./RightsInWords.tsx";
import { TenureTable } from "./TenureTable.tsx";
import { useRoleNames } from "./useRoleNames.ts";
import { WARNING_WORDS } from "./WarningsInWords.tsx";

/** One office: its holders over time, what its role may do, and, for administrators, appointing and changing. */
export function PositionScreen() {
  const { id } = useParams({ from: "/inside/access/positions/$id" });
  return (
    <OnlyFor route={readPosition}>
      <Asked query={useRoute(readPosition, { params: { id } })}>
        {(position) => <Office key={position.id} position={position} />}
      </Asked>
    </OnlyFor>
  );
}

function Office({ position }: { position: PositionOverTime }) {
  const { say, day } = useMessages();
  const account = useAccount();
  const isOpen = position.closedOn === null;
  return (
    <Page
      title={position.title}
      lead={position.organisation}
      above={<Trail above={[{ path: "/access/positions", title: say("web.positions.title") }]} here={position.title} />}
    >
      {position.closedOn !== null && <Banner title={say("web.positions.isClosed", { day: day(position.closedOn) })} />}
      {position.warnings.map((warning) => (
        <Banner key={warning} tone="due" title={say(WARNING_WORDS[warning])}>
          {say(`web.positions.${warning}Text`)}
        </Banner>
      ))}
      <Facts position={position} />
      <Section title={say("web.positions.overTime")} lead={say("web.positions.overTimeLead")}>
        <TenureTable position={position} />
      </Section>
      {isOpen && mayCall(account, appoint) && <AppointSomeone positionId={position.id} />}
      <RoleOf position={position} />
      {isOpen && mayCall(account, changePosition) && <ChangePosition position={position} />}
      {isOpen && mayCall(account, closePosition) && <ClosePosition position={position} />}
    </Page>
  );
}

function Facts({ position }: { position: PositionOverTime }) {
  const { say } = useMessages();
  const { region } = useCodeNames();
  const roleName = useRoleNames();
  const all = useRoute(listPositions, {}).data ?? [];
  const superior = all.find(({ id }) => id === position.superiorId);
  return (
    <DefinitionList
      items={[
        {
          term: say("web.positions.role"),
          value: (
            <Link to="/access/roles/$code" params={{ code: position.role }}>
              {roleName(position.role)}
            </Link>
          ),
        },
        {
          term: say("web.positions.territory"),
          value: position.territory === null ? say("web.positions.noTerritory") : region(position.territory),
        },
        {
          term: say("web.positions.superior"),
          value:
            superior === undefined ? (
              say("web.positions.noSuperior")
            ) : (
              <Link to="/access/positions/$id" params={{ id: superior.id }}>
                {say("web.positions.inOrganisation", { title: superior.title, organisation: superior.organisation })}
              </Link>
            ),
        },
        { term: say("web.offices.createdBy"), value: position.createdBy },
      ]}
    />
  );
}

function RoleOf({ position }: { position: PositionOverTime }) {
  const { say } = useMessages();
  const role = useRoute(listRoles, {}).data?.find(({ code }) => code === position.role);
  if (role === undefined) return null;
  return (
    <>
      <Section title={say("web.roles.may")}>
        <RightsInWords role={role} />
      </Section>
      <Section title={say("web.roles.mayNot")}>
        <LimitsInWords role={role} />
      </Section>
    </>
  );
}
