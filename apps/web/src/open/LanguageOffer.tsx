import { formatMessage } from "@suar/messages/catalogue";
import { publicMessages } from "@suar/messages/public";
import { useState } from "react";
import { useHasScript } from "../ui/charts/index.ts";
import { useMessages } from "../ui/language/useMessages.tsx";
import styles from "./PublicPage.module.css";
import { rememberLanguage } from "./rememberLanguage.ts";
import { LanguageLink } from "./SiteHeader.tsx";

/** Offers English to a browser that asked for it; said in English, because its reader may not read Indonesian. */
export function LanguageOffer() {
  const { language, say } = useMessages();
  const [isOpen, setOpen] = useState(true);
  const hasScript = useHasScript();
  if (!isOpen) return null;
  const stay = () => {
    rememberLanguage(language);
    setOpen(false);
  };
  return (
    <div className={styles.offer}>
      <LanguageLink to="en">{formatMessage(publicMessages["publicPage.offer"], "en")}</LanguageLink>
      <button
        type="button"
        className={hasScript ? styles.dismiss : styles.dismissWithoutScript}
        aria-label={say("publicPage.offer.dismiss")}
        onClick={stay}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
