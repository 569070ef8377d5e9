import type { ReactNode } from "react";
import { classNames } from "./classNames.ts";
import styles from "./StatusText.module.css";

export type StatusTone = "plain" | "going" | "done" | "due" | "fault";

/** A state in words, with a mark whose shape differs as well as its colour. */
export function StatusText({ tone = "plain", children }: { tone?: StatusTone; children: ReactNode }) {
  return <span className={classNames(styles.status, styles[tone])}>{children}</span>;
}
