import { listReadingRules, READING_RULES, type ReadingRule } from "@suar/contract";
import { useState } from "react";
import { useRoute } from "../../client/queries.ts";
import { Asked } from "../../shell/Asked.tsx";
import { OnlyFor } from "../../shell/NotPermitted.tsx";
import { Button } from "../../ui/Button.tsx";
import type { Speaker } from "../../ui/language/formatters.ts";
import { useMessages } from "../../ui/language/useMessages.tsx";
import { Page, Section } from "../../ui/Page.tsx";
import { DataTable } from "../../ui/table/DataTable.tsx";
import type { Column } from "../../ui/table/tableView.ts";
import { ChangeReadingRule } from "./ChangeReadingRule.tsx";
import { OversightTabs } from "./OversightTabs.tsx";
import { RULE_NAMES, termsInWords } from "./words.ts";

/** When reading asks for a look: the rules as they stand, and every change with its reason. */
export function ReadingRules() {
  const { say } = useMessages();
  return (
    <OnlyFor route={listReadingRules}>
      <Page title={say("web.readingRules.title")} lead={say("web.readingRules.lead")}>
        <OversightTabs here="rules" />
        <Asked query={useRoute(listReadingRules, {})}>{(changes) => <Rules changes={changes} />}</Asked>
      </Page>
    </OnlyFor>
  );
}

function Rules({ changes }: { changes: readonly ReadingRule[] }) {
  const speaker = useMessages();
  const { say } = speaker;
  const [changing, setChanging] = useState<ReadingRule | null>(null);
  const standing = READING_RULES.flatMap((name) => changes.find(({ rule }) => rule === name) ?? []);
  const change: Column<ReadingRule> = {
    key: "change",
    title: say("web.readingRules.change"),
    value: () => "",
    show: (rule) => (
      <Button
        aria-label={say("web.readingRules.changeOne", { rule: say(RULE_NAMES[rule.rule]) })}
        onPress={() => setChanging(rule)}
      >
        {say("web.readingRules.change")}
      </Button>
    ),
  };
  return (
    <>
      <DataTable
        caption={say("web.readingRules.title")}
        rows={standing}
        columns={[...columnsIn(speaker), change]}
        rowKey={({ rule }) => rule}
        exportName="suar-aturan-pembacaan"
        hasTools={false}
        isTitled
      />
      <Section title={say("web.readingRules.history")}>
        <DataTable
          caption={say("web.readingRules.history")}
          rows={changes}
          columns={columnsIn(speaker)}
          rowKey={({ rule, at }) => `${rule} ${at}`}
          exportName="suar-perubahan-aturan"
          prefix="h"
          hasTools={false}
          isTitled
        />
      </Section>
      {changing !== null && <ChangeReadingRule rule={changing} onLeave={() => setChanging(null)} />}
    </>
  );
}

function columnsIn({ say, number, moment }: Speaker): Column<ReadingRule>[] {
  return [
    { key: "rule", title: say("web.readingRules.rule"), value: ({ rule }) => say(RULE_NAMES[rule]) },
    {
      key: "threshold",
      title: say("web.readingRules.threshold"),
      value: ({ threshold }) => threshold,
      show: ({ enabled, threshold }) => (enabled ? number(threshold) : say("web.readingRules.rests")),
      isNumber: true,
    },
    { key: "terms", title: say("web.readingRules.terms"), value: (rule) => termsInWords(rule, say) },
    { key: "since", title: say("web.readingRules.since"), value: ({ at }) => at, show: ({ at }) => moment(at) },
    { key: "by", title: say("web.readingRules.by"), value: ({ by, position }) => `${by}, ${position}` },
    { key: "reason", title: say("web.readingRules.reason"), value: ({ reason }) => reason },
  ];
}
