import { Button } from "react-aria-components";
import { classNames } from "../classNames.ts";
import { useMessages } from "../language/useMessages.tsx";
import styles from "./DataTable.module.css";
import { type Column, nextSort, type TableView } from "./tableView.ts";

function sortState(view: TableView, key: string): "ascending" | "descending" | "none" {
  if (view.sortBy !== key) return "none";
  return view.isDescending ? "descending" : "ascending";
}

export function TableHead<R>({
  columns,
  view,
  onView,
}: {
  columns: readonly Column<R>[];
  view: TableView;
  onView: (view: TableView) => void;
}) {
  const { say } = useMessages();
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            aria-sort={sortState(view, column.key)}
            className={classNames(styles.headCell, column.isNumber && styles.numeric)}
          >
            <Button className={classNames(styles.sort)} onPress={() => onView(nextSort(view, column.key))}>
              {column.title}
              <span className={styles.arrow} aria-hidden="true" data-sort={sortState(view, column.key)} />
              <span className="visually-hidden">{say("web.table.sort")}</span>
            </Button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
