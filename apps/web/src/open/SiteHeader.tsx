import type { Language } from "@suar/messages";
import type { MouseEvent } from "react";
import { Beacon } from "../ui/Beacon.tsx";
import { useMessages } from "../ui/language/useMessages.tsx";
import { QuickExit } from "./QuickExit.tsx";
import { FRONT_PAGE, rememberLanguage } from "./rememberLanguage.ts";
import styles from "./SiteHeader.module.css";

/** The same page in the other language; takes this one's place, so that the history keeps one entry for the visit. */
export function LanguageLink({
  to,
  children,
  className,
}: {
  to: Language;
  children: string;
  className?: string | undefined;
}) {
  const change = (event: MouseEvent) => {
    event.preventDefault();
    rememberLanguage(to);
    window.location.replace(`${FRONT_PAGE[to]}${window.location.hash}`);
  };
  return (
    <a className={className} href={FRONT_PAGE[to]} hrefLang={to} lang={to} onClick={change}>
      {children}
    </a>
  );
}

export function SiteHeader() {
  const { say, language } = useMessages();
  return (
    <header className={styles.header}>
      <a className="skip-link" href="#isi">
        {say("publicPage.skip")}
      </a>
      <div className={styles.row}>
        <a className={styles.mark} href={FRONT_PAGE[language]} aria-label={say("publicPage.home")}>
          <Beacon />
          <span>Suar</span>
        </a>
        <LanguageLink className={styles.language} to={language === "id" ? "en" : "id"}>
          {say("publicPage.switchLanguage")}
        </LanguageLink>
        <QuickExit />
      </div>
    </header>
  );
}
