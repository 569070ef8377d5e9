import type { MessageKey } from "@suar/messages";
import { useMessages } from "../ui/language/useMessages.tsx";
import { TARGET_WORDS } from "./words.ts";

/** A field of ours in the reader's words; the source's own column name stays as it is. */
export function useTargetName(): (field: string | null) => string {
  const { say } = useMessages();
  return (field) => {
    if (field === null) return say("web.rejected.wholeLine");
    const key = (TARGET_WORDS as Readonly<Record<string, MessageKey>>)[field];
    return key === undefined ? field : say(key);
  };
}
