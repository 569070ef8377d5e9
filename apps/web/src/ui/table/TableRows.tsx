import { classNames } from "../classNames.ts";
import styles from "./DataTable.module.css";
import type { Column } from "./tableView.ts";
import type { VisibleWindow } from "./visibleWindow.ts";

interface Props<R> {
  rows: readonly R[];
  columns: readonly Column<R>[];
  rowKey: (row: R) => string;
  /** Which rows to draw; the rest is two empty rows of their height. */
  window: VisibleWindow;
  rowHeight: number;
}

/** Only the rows in sight are drawn; `aria-rowindex` tells a screen reader where they stand. */
export function TableRows<R>({ rows, columns, rowKey, window, rowHeight }: Props<R>) {
  const after = rows.length - window.end;
  return (
    <tbody>
      {window.first > 0 && <Gap columns={columns.length} height={window.first * rowHeight} />}
      {rows.slice(window.first, window.end).map((row, at) => (
        <tr key={rowKey(row)} className={styles.row} aria-rowindex={window.first + at + 2}>
          {columns.map((column) => (
            <td
              key={column.key}
              data-label={column.title}
              className={classNames(styles.cell, column.isNumber && styles.numeric)}
            >
              {column.show === undefined ? column.value(row) : column.show(row)}
            </td>
          ))}
        </tr>
      ))}
      {after > 0 && <Gap columns={columns.length} height={after * rowHeight} />}
    </tbody>
  );
}

function Gap({ columns, height }: { columns: number; height: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
