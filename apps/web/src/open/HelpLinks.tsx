import { useMessages } from "../ui/language/useMessages.tsx";
import styles from "./HelpLinks.module.css";

/** The two ways to reach SAPA 129. */
export function HelpLinks() {
  const { say } = useMessages();
  return (
    <p className={styles.links}>
      <a className={styles.first} href="tel:129">
        {say("publicPage.help.call")}
      </a>
      <a className={styles.second} href="https://wa.me/628111129129" rel="noreferrer">
        {say("publicPage.help.whatsapp")}
      </a>
    </p>
  );
}
