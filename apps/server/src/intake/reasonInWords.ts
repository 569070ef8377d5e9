import type { Bilingual } from "@suar/contract";
import { formatBoth, type Message, type MessageArguments, messages } from "@suar/messages";

// keys come back from the database as plain text
const catalogue: Readonly<Record<string, Message>> = messages;

/** A stored reason in both languages; the key itself where an older version wrote one that is no more. */
export function reasonInWords(key: string, values: MessageArguments = {}): Bilingual {
  const message = catalogue[key];
  return message === undefined ? { id: key, en: key } : formatBoth(message, values);
}
