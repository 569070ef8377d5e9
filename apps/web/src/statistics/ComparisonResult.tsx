import type { TableComparison } from "@suar/contract";
import { Banner } from "../ui/Banner.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Section } from "../ui/Page.tsx";
import { DataTable } from "../ui/table/DataTable.tsx";
import type { Column } from "../ui/table/tableView.ts";
import styles from "./ComparisonResult.module.css";
import { EXPLANATION_WORDS } from "./words.ts";

type Disagreement = TableComparison["disagreements"][number];

/** Where the tables disagree, and the simplest explanation that would restore agreement. */
export function ComparisonResult({ result }: { result: TableComparison }) {
  const { say, list } = useMessages();
  if (result.disagreements.length === 0) {
    return (
      <Banner tone="done" title={say("web.tables.agree")}>
        {say("web.tables.agreeText", { dimensions: list(result.sharedDimensions) })}
      </Banner>
    );
  }
  return (
    <>
      <Explanations result={result} />
      <Disagreements result={result} />
    </>
  );
}

function Explanations({ result }: { result: TableComparison }) {
  const { say, both } = useMessages();
  return (
    <Section title={say("web.tables.explanations")} lead={say("web.tables.explanationsLead")}>
      <ul className={styles.explanations}>
        {result.explanations.map((explanation) => (
          <li key={explanation.text.en} className={styles.explanation}>
            <p className={styles.kind}>{say(EXPLANATION_WORDS[explanation.kind])}</p>
            <p>{both(explanation.text)}</p>
            {explanation.kind !== "unexplained" && (
              <p className={styles.resolves}>{say("web.tables.resolves", { count: explanation.resolves })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function columnsOf(result: TableComparison, number: (value: number) => string): Column<Disagreement>[] {
  const dimensions = [...new Set(result.disagreements.flatMap((each) => Object.keys(each.where)))];
  const tables = result.tables.map((table) => table.name);
  return [
    ...dimensions.map((dimension) => ({
      key: `where.${dimension}`,
      title: dimension,
      value: (row: Disagreement) => row.where[dimension] ?? null,
    })),
    ...tables.map((table) => ({
      key: `table.${table}`,
      title: table,
      value: (row: Disagreement) => row.values[table] ?? null,
      show: (row: Disagreement) => {
        const value = row.values[table];
        return value === undefined ? "" : number(value);
      },
      isNumber: true,
    })),
  ];
}

function Disagreements({ result }: { result: TableComparison }) {
  const { say, number } = useMessages();
  return (
    <Section title={say("web.tables.disagreements", { count: result.disagreements.length })}>
      <DataTable
        caption={say("web.tables.disagreements", { count: result.disagreements.length })}
        rows={result.disagreements}
        columns={columnsOf(result, number)}
        rowKey={(row) => JSON.stringify([row.where, row.values])}
        exportName="suar-beda-tabel"
      />
    </Section>
  );
}
