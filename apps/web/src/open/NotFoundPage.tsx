import type { Language } from "@suar/messages";
import { publicMessages } from "@suar/messages/public";
import { LanguageProvider, useMessages } from "../ui/language/useMessages.tsx";
import { HelpLinks } from "./HelpLinks.tsx";
import styles from "./PublicPage.module.css";
import { FRONT_PAGE } from "./rememberLanguage.ts";
import { SiteFooter } from "./SiteFooter.tsx";
import { SiteHeader } from "./SiteHeader.tsx";

function Body() {
  const { say, language } = useMessages();
  return (
    <>
      <SiteHeader />
      <main id="isi" className={styles.main}>
        <h1 className={styles.alone}>{say("publicPage.notFound.title")}</h1>
        <p>{say("publicPage.notFound.text")}</p>
        <p>
          <a href={FRONT_PAGE[language]}>{say("publicPage.notFound.home")}</a>
        </p>
        <p>{say("publicPage.help.short")}</p>
        <HelpLinks />
      </main>
      <SiteFooter />
    </>
  );
}

/** An address that leads nowhere still leads to the front page and to help. */
export function NotFoundPage({ language }: { language: Language }) {
  return (
    <LanguageProvider language={language} sentences={publicMessages}>
      <Body />
    </LanguageProvider>
  );
}
