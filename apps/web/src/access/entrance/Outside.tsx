import type { ReactNode } from "react";
import { LanguageSwitch } from "../../shell/LanguageSwitch.tsx";
import { Mark } from "../../shell/Mark.tsx";
import { Page } from "../../ui/Page.tsx";
import styles from "../SignIn.module.css";

/** The frame of a screen outside the workspace. */
export function Outside({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className={styles.outside}>
      <header className={styles.top}>
        <Mark />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <Page title={title} lead={lead}>
          {children}
        </Page>
      </main>
    </div>
  );
}
