import type { Problem } from "@suar/contract";
import { formatMessage, type Language, type MessageArguments, type MessageKey, messages } from "@suar/messages";
import type { Refusal } from "../refusal.ts";

const TITLES: Readonly<Record<number, MessageKey>> = {
  400: "platform.http.badRequest",
  401: "platform.http.signInFirst",
  403: "platform.http.forbidden",
  404: "platform.http.notFound",
  408: "platform.http.tooSlow",
  409: "platform.http.conflict",
  413: "platform.http.tooLarge",
  415: "platform.http.wrongMediaType",
  422: "platform.http.unprocessable",
  429: "platform.http.tooMany",
};

/** Problem details after RFC 9457, in the reader's language. */
export function problemOf(refusal: Omit<Refusal, "refused">, language: Language, at: Date): Problem {
  return {
    type: `urn:suar:problem:${refusal.key}`,
    title: say(TITLES[refusal.status] ?? "platform.http.failed", language),
    status: refusal.status,
    detail: say(refusal.key, language, refusal.values),
    at: at.toISOString(),
    key: refusal.key,
  };
}

function say(key: MessageKey, language: Language, values?: MessageArguments): string {
  return formatMessage(messages[key], language, values);
}
