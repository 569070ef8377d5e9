import { useId } from "react";
import styles from "./Field.module.css";
import { describedBy, Field } from "./Field.tsx";

interface Props {
  label: string;
  /** `yyyy-mm-dd`, or empty. */
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  fault?: string | undefined;
  min?: string;
  max?: string;
}

/** The platform's own date picker, in the reader's own order of day and month. */
export function DateField({ label, value, onChange, hint, fault, min, max }: Props) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <input
        id={id}
        type="date"
        className={styles.control}
        value={value}
        min={min}
        max={max}
        aria-invalid={fault !== undefined}
        aria-describedby={describedBy(id, hint, fault)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
