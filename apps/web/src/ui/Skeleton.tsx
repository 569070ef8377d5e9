import { useMessages } from "./language/useMessages.tsx";
import styles from "./Skeleton.module.css";

const KEYS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The shape of what is coming, at once; screen readers hear one sentence. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { say } = useMessages();
  return (
    <div className={styles.skeleton} role="status" aria-busy="true">
      <span className="visually-hidden">{say("web.ui.loading")}</span>
      {KEYS.slice(0, lines).map((key) => (
        <span key={key} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
