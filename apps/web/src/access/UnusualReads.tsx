import { type Answer, listUnusualReads, readTrailState } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { useRoute } from "../client/queries.ts";
import { Asked } from "../shell/Asked.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { Speaker } from "../ui/language/formatters.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";

type Unusual = Answer<typeof listUnusualReads>;
type Found = Unusual["found"][number];

const RULES: Readonly<Record<Found["rule"], MessageKey>> = {
  manyAnHour: "web.unusual.manyAnHour",
  atNight: "web.unusual.atNight",
  outsideOwn: "web.unusual.outsideOwn",
  manyRefusals: "web.unusual.manyRefusals",
};

function columnsIn({ say, moment, number }: Speaker, limits: Unusual["limits"]): Column<Found>[] {
  return [
    { key: "rule", title: say("web.unusual.rule"), value: ({ rule }) => say(RULES[rule], limits), hasChoices: true },
    { key: "who", title: say("web.reads.who"), value: ({ account }) => account, hasChoices: true },
    {
      key: "position",
      title: say("web.reads.position"),
      value: ({ position, organisation }) => `${position}, ${organisation}`,
    },
    { key: "from", title: say("web.unusual.from"), value: ({ from }) => from, show: ({ from }) => moment(from) },
    { key: "reads", title: say("web.unusual.reads"), value: ({ reads }) => reads, show: ({ reads }) => number(reads) },
    {
      key: "records",
      title: say("web.unusual.records"),
      value: ({ records }) => records,
      show: ({ records }) => number(records),
    },
  ];
}

/** Reading that asks for a look, each with its rule in plain words; a look is not a reproach. */
export function UnusualReads() {
  const speaker = useMessages();
  const { say } = speaker;
  return (
    <Section title={say("web.unusual.title")} lead={say("web.unusual.lead")}>
      <Asked query={useRoute(listUnusualReads, {})}>
        {({ limits, found }) => (
          <DataTable
            caption={say("web.unusual.title")}
            rows={found}
            columns={columnsIn(speaker, limits)}
            rowKey={({ rule, accountId, from }) => `${rule} ${accountId} ${from}`}
            exportName="suar-pembacaan-tidak-biasa"
            empty={<EmptyState title={say("web.unusual.none", limits)}>{say("web.unusual.noneText")}</EmptyState>}
          />
        )}
      </Asked>
    </Section>
  );
}

/** How far the trail is chained and anchored. */
export function TrailState() {
  const { say, moment, number } = useMessages();
  const state = useRoute(readTrailState, {});
  return (
    <Asked query={state}>
      {({ entries, sealed, lastAnchorAt }) => (
        <p>
          {say("web.trail.state", { sealed: number(sealed), waiting: number(Math.max(0, entries - sealed)) })}{" "}
          {lastAnchorAt === null ? say("web.trail.noAnchor") : say("web.trail.anchored", { at: moment(lastAnchorAt) })}
        </p>
      )}
    </Asked>
  );
}
