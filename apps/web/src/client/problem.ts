import type { Problem } from "@suar/contract";
import type { MessageKey } from "@suar/messages";

/** What went wrong with a call, in words for the reader: the server's own, or ours where it could not answer. */
export class CallProblem extends Error {
  override readonly name = "CallProblem";
  readonly status: number;
  /** The server's problem details, if it answered with them. */
  readonly problem: Problem | undefined;
  /** Our own sentence where the server gave none. */
  readonly key: MessageKey;

  constructor(status: number, problem: Problem | undefined) {
    super(problem?.detail ?? `call failed with status ${status}`);
    this.status = status;
    this.problem = problem;
    this.key = sentenceFor(status);
  }
}

const SENTENCES: Readonly<Record<number, MessageKey>> = {
  0: "web.problem.offline",
  401: "web.problem.signedOut",
  403: "web.problem.notPermitted",
  404: "web.problem.notFound",
  409: "web.problem.conflict",
  413: "web.problem.tooLarge",
  429: "web.problem.tooMany",
};

function sentenceFor(status: number): MessageKey {
  return SENTENCES[status] ?? (status >= 500 ? "web.problem.server" : "web.problem.refused");
}

/** Reads RFC 9457 problem details out of an answer's text; undefined where the text is something else (a proxy's page). */
export function readProblem(text: string): Problem | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isProblem =
      typeof value === "object" && value !== null && "title" in value && "detail" in value && "status" in value;
    return isProblem ? (value as Problem) : undefined;
  } catch {
    return undefined;
  }
}

export function isCallProblem(error: unknown, status?: number): error is CallProblem {
  return error instanceof CallProblem && (status === undefined || error.status === status);
}
