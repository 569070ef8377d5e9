import type { PublicOverview } from "@suar/contract";
import type { Language } from "@suar/messages";
import { publicMessages } from "@suar/messages/public";
import { LanguageProvider, useMessages } from "../ui/language/useMessages.tsx";
import { FirstScreen } from "./FirstScreen.tsx";
import { LanguageOffer } from "./LanguageOffer.tsx";
import styles from "./PublicPage.module.css";
import { SiteFooter } from "./SiteFooter.tsx";
import { SiteHeader } from "./SiteHeader.tsx";
import { OnThisPage, questionsOf } from "./sections/questions.tsx";

export interface PublicPageInput {
  readonly language: Language;
  readonly overview: PublicOverview;
  /** The browser asked for English and got Indonesian. */
  readonly offersEnglish: boolean;
}

function Answer({ overview, offersEnglish }: Omit<PublicPageInput, "language">) {
  const { say } = useMessages();
  const questions = questionsOf(overview);
  const isDemo = overview.state === "demo";
  return (
    <>
      <SiteHeader />
      {(offersEnglish || isDemo) && (
        <aside aria-label={say("publicPage.notices")}>
          {offersEnglish && <LanguageOffer />}
          {isDemo && <p className={styles.demo}>{say("publicPage.demo")}</p>}
        </aside>
      )}
      <main id="isi" className={styles.main}>
        <FirstScreen overview={overview} />
        <OnThisPage questions={questions} />
        {questions.map(({ id, title, Section }) => (
          <section key={id} id={id} className={styles.section} aria-labelledby={`${id}-judul`}>
            <h2 id={`${id}-judul`}>{say(title)}</h2>
            <div>
              <Section overview={overview} />
            </div>
          </section>
        ))}
      </main>
      <SiteFooter />
    </>
  );
}

/** The public site's first page: one question, answered, and then what people ask next. */
export function PublicPage({ language, overview, offersEnglish }: PublicPageInput) {
  return (
    <LanguageProvider language={language} sentences={publicMessages}>
      <Answer overview={overview} offersEnglish={offersEnglish} />
    </LanguageProvider>
  );
}
