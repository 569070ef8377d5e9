import { type MouseEvent, useEffect } from "react";
import { useMessages } from "../ui/language/useMessages.tsx";
import { leavePage, NEUTRAL_SITE } from "./leavePage.ts";
import styles from "./SiteHeader.module.css";

/** A way out that is always in reach, by thumb or by the Escape key; without script it is a plain link. */
export function QuickExit() {
  const { say } = useMessages();
  useEffect(() => {
    const leaveByKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") leavePage();
    };
    document.addEventListener("keydown", leaveByKey);
    return () => document.removeEventListener("keydown", leaveByKey);
  }, []);
  const leave = (event: MouseEvent) => {
    event.preventDefault();
    leavePage();
  };
  return (
    <a
      className={styles.exit}
      href={NEUTRAL_SITE}
      rel="noreferrer nofollow"
      title={say("publicPage.exit.explained")}
      onClick={leave}
    >
      {say("publicPage.exit")}
      <kbd className={styles.key}>Esc</kbd>
    </a>
  );
}
