import type { ReactNode } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import { Button } from "../Button.tsx";
import { classNames } from "../classNames.ts";
import fieldStyles from "../Field.module.css";
import { useMessages } from "../language/useMessages.tsx";
import { Select } from "../Select.tsx";
import styles from "./DataTable.module.css";
import { type Column, choicesOf, type TableView } from "./tableView.ts";

interface Props<R> {
  rows: readonly R[];
  columns: readonly Column<R>[];
  view: TableView;
  shown: number;
  onView: (view: TableView) => void;
  /** How the rows shown are taken along. */
  takeAlong: ReactNode;
}

/** Filter, narrow, take along. */
export function TableTools<R>({ rows, columns, view, shown, onView, takeAlong }: Props<R>) {
  const { say, locale } = useMessages();
  return (
    <div className={styles.tools}>
      <SearchField
        className={classNames(fieldStyles.field, styles.find)}
        value={view.words}
        onChange={(words) => onView({ ...view, words })}
      >
        <Label className={classNames(fieldStyles.label)}>{say("web.table.find")}</Label>
        <Input className={classNames(fieldStyles.control)} />
      </SearchField>
      {columns
        .filter((column) => column.hasChoices === true)
        .map((column) => (
          <Select
            key={column.key}
            label={column.title}
            value={view.choices[column.key] ?? ""}
            choices={[
              { value: "", label: say("web.table.all") },
              ...choicesOf(rows, column, locale).map((value) => ({ value, label: value })),
            ]}
            onChange={(value) => onView({ ...view, choices: { ...view.choices, [column.key]: value } })}
          />
        ))}
      <div className={styles.toolsEnd}>
        <p className={styles.count} role="status">
          {say("web.table.shown", { shown, total: rows.length })}
        </p>
        {takeAlong}
      </div>
    </div>
  );
}

/** The rows shown as a file made on this device: for lists that say nothing about a child. */
export function TakeAsCsv({ isEmpty, onTake }: { isEmpty: boolean; onTake: () => void }) {
  const { say } = useMessages();
  return (
    <Button kind="quiet" onPress={onTake} isDisabled={isEmpty}>
      {say("web.table.export")}
    </Button>
  );
}
