import type { Language } from "@suar/messages";

const HALF_A_YEAR_SECONDS = 15_552_000;

/** Where each language's front page stands. */
export const FRONT_PAGE: Readonly<Record<Language, string>> = { id: "/", en: "/en/" };

/** Remembers the reader's choice on this device; quick exit erases it. */
export function rememberLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Firefox and Safari
  document.cookie = `suar_lang=${language}; path=/; max-age=${HALF_A_YEAR_SECONDS}; samesite=lax`;
}
