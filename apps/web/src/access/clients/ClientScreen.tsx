import { type Client, listClients } from "@suar/contract";
import { Link, useParams } from "@tanstack/react-router";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { NothingHere } from "../../shell/NothingHere.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { Trail } from "../../shell/Trail.tsx";
import { Banner } from "../../ui/Banner.tsx";
import { DefinitionList } from "../../ui/DefinitionList.tsx";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { ClientKeys } from "./ClientKeys.tsx";
import { CLIENT_STATE_WORDS, clientState } from "./clientState.ts";
import { EndClient } from "./EndClient.tsx";
import { NewKey } from "./NewKey.tsx";

/** One client: whom it acts for, its keys past and present, and ending it. */
export function ClientScreen() {
  const { id } = useParams({ from: "/inside/access/clients/$id" });
  return (
    <OnlyFor route={listClients}>
      <Asked query={useRoute(listClients, {})}>
        {(clients) => {
          const client = clients.find((each) => each.id === id);
          return client === undefined ? <NothingHere /> : <OneClient key={id} client={client} />;
        }}
      </Asked>
    </OnlyFor>
  );
}

function OneClient({ client }: { client: Client }) {
  const { say } = useMessages();
  return (
    <Page
      title={client.name}
      lead={client.organisation}
      above={<Trail above={[{ path: "/access/clients", title: say("web.clients.title") }]} here={client.name} />}
    >
      <StateNote client={client} />
      <Facts client={client} />
      <Section title={say("web.clientKeys.title")} lead={say("web.clientKeys.lead")}>
        <ClientKeys client={client} />
      </Section>
      {client.endedAt === null && <NewKey clientId={client.id} />}
      {client.endedAt === null && <EndClient client={client} />}
    </Page>
  );
}

function StateNote({ client }: { client: Client }) {
  const { say, day } = useMessages();
  const state = clientState(client, new Date());
  if (state === "active") return null;
  const title = say(CLIENT_STATE_WORDS[state]);
  if (state !== "ended") {
    return (
      <Banner tone="due" title={title}>
        {say(`web.clients.${state}Text`)}
      </Banner>
    );
  }
  const { endedAt, endedBy } = client;
  return <Banner title={title}>{say("web.clients.endedOn", { day: day(endedAt ?? ""), by: endedBy ?? "" })}</Banner>;
}

function Facts({ client }: { client: Client }) {
  const { say, list } = useMessages();
  return (
    <DefinitionList
      items={[
        { term: say("web.clients.id"), value: <code>{client.id}</code> },
        {
          term: say("web.clients.position"),
          value: (
            <Link to="/access/positions/$id" params={{ id: client.positionId }}>
              {client.position}
            </Link>
          ),
        },
        {
          term: say("web.clients.scopes"),
          value: list(client.scopes.map((scope) => say(`access.right.${scope}`).replace(/\.$/, ""))),
        },
        { term: say("web.offices.createdBy"), value: client.createdBy },
      ]}
    />
  );
}
