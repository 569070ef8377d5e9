import { type ReactNode, useId, useRef, useSyncExternalStore } from "react";
import { useMessages } from "../language/useMessages.tsx";
import styles from "./ChartFrame.module.css";
import { type ChartTable, textOfCell } from "./chartTable.ts";
import { DrawingContext } from "./Drawing.tsx";
import { TakeAlong } from "./TakeAlong.tsx";

export interface ChartFrameProps {
  /** The finding, as a sentence. */
  title: string;
  /** What is measured, where and when. */
  subtitle: string;
  unit: string;
  source: string;
  /** What the picture shows, for those who do not see it. */
  description: string;
  /** Every number of the picture. */
  table: ChartTable;
  /** Name of the files to take along, without ending. */
  fileName: string;
  /** Level of the title's heading. */
  level?: 2 | 3 | 4;
  children: ReactNode;
}

const subscribeToNothing = () => () => {};

/** False on the server and in the first paint: what needs script is not offered where no script runs. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

/** What every chart owes its reader: finding, measure, unit, source, a description, its table, and copies to take along. */
export function ChartFrame({
  title,
  subtitle,
  unit,
  source,
  description,
  table,
  fileName,
  level = 3,
  children,
}: ChartFrameProps) {
  const { say } = useMessages();
  const id = useId();
  const plot = useRef<HTMLDivElement>(null);
  const hasScript = useHasScript();
  const Heading = `h${level}` as const;
  const notes = [say("ui.chart.unit", { unit }), say("ui.chart.source", { source })];
  const names = { titleId: `${id}t`, descriptionId: `${id}d` };
  return (
    <figure className={styles.frame} aria-labelledby={names.titleId}>
      <figcaption>
        <Heading id={names.titleId} className={styles.title}>
          {title}
        </Heading>
        <p className={styles.subtitle}>{subtitle}</p>
        <p id={names.descriptionId} className="visually-hidden">
          {description}
        </p>
      </figcaption>
      <div ref={plot} className={styles.plot}>
        <DrawingContext value={names}>{children}</DrawingContext>
      </div>
      <p className={styles.notes}>
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
      <div className={styles.foot}>
        <details className={styles.details}>
          <summary>{say("ui.chart.showTable")}</summary>
          <TableBehind table={table} caption={title} />
        </details>
        {hasScript && (
          <TakeAlong plot={plot} title={title} subtitle={subtitle} notes={notes} table={table} fileName={fileName} />
        )}
      </div>
    </figure>
  );
}

function TableBehind({ table, caption }: { table: ChartTable; caption: string }) {
  const align = (at: number) => (table.columns[at]?.isNumber === true ? styles.number : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label }, at) => (
              <th key={label} scope="col" className={align(at)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={`${line}-${row.map(textOfCell).join()}`}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={table.columns[at]?.label} scope="row">
                    {textOfCell(cell)}
                  </th>
                ) : (
                  <td key={table.columns[at]?.label} className={align(at)}>
                    {textOfCell(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
