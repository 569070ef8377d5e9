import type { ReactNode } from "react";
import styles from "./Breadcrumb.module.css";
import { useMessages } from "./language/useMessages.tsx";

/** Where this page stands; each step but the last is a link that the screen gives. */
export function Breadcrumb({ steps }: { steps: readonly { key: string; content: ReactNode }[] }) {
  const { say } = useMessages();
  return (
    <nav aria-label={say("web.ui.breadcrumb")}>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={step.key} className={styles.step} aria-current={at === steps.length - 1 ? "page" : undefined}>
            {step.content}
          </li>
        ))}
      </ol>
    </nav>
  );
}
