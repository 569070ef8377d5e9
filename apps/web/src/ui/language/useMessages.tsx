import type { Language } from "@suar/messages";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Speaker, speakerOf } from "./formatters.ts";

const SpeakerContext = createContext<Speaker>(speakerOf("id"));

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speaker = useMemo(() => speakerOf(language), [language]);
  return <SpeakerContext value={speaker}>{children}</SpeakerContext>;
}

/** The one way for a component to speak: sentences, numbers and dates in the reader's language. */
export function useMessages(): Speaker {
  return useContext(SpeakerContext);
}
