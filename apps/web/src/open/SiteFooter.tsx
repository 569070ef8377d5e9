import { useMessages } from "../ui/language/useMessages.tsx";
import styles from "./SiteFooter.module.css";

export function SiteFooter() {
  const { say } = useMessages();
  return (
    <footer className={styles.footer}>
      <div className={styles.row}>
        <p>{say("publicPage.foot.about")}</p>
        <p>{say("publicPage.foot.cookie")}</p>
        <ul className={styles.links}>
          <li>
            <a href="/api/open/overview">{say("publicPage.foot.api")}</a>
          </li>
          <li>
            <a href={say("publicPage.foot.workAddress")} rel="nofollow">
              {say("publicPage.foot.work")}
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
