import type { FormEvent, ReactNode } from "react";
import { Banner } from "../ui/Banner.tsx";
import styles from "./FoldedForm.module.css";

interface Props {
  title: string;
  /** What went wrong when it was last sent. */
  fault: string | undefined;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  children: ReactNode;
}

/** A form that is seldom needed: folded under its own title. */
export function FoldedForm({ title, fault, onSubmit, children }: Props) {
  return (
    <details className={styles.folded}>
      <summary className={styles.title}>{title}</summary>
      <form className={styles.form} noValidate onSubmit={onSubmit}>
        {fault !== undefined && <Banner tone="fault" title={fault} />}
        {children}
      </form>
    </details>
  );
}
