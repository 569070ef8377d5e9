import { type Export, listExports, listOwnExports } from "@suar/contract";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { Speaker } from "../../ui/language/formatters.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { StatusText } from "../../ui/StatusText.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { mayCall, useAccount } from "../session.ts";
import { DecideOnExport } from "./DecideOnExport.tsx";
import { ExportFile } from "./ExportFile.tsx";
import { LIST_WORDS, STATE_WORDS } from "./words.ts";

/** Whoever asks, approves or oversees. */
const ROOM = { rights: [...listOwnExports.rights, ...listExports.rights] } as Pick<typeof listExports, "rights">;

/** Lists that left the system or wait to: one's own, and everybody's for those who approve or oversee. */
export function Exports() {
  const { say } = useMessages();
  const account = useAccount();
  return (
    <OnlyFor route={ROOM}>
      <Page title={say("web.exports.title")} lead={say("web.exports.lead")}>
        {mayCall(account, listExports) && <Everybodys />}
        {mayCall(account, listOwnExports) && <Own />}
      </Page>
    </OnlyFor>
  );
}

function columnsIn({ say, number, moment, list }: Speaker): Column<Export>[] {
  return [
    { key: "list", title: say("web.exports.which"), value: ({ asked }) => say(LIST_WORDS[asked.list]) },
    {
      key: "rows",
      title: say("web.exports.count"),
      value: ({ rows }) => rows,
      show: ({ rows }) => number(rows),
      isNumber: true,
    },
    {
      key: "what",
      title: say("web.exports.purpose"),
      value: ({ purpose, reason }) => list([say(`access.export.purpose.${purpose}`), reason]),
      show: ({ purpose, reason }) => `${say(`access.export.purpose.${purpose}`)}: ${reason}`,
    },
    {
      key: "asked",
      title: say("web.exports.askedAt"),
      value: ({ askedAt }) => askedAt,
      show: ({ askedAt }) => moment(askedAt),
    },
    {
      key: "state",
      title: say("web.exports.state"),
      value: ({ state }) => say(STATE_WORDS[state].says),
      show: ({ state }) => <StatusText tone={STATE_WORDS[state].tone}>{say(STATE_WORDS[state].says)}</StatusText>,
      hasChoices: true,
    },
    {
      key: "decision",
      title: say("web.exports.decision"),
      value: ({ decision }) => (decision === null ? null : `${decision.by}: ${decision.reason}`),
    },
  ];
}

function Everybodys() {
  const speaker = useMessages();
  const { say, number } = speaker;
  return (
    <Section title={say("web.exports.all")}>
      <Asked query={useRoute(listExports, {})}>
        {(exports) => (
          <DataTable
            caption={say("web.exports.all")}
            rows={exports}
            rowKey={({ id }) => id}
            exportName="suar-ekspor"
            empty={<EmptyState title={say("web.exports.noneAtAll")}>{say("web.exports.noneAtAllText")}</EmptyState>}
            columns={[
              {
                key: "who",
                title: say("web.exports.who"),
                value: ({ askedBy, position, organisation }) => `${askedBy}, ${position}, ${organisation}`,
              },
              ...columnsIn(speaker),
              {
                key: "downloads",
                title: say("web.exports.downloads"),
                value: ({ downloads }) => downloads,
                show: ({ downloads }) => number(downloads),
                isNumber: true,
              },
              {
                key: "decide",
                title: say("web.exports.decide"),
                value: () => null,
                show: (row) => <DecideOnExport asked={row} />,
              },
            ]}
          />
        )}
      </Asked>
    </Section>
  );
}

function Own() {
  const speaker = useMessages();
  const { say, moment } = speaker;
  return (
    <Section title={say("web.exports.own")} lead={say("web.exports.ownLead")}>
      <Asked query={useRoute(listOwnExports, {})}>
        {(exports) => (
          <DataTable
            caption={say("web.exports.own")}
            rows={exports}
            rowKey={({ id }) => id}
            exportName="suar-ekspor-sendiri"
            prefix="own."
            empty={<EmptyState title={say("web.exports.none")}>{say("web.exports.noneText")}</EmptyState>}
            columns={[
              ...columnsIn(speaker),
              {
                key: "until",
                title: say("web.exports.until"),
                value: ({ expiresAt }) => expiresAt,
                show: ({ expiresAt }) => moment(expiresAt),
              },
              {
                key: "file",
                title: say("web.exports.file"),
                value: () => null,
                show: (row) => <ExportFile made={row} />,
              },
            ]}
          />
        )}
      </Asked>
    </Section>
  );
}
