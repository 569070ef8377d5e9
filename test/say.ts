import { formatMessage, type Language, type MessageArguments, type MessageKey, messages } from "@suar/messages";

/** What the screens say, so that a test finds a control by the name its user reads. */
export function sayIn(language: Language): (key: MessageKey, values?: MessageArguments) => string {
  return (key, values = {}) => formatMessage(messages[key], language, values);
}
