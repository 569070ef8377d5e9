import type { ColumnMapping, Mapping } from "@suar/contract";
import { useMessages } from "../ui/language/useMessages.tsx";
import { Select } from "../ui/Select.tsx";
import { type CodeChoice, NO_FORM } from "./codeChoices.ts";
import { changeCode } from "./editMapping.ts";
import styles from "./Mapping.module.css";

interface Props {
  column: ColumnMapping;
  values: readonly { value: string; count: number }[];
  choices: readonly CodeChoice[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

const UNKNOWN = "?";
const CANNOT_DECIDE = "-";

/** Each value that the source writes, how often, and which of our codes it stands for. Nothing is forced into a code. */
export function CodeMap({ column, values, choices, mapping, onChange }: Props) {
  const { say } = useMessages();
  const codes = column.codes ?? {};
  const unknown = values.filter(({ value }) => !(value in codes)).length;
  const options = [
    { value: UNKNOWN, label: say("web.mapping.codeUnknown") },
    { value: CANNOT_DECIDE, label: say("web.mapping.codeCannotDecide") },
    ...(column.target === "form" ? [{ value: NO_FORM, label: say("web.mapping.codeNoForm") }] : []),
    ...choices.map((choice) => ({ value: choice.code, label: choice.label })),
  ];
  const choose = (value: string, chosen: string) => {
    if (chosen === UNKNOWN) onChange(changeCode(mapping, column.column, value, undefined));
    else onChange(changeCode(mapping, column.column, value, chosen === CANNOT_DECIDE ? null : chosen));
  };
  return (
    <details className={styles.codes} open={unknown > 0}>
      <summary className={styles.summary}>{say("web.mapping.codes", { count: values.length, unknown })}</summary>
      <ul className={styles.values}>
        {values.map(({ value, count }) => (
          <li key={value}>
            <Select
              label={say("web.mapping.valueCount", { value, count })}
              value={chosenCode(codes, value)}
              choices={options}
              onChange={(chosen) => choose(value, chosen)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function chosenCode(codes: Readonly<Record<string, string | null>>, value: string): string {
  if (!(value in codes)) return UNKNOWN;
  return codes[value] ?? CANNOT_DECIDE;
}
