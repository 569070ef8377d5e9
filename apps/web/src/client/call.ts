import type { Answer, CallArguments, Route } from "@suar/contract";
import type { Language } from "@suar/messages";
import { addressOf } from "./address.ts";
import { CallProblem, readProblem } from "./problem.ts";
import { askForProof } from "./proof.ts";

let spoken: Language = "id";

/** Problem details come back in the language that the calls ask for. */
export function speakInCalls(language: Language): void {
  spoken = language;
}

export function spokenInCalls(): Language {
  return spoken;
}

type Given = { params?: unknown; query?: unknown; body?: unknown };

function requestOf(route: Route, given: Given, signal: AbortSignal | undefined): RequestInit {
  const hasBody = given.body !== undefined;
  return {
    method: route.method,
    credentials: "same-origin",
    headers: {
      accept: "application/json",
      "accept-language": spoken,
      ...(hasBody ? { "content-type": "application/json" } : {}),
    },
    ...(hasBody ? { body: JSON.stringify(given.body) } : {}),
    ...(signal === undefined ? {} : { signal }),
  };
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    throw new CallProblem(0, undefined);
  }
}

/**
 * Calls one route of the contract. Throws CallProblem with the server's problem details, or with status 0 where the
 * server could not be reached. Answers are not parsed again: the server has parsed them with the same shape.
 *
 * @example const delivery = await call(readDelivery, { params: { id } });
 */
export async function call<T extends Route>(
  route: T,
  given: CallArguments<T>,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  const { params, query } = given as { params?: Record<string, unknown>; query?: Record<string, unknown> };
  const send = () => reach(addressOf(route, params, query), requestOf(route, given as Given, signal));
  let answer = await send();
  let problem = answer.ok ? undefined : readProblem(await answer.text());
  // a sensitive act is repeated as it was, once its sender has proven themselves: nothing typed is lost
  if (problem?.key === "access.stepUp.needed" && (await askForProof())) {
    answer = await send();
    problem = answer.ok ? undefined : readProblem(await answer.text());
  }
  if (!answer.ok) throw new CallProblem(answer.status, problem);
  return (await answer.json()) as Answer<T>;
}
