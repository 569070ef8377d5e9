import type { Language } from "@suar/messages";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Sentences, type Speaker, speakerOf } from "./formatters.ts";

const SpeakerContext = createContext<Speaker | null>(null);

interface Props {
  language: Language;
  /** What may be said below; the workspace carries every room's sentences, the public site only its own. */
  sentences: Sentences;
  children: ReactNode;
}

export function LanguageProvider({ language, sentences, children }: Props) {
  const speaker = useMemo(() => speakerOf(language, sentences), [language, sentences]);
  return <SpeakerContext value={speaker}>{children}</SpeakerContext>;
}

/** The one way for a component to speak: sentences, numbers and dates in the reader's language. */
export function useMessages(): Speaker {
  const speaker = useContext(SpeakerContext);
  if (speaker === null) throw new Error("useMessages needs a LanguageProvider above it");
  return speaker;
}
