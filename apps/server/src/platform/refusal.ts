import type { MessageArguments, MessageKey } from "@suar/messages";

/** An expected failure: returned, never thrown. Its message never carries a child's data. */
export interface Refusal {
  refused: true;
  status: number;
  key: MessageKey;
  values?: MessageArguments;
}

/** @example if (delivery === undefined) return refuse(404, "intake.delivery.notFound"); */
export function refuse(status: number, key: MessageKey, values?: MessageArguments): Refusal {
  return values === undefined ? { refused: true, status, key } : { refused: true, status, key, values };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === "object" && answer !== null && (answer as Partial<Refusal>).refused === true;
}
