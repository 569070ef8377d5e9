import type { ReactNode } from "react";
import styles from "./Field.module.css";

/** The frame of a native control: label above, what to write beneath it, fault beneath that. Ids tie them together. */
export function Field(props: {
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={props.id}>
        {props.label}
      </label>
      {props.hint !== undefined && (
        <p className={styles.hint} id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children}
      {props.fault !== undefined && (
        <p className={styles.fault} id={`${props.id}-fault`}>
          {props.fault}
        </p>
      )}
    </div>
  );
}

/** What describes a control to a screen reader: its hint and its fault, where it has them. */
export function describedBy(id: string, hint: string | undefined, fault: string | undefined): string | undefined {
  const ids = [hint === undefined ? "" : `${id}-hint`, fault === undefined ? "" : `${id}-fault`].filter(
    (part) => part !== "",
  );
  return ids.length === 0 ? undefined : ids.join(" ");
}
