import type { PublicOverview } from "@suar/contract";
import type { Language } from "@suar/messages";
import { LanguageProvider, useMessages } from "../ui/language/useMessages.tsx";

export interface PublicPageInput {
  readonly language: Language;
  readonly overview: PublicOverview;
  /** The browser asked for English and got Indonesian. */
  readonly offersEnglish: boolean;
}

function Body() {
  const { say } = useMessages();
  return <h1>{say("publicPage.question")}</h1>;
}

/** The public site's first page: one question, answered. */
export function PublicPage({ language }: PublicPageInput) {
  return (
    <LanguageProvider language={language}>
      <Body />
    </LanguageProvider>
  );
}
