import { IntlMessageFormat } from "intl-messageformat";

export type Language = "id" | "en";

/** One sentence in both languages, in ICU message syntax. Both are required: a missing translation does not compile. */
export interface Message {
  readonly id: string;
  readonly en: string;
}

export type MessageArguments = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** Declares one room's messages; keys are dotted and begin with the room's name. */
export function defineMessages<const T extends Readonly<Record<string, Message>>>(messages: T): T {
  return messages;
}

const compiled = new Map<string, IntlMessageFormat>();

/** BCP 47 tag used for numbers and dates in each language. */
export const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** Formats one message. Throws if an argument is missing: that is a bug, not a user's error. */
export function formatMessage(message: Message, language: Language, values: MessageArguments = {}): string {
  const key = `${language}\u0000${message[language]}`;
  let format = compiled.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(message[language], LOCALES[language], undefined, { ignoreTag: true });
    compiled.set(key, format);
  }
  return String(format.format({ ...values }));
}

/** The same sentence in both languages. */
export function formatBoth(message: Message, values: MessageArguments = {}): { id: string; en: string } {
  return { id: formatMessage(message, "id", values), en: formatMessage(message, "en", values) };
}
