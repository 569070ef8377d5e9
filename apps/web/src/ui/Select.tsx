import { useId } from "react";
import styles from "./Field.module.css";
import { describedBy, Field } from "./Field.tsx";

export interface Choice {
  value: string;
  label: string;
}

interface Props {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  hint?: string;
  fault?: string | undefined;
  isDisabled?: boolean;
}

/** The platform's own select: on a phone it opens the phone's own picker, which nothing drawn here would better. */
export function Select({ label, value, choices, onChange, hint, fault, isDisabled = false }: Props) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <select
        id={id}
        className={styles.control}
        value={value}
        disabled={isDisabled}
        aria-invalid={fault !== undefined}
        aria-describedby={describedBy(id, hint, fault)}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
