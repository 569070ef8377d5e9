import { Button } from "./Button.tsx";
import styles from "./EmptyState.module.css";
import { useMessages } from "./language/useMessages.tsx";

interface Props {
  /** What happened. */
  title: string;
  /** What it means and what to do next. */
  detail: string;
  onRetry?: (() => void) | undefined;
}

export function ProblemPanel({ title, detail, onRetry }: Props) {
  const { say } = useMessages();
  return (
    <div className={styles.problem} role="alert">
      <p className={styles.title}>{title}</p>
      <p className={styles.body}>{detail}</p>
      {onRetry !== undefined && <Button onPress={onRetry}>{say("web.ui.retry")}</Button>}
    </div>
  );
}
