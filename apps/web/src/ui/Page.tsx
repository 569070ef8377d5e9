import { type ReactNode, useEffect } from "react";
import styles from "./Page.module.css";

interface Props {
  title: string;
  /** Where the page stands, above its title. */
  above?: ReactNode;
  /** One or two sentences: what this page is for. */
  lead?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}

/** A screen's frame: its title is the document's title as well. */
export function Page({ title, above, lead, acts, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Suar`;
  }, [title]);
  return (
    <div className={styles.page}>
      {above}
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{title}</h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {acts !== undefined && <div className={styles.acts}>{acts}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({ title, lead, acts, children }: Omit<Props, "above">) {
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.subtitle}>{title}</h2>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {acts !== undefined && <div className={styles.acts}>{acts}</div>}
      </div>
      {children}
    </section>
  );
}
