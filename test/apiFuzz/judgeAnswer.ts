import { messages } from "@suar/messages";
import type { Answered, Caller } from "./caller.ts";
import type { DrawnRequest } from "./drawRequest.ts";
import type { Operation } from "./operations.ts";

/** What an answer must not hold for a caller: other people's records, and everybody's identity. */
export interface Closed {
  /** Ids and case numbers of records that are no business of this caller. */
  records: readonly string[];
  /** Names and numbers as the demo country drew them. */
  identities: readonly string[];
}

/** Refusals that stand before the question who is asking: an address or a body that is no request at all. */
const BEFORE_RIGHTS = [400, 404, 405, 408, 413, 414, 415, 429];

/** What is wrong with an answer, or undefined. */
export function faultOf(
  operation: Operation,
  caller: Caller,
  request: DrawnRequest,
  answer: Answered,
  closed: Closed,
): string | undefined {
  if (answer.status >= 500) return `answered ${answer.status}: ${answer.text.slice(0, 300)}`;
  const may = caller.mayCall(operation);
  const refused = caller.standing === null ? 401 : 403;
  if (!may && answer.status !== refused && !BEFORE_RIGHTS.includes(answer.status)) {
    return `answered ${answer.status} where ${refused} was due`;
  }
  if (answer.status >= 400) return faultOfProblem(answer, request);
  return faultOfContent(operation, caller, answer, closed);
}

/** The doors through which an identity may be told, for a stated purpose and on the audit trail. */
const IDENTITY_DOORS = ["identity.open", "identity.search", "subject.answer"];

function faultOfContent(
  { rights }: Operation,
  { standing }: Caller,
  { text }: Answered,
  { records, identities }: Closed,
): string | undefined {
  const stranger = records.find((each) => text.includes(each));
  if (stranger !== undefined) return `told of a record that is not this caller's (${stranger})`;
  const isDoor =
    Array.isArray(rights) && IDENTITY_DOORS.some((door) => rights.includes(door) && standing?.rights.includes(door));
  const person = isDoor ? undefined : identities.find((each) => text.includes(each));
  return person === undefined ? undefined : `told an identity outside the doors for it (${person.slice(0, 2)}…)`;
}

/** A problem is RFC 9457, its sentence stands in the catalogue, and it repeats no value of the request. */
function faultOfProblem({ type, text, status }: Answered, request: DrawnRequest): string | undefined {
  if (!type.startsWith("application/problem+json")) return `answered ${status} as ${type || "nothing"}`;
  const { key = "" } = JSON.parse(text) as { key?: string };
  if (!(key in messages)) return `answered with a sentence of no catalogue: ${key}`;
  if (/\bat .*\.(ts|js):\d+|syntax error|violates|SQLSTATE|node_modules/.test(text)) return `told its insides: ${text}`;
  const longest = longestValue(request);
  return longest !== undefined && text.includes(longest) ? `repeated a value of the request: ${longest}` : undefined;
}

/** A text of the request that is long enough not to stand in a sentence by chance. */
function longestValue({ body }: DrawnRequest): string | undefined {
  if (typeof body !== "string") return undefined;
  const texts = [...body.matchAll(/:"([^"\\]{16,200})"/g)].map(([, text = ""]) => text);
  return texts.filter((text) => !/^[0-9a-f-]{36}$/.test(text)).sort((a, b) => b.length - a.length)[0];
}
