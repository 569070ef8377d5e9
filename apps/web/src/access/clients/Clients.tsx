import { type Client, listClients } from "@suar/contract";
import { Link } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page } from "../../ui/Page.tsx";
import { StatusText } from "../../ui/StatusText.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { AccessTabs } from "../offices/AccessTabs.tsx";
import { CLIENT_STATE_TONES, CLIENT_STATE_WORDS, clientState } from "./clientState.ts";
import { NewClient } from "./NewClient.tsx";

/** Programs that call the API: for whom, what they may do, and until when their keys hold. */
export function Clients() {
  const { say } = useMessages();
  const columns = useColumns();
  return (
    <OnlyFor route={listClients}>
      <Page title={say("web.clients.title")} lead={say("web.clients.lead")}>
        <AccessTabs here="clients" />
        <Asked query={useRoute(listClients, {})}>
          {(clients) => (
            <DataTable
              caption={say("web.clients.title")}
              rows={clients}
              columns={columns}
              rowKey={({ id }) => id}
              exportName="suar-klien-api"
              empty={<EmptyState title={say("web.clients.none")}>{say("web.clients.noneText")}</EmptyState>}
            />
          )}
        </Asked>
        <NewClient />
      </Page>
    </OnlyFor>
  );
}

function useColumns(): Column<Client>[] {
  const { say, list, day } = useMessages();
  const now = new Date();
  return [
    {
      key: "name",
      title: say("web.clients.one"),
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <Link to="/access/clients/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      key: "position",
      title: say("web.positions.one"),
      value: ({ position, organisation }) => say("web.positions.inOrganisation", { title: position, organisation }),
    },
    {
      key: "scopes",
      title: say("web.clients.scopes"),
      value: ({ scopes }) => list(scopes),
    },
    {
      key: "keys",
      title: say("web.clients.keysEnd"),
      value: ({ keysEndOn }) => keysEndOn,
      show: ({ keysEndOn }) => (keysEndOn === null ? say("web.clients.noKey") : day(keysEndOn)),
    },
    {
      key: "state",
      title: say("web.clients.state"),
      value: (client) => say(CLIENT_STATE_WORDS[clientState(client, now)]),
      show: (client) => {
        const state = clientState(client, now);
        return <StatusText tone={CLIENT_STATE_TONES[state]}>{say(CLIENT_STATE_WORDS[state])}</StatusText>;
      },
      hasChoices: true,
    },
  ];
}
