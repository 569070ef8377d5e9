import type { Language } from "@suar/messages";
import { useSyncExternalStore } from "react";
import { speakInCalls } from "../client/call.ts";
import { languageOfPath } from "./workspacePath.ts";

const YEAR_SECONDS = 31_536_000;
const listeners = new Set<() => void>();
let current: Language = languageOfPath(window.location.pathname);

/** The language in which the workspace speaks now. */
export function currentLanguage(): Language {
  return current;
}

/** Speaks another language from now on, and remembers it for this reader. */
export function speak(language: Language): void {
  current = language;
  speakInCalls(language);
  document.documentElement.lang = language;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Firefox and Safari
  document.cookie = `suar_lang=${language}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
