import type { Language } from "@suar/messages";
import { LanguageProvider, useMessages } from "../ui/language/useMessages.tsx";

function Body() {
  const { say } = useMessages();
  return <h1>{say("publicPage.notFound.title")}</h1>;
}

export function NotFoundPage({ language }: { language: Language }) {
  return (
    <LanguageProvider language={language}>
      <Body />
    </LanguageProvider>
  );
}
