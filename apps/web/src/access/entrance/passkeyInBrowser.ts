import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { askForPasskey } from "@suar/contract";
import type { MessageKey } from "@suar/messages";
import { call } from "../../client/call.ts";
import { isCallProblem } from "../../client/problem.ts";

type Making = Parameters<typeof startRegistration>[0]["optionsJSON"];
type Asking = Parameters<typeof startAuthentication>[0]["optionsJSON"];

/** What the server's routes take for a passkey's answer. */
interface Answer {
  [key: string]: unknown;
  id: string;
  response: Record<string, unknown>;
}

/** Asks the reader for a passkey of this site. */
export async function askReaderForPasskey(): Promise<{ ticket: string; answer: Answer }> {
  const { ticket, options } = await call(askForPasskey, {});
  const answer = await startAuthentication({ optionsJSON: options as unknown as Asking });
  return { ticket, answer: answer as unknown as Answer };
}

/** Has the reader's device make a passkey. */
export async function makePasskey(options: object): Promise<Answer> {
  return (await startRegistration({ optionsJSON: options as Making })) as unknown as Answer;
}

/** Whatever went wrong that is not the server's answer lies with the device: left, timed out, or not able to. */
export function deviceFault(error: unknown): MessageKey | undefined {
  return error === null || isCallProblem(error) ? undefined : "web.passkey.notGiven";
}
