import { type ColumnMapping, type Mapping, TARGET_FIELDS, type TargetField } from "@suar/contract";
import { classNames } from "../ui/classNames.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { CodeMap } from "./CodeMap.tsx";
import { codeChoices } from "./codeChoices.ts";
import { changeColumn, changeTarget, isDate } from "./editMapping.ts";
import styles from "./Mapping.module.css";
import { SEEN_WORDS, TARGET_WORDS } from "./words.ts";

interface Props {
  column: ColumnMapping;
  /** The column's value on the first line, masked where it would name a person. */
  example: string;
  values: readonly { value: string; count: number }[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** Below this a proposal is shown as one to check. */
const SURE = 0.8;

/** One column of the source: what it becomes, and how that was seen. */
export function ColumnEditor({ column, example, values, mapping, onChange }: Props) {
  const { say, language } = useMessages();
  const isUnsure = column.target !== null && column.confidence < SURE;
  const choices = codeChoices(column.target, language);
  return (
    <li className={classNames(styles.column, isUnsure && styles.unsure)}>
      <div className={styles.from}>
        <h3 className={styles.name}>{column.column}</h3>
        {example !== "" && <p className={styles.example}>{say("web.mapping.example", { value: example })}</p>}
        <Seen column={column} isUnsure={isUnsure} />
      </div>
      <div className={styles.to}>
        <Select
          label={say("web.mapping.becomes", { column: column.column })}
          value={column.target ?? ""}
          onChange={(target) =>
            onChange(changeTarget(mapping, column.column, target === "" ? null : (target as TargetField)))
          }
          choices={[
            { value: "", label: say("web.mapping.leaveOut") },
            ...TARGET_FIELDS.map((field) => ({ value: field, label: say(TARGET_WORDS[field]) })),
          ]}
        />
        {isDate(column.target) && <DateOrder column={column} mapping={mapping} onChange={onChange} />}
        {choices.length > 0 && (
          <>
            <TextField
              label={say("web.mapping.separator")}
              hint={say("web.mapping.separatorHint")}
              value={column.separator ?? ""}
              onChange={(separator) => onChange(changeColumn(mapping, column.column, { separator }))}
            />
            <CodeMap column={column} values={values} choices={choices} mapping={mapping} onChange={onChange} />
          </>
        )}
      </div>
    </li>
  );
}

function Seen({ column, isUnsure }: { column: ColumnMapping; isUnsure: boolean }) {
  const { say, percent } = useMessages();
  if (column.target === null) return <p className={styles.seen}>{say("web.mapping.notUsed")}</p>;
  return (
    <p className={styles.seen}>
      {say(SEEN_WORDS[column.seenFrom])}
      {column.seenFrom !== "steward" && ` · ${say("web.mapping.confidence", { share: percent(column.confidence) })}`}
      {isUnsure && <strong> · {say("web.mapping.check")}</strong>}
    </p>
  );
}

function DateOrder({ column, mapping, onChange }: Pick<Props, "column" | "mapping" | "onChange">) {
  const { say } = useMessages();
  return (
    <Select
      label={say("web.mapping.dateOrder")}
      value={column.dateOrder ?? "dmy"}
      onChange={(order) =>
        onChange(changeColumn(mapping, column.column, { dateOrder: order as NonNullable<ColumnMapping["dateOrder"]> }))
      }
      choices={[
        { value: "dmy", label: say("web.mapping.dmy") },
        { value: "mdy", label: say("web.mapping.mdy") },
        { value: "ymd", label: say("web.mapping.ymd") },
        { value: "excel", label: say("web.mapping.excel") },
      ]}
    />
  );
}
