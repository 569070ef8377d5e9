import type { Client, ClientKey } from "@suar/contract";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { RevokeKey } from "./RevokeKey.tsx";
import { shortKey } from "./shortKey.ts";

/** Every key that a client has had, newest first. */
export function ClientKeys({ client }: { client: Client }) {
  const { say, day } = useMessages();
  const revoke: Column<ClientKey> = {
    key: "revoke",
    title: say("web.clientKeys.revoke"),
    value: () => null,
    show: ({ id, state }) =>
      (state === "current" || state === "notYet") && <RevokeKey clientId={client.id} keyId={id} />,
  };
  return (
    <DataTable
      caption={say("web.clientKeys.title")}
      rows={client.keys}
      rowKey={({ id }) => id}
      exportName="suar-kunci-klien"
      hasTools={client.keys.length > 10}
      isTitled
      columns={[
        {
          key: "key",
          title: say("web.clientKeys.one"),
          value: ({ id }) => id,
          show: ({ id }) => <code title={id}>{shortKey(id)}</code>,
        },
        { key: "algorithm", title: say("web.clientKeys.algorithm"), value: ({ algorithm }) => algorithm },
        { key: "from", title: say("web.clientKeys.from"), value: ({ from }) => from, show: ({ from }) => day(from) },
        { key: "to", title: say("web.clientKeys.to"), value: ({ to }) => to, show: ({ to }) => day(to) },
        {
          key: "state",
          title: say("web.clientKeys.state"),
          value: ({ state }) => say(`web.clientKeys.state.${state}`),
        },
        {
          key: "by",
          title: say("web.clientKeys.by"),
          value: ({ registeredWith, registeredBy }) =>
            registeredWith === null ? registeredBy : say("web.clientKeys.byItself"),
        },
        ...(client.endedAt === null ? [revoke] : []),
      ]}
    />
  );
}
