import { RadioGroup as AriaRadioGroup, Label, Radio, Text } from "react-aria-components";
import styles from "./Checkbox.module.css";
import { classNames } from "./classNames.ts";
import type { Choice } from "./Select.tsx";

interface Props<V extends string> {
  label: string;
  value: V;
  choices: readonly (Choice & { value: V; hint?: string })[];
  onChange: (value: V) => void;
  hint?: string;
}

export function RadioGroup<V extends string>({ label, value, choices, onChange, hint }: Props<V>) {
  return (
    <AriaRadioGroup className={classNames(styles.group)} value={value} onChange={(next) => onChange(next as V)}>
      <Label className={classNames(styles.legend)}>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className={classNames(styles.hint)}>
          {hint}
        </Text>
      )}
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className={classNames(styles.choice)}>
          <span className={classNames(styles.dot)} aria-hidden="true" />
          <span>
            {choice.label}
            {choice.hint !== undefined && <span className={styles.choiceHint}>{choice.hint}</span>}
          </span>
        </Radio>
      ))}
    </AriaRadioGroup>
  );
}
