import type { LinkageRun } from "@suar/contract";
import type { Speaker } from "../ui/language/formatters.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import styles from "./ModelInWords.module.css";

type Comparison = LinkageRun["comparisons"][number];

/** A share that may be very small: as a percentage, or as one in so many. */
function shareText({ say, percent, number }: Speaker, share: number): string {
  if (share <= 0) return say("web.model.never");
  return share >= 0.005 ? percent(share) : say("web.model.oneIn", { count: number(Math.round(1 / share)) });
}

/** The model as sentences and tables: how often a level occurs for one child, how often by chance, and what that is worth. */
export function ModelInWords({ run }: { run: LinkageRun }) {
  const { say, both, number } = useMessages();
  return (
    <Section title={say("web.model.title")} lead={say("web.model.lead")}>
      <div className={styles.comparisons}>
        {run.comparisons.map((comparison) => (
          <ComparisonTable key={comparison.name} comparison={comparison} title={both(comparison.label)} />
        ))}
      </div>
      <DataTable
        caption={say("web.model.rules")}
        rows={run.blockingRules}
        rowKey={(rule) => rule.name}
        exportName="suar-aturan-calon"
        prefix="rule."
        hasTools={false}
        columns={[
          { key: "rule", title: say("web.model.rule"), value: (rule) => rule.name },
          {
            key: "pairs",
            title: say("web.run.candidatePairs"),
            value: (rule) => rule.pairs,
            show: (rule) => number(rule.pairs),
            isNumber: true,
          },
        ]}
      />
    </Section>
  );
}

function ComparisonTable({ comparison, title }: { comparison: Comparison; title: string }) {
  const speaker = useMessages();
  const { say, both, decimal } = speaker;
  return (
    <table className={styles.comparison}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say("web.model.level")}</th>
          <th scope="col">{say("web.model.m")}</th>
          <th scope="col">{say("web.model.u")}</th>
          <th scope="col">{say("web.model.bits")}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.levels.map((level) => (
          <tr key={level.label.en}>
            <th scope="row">{both(level.label)}</th>
            <td>{shareText(speaker, level.m)}</td>
            <td>{shareText(speaker, level.u)}</td>
            <td>{`${level.bits > 0 ? "+" : ""}${decimal(level.bits, 1)}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
