import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { classNames } from "../classNames.ts";
import { useMessages } from "../language/useMessages.tsx";
import { saveFile } from "../saveFile.ts";
import { useAddress } from "../useAddress.ts";
import { csvOf } from "./csv.ts";
import styles from "./DataTable.module.css";
import { TableHead } from "./TableHead.tsx";
import { TableRows } from "./TableRows.tsx";
import { TableTools, TakeAsCsv } from "./TableTools.tsx";
import { type Column, readView, viewRows, writeView } from "./tableView.ts";
import { visibleWindow } from "./visibleWindow.ts";

/** Above this many rows only those in sight are drawn, in a frame that scrolls. */
const DRAWN_WHOLE = 300;
const ROW_HEIGHT_PX = 48;
const FRAME_HEIGHT_PX = 640;
/** So many columns fit on a phone; rows of more become cards there. */
const FITS_ON_PHONE = 3;

interface Props<R> {
  /** Says what the table holds; read by screen readers, shown above the table. */
  caption: string;
  rows: readonly R[];
  columns: readonly Column<R>[];
  rowKey: (row: R) => string;
  /** File name of the export, without its ending. */
  exportName: string;
  /** What stands here while there are no rows at all. */
  empty?: ReactNode;
  /** Sets this table's parameters in the address apart from another table's on the same page. */
  prefix?: string;
  /** Stays a table on a phone as well and scrolls within its frame: where lines are compared down a column. */
  isWide?: boolean;
  /** In place of the CSV made here: how these rows are taken along, where not everyone may. `isNarrowed`: some are filtered away. */
  takeAlong?: (shown: readonly R[], isNarrowed: boolean) => ReactNode;
  /** A short table needs no filter. */
  hasTools?: boolean;
  /** The heading right above already says the caption, which then is for screen readers alone. */
  isTitled?: boolean;
}

/** A table that sorts, filters, keeps its view in the address, exports what it shows, and bears 100,000 rows. */
export function DataTable<R>({
  caption,
  rows,
  columns,
  rowKey,
  exportName,
  empty,
  prefix = "",
  isWide = false,
  takeAlong,
  hasTools = true,
  isTitled = hasTools,
}: Props<R>) {
  const { say, locale } = useMessages();
  const { search, replaceSearch } = useAddress();
  const view = useMemo(() => readView(search, prefix), [search, prefix]);
  const settled = useDeferredValue(view);
  const shown = useMemo(() => viewRows(rows, columns, settled, locale), [rows, columns, settled, locale]);
  const [scrollTop, setScrollTop] = useState(0);
  const isLong = shown.length > DRAWN_WHOLE;
  const isCards = !isLong && !isWide && columns.length > FITS_ON_PHONE;
  const window = isLong
    ? visibleWindow(scrollTop, FRAME_HEIGHT_PX, ROW_HEIGHT_PX, shown.length)
    : { first: 0, end: shown.length };
  if (rows.length === 0 && empty !== undefined) return empty;
  const setView = (next: typeof view) => replaceSearch(writeView(search, prefix, next));
  return (
    <div className={styles.whole}>
      {hasTools && (
        <TableTools
          rows={rows}
          columns={columns}
          view={view}
          shown={shown.length}
          onView={setView}
          takeAlong={
            takeAlong === undefined ? (
              <TakeAsCsv
                isEmpty={shown.length === 0}
                onTake={() => saveFile(`${exportName}.csv`, csvOf(shown, columns), "text/csv;charset=utf-8")}
              />
            ) : (
              takeAlong(shown, shown.length < rows.length)
            )
          }
        />
      )}
      <section
        className={classNames(styles.frame, isLong && styles.long)}
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        onScroll={isLong ? (event) => setScrollTop(event.currentTarget.scrollTop) : undefined}
      >
        <table className={classNames(styles.table, isCards && styles.cards)} aria-rowcount={shown.length + 1}>
          <caption className={isTitled ? "visually-hidden" : styles.caption}>{caption}</caption>
          <TableHead columns={columns} view={view} onView={setView} />
          <TableRows rows={shown} columns={columns} rowKey={rowKey} window={window} rowHeight={ROW_HEIGHT_PX} />
        </table>
        {shown.length === 0 && <p className={styles.nothing}>{say("web.table.nothing")}</p>}
      </section>
    </div>
  );
}
