import type { Language } from "@suar/messages";
import { useRouter } from "@tanstack/react-router";
import { useMessages } from "../ui/language/useMessages.tsx";
import { speak } from "./language.ts";
import styles from "./Shell.module.css";
import { withWorkspace } from "./workspacePath.ts";

const NAMES: Readonly<Record<Language, string>> = { id: "Bahasa Indonesia", en: "English" };

/** The other language, one click away; the place and what is being written stay. */
export function LanguageSwitch() {
  const { language } = useMessages();
  const router = useRouter();
  const other: Language = language === "id" ? "en" : "id";
  return (
    <button
      type="button"
      lang={other}
      className={styles.language}
      onClick={() => {
        speak(other);
        const { pathname, search, hash } = window.location;
        router.history.replace(`${withWorkspace(pathname, other)}${search}${hash}`);
      }}
    >
      {NAMES[other]}
    </button>
  );
}
