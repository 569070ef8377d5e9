import type { ReactNode } from "react";
import styles from "./Banner.module.css";
import { classNames } from "./classNames.ts";

export type Tone = "note" | "done" | "due" | "fault";

/** One sentence that matters now. Its words carry the meaning; the edge's colour only repeats it. */
export function Banner({ tone = "note", title, children }: { tone?: Tone; title?: string; children?: ReactNode }) {
  return (
    <div className={classNames(styles.banner, styles[tone])} role={tone === "fault" ? "alert" : "status"}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {children !== undefined && <div className={styles.body}>{children}</div>}
    </div>
  );
}
