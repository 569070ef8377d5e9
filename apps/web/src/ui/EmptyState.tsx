import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

/** Nothing here yet: says what will stand here and teaches the first step. */
export function EmptyState({ title, children, act }: { title: string; children?: ReactNode; act?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {act}
    </div>
  );
}
