import { FIRST_ROLES } from "@suar/contract";
import { formatMessage, type Language, type MessageArguments, type MessageKey, messages } from "@suar/messages";

/** What the screens say, so that a test finds a control by the name its user reads. */
export function sayIn(language: Language): (key: MessageKey, values?: MessageArguments) => string {
  return (key, values = {}) => formatMessage(messages[key], language, values);
}

/** A role's name as an installation begins with it. */
export function roleName(code: string, language: Language): string {
  const role = FIRST_ROLES.find((each) => each.code === code);
  if (role === undefined) throw new Error(`there is no role ${code}`);
  return role.name[language];
}
