import { createPosition, listPositions, type Position } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { useCodeNames } from "../../intake/useCodeNames.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { mayCall, useAccount } from "../session.ts";
import { AccessTabs } from "./AccessTabs.tsx";
import { NewPosition } from "./NewPosition.tsx";
import { useRoleNames } from "./useRoleNames.ts";
import { WARNING_WORDS, WarningsInWords } from "./WarningsInWords.tsx";

/** Every office, who holds it today, and what an administrator should look at. */
export function Positions() {
  const { say } = useMessages();
  const mayManage = mayCall(useAccount(), createPosition);
  return (
    <OnlyFor route={listPositions}>
      <Page title={say("web.positions.title")} lead={say("web.positions.lead")}>
        <AccessTabs here="positions" />
        <PositionTable />
        {mayManage && <NewPosition />}
      </Page>
    </OnlyFor>
  );
}

function PositionTable() {
  const { say } = useMessages();
  const columns = useColumns();
  return (
    <Asked query={useRoute(listPositions, {})}>
      {(positions) => (
        <DataTable
          caption={say("web.positions.title")}
          rows={positions}
          columns={columns}
          rowKey={({ id }) => id}
          exportName="suar-jabatan"
          empty={<EmptyState title={say("web.positions.empty")}>{say("web.positions.emptyText")}</EmptyState>}
        />
      )}
    </Asked>
  );
}

function useColumns(): Column<Position>[] {
  const { say, list, day } = useMessages();
  const roleName = useRoleNames();
  const { region } = useCodeNames();
  const look = (position: Position) => {
    if (position.closedOn !== null) return say("web.positions.closedOn", { day: day(position.closedOn) });
    if (position.warnings.length === 0) return say("web.positions.held");
    return list(position.warnings.map((warning) => say(WARNING_WORDS[warning])));
  };
  return [
    {
      key: "title",
      title: say("web.positions.one"),
      value: ({ title }) => title,
      show: ({ id, title }) => (
        <Link to="/access/positions/$id" params={{ id }}>
          {title}
        </Link>
      ),
    },
    {
      key: "organisation",
      title: say("web.positions.organisation"),
      value: ({ organisation }) => organisation,
      hasChoices: true,
    },
    { key: "role", title: say("web.positions.role"), value: ({ role }) => roleName(role), hasChoices: true },
    {
      key: "territory",
      title: say("web.positions.territory"),
      value: ({ territory }) => (territory === null ? null : region(territory)),
    },
    {
      key: "holders",
      title: say("web.positions.holders"),
      value: ({ holders }) => list(holders.map(({ name }) => name)),
    },
    {
      key: "state",
      title: say("web.positions.state"),
      value: look,
      show: (position) =>
        position.warnings.length === 0 ? look(position) : <WarningsInWords warnings={position.warnings} />,
      hasChoices: true,
    },
  ];
}
