/** How the list of reads is narrowed, as it stands in the address; empty where it is not. */
export interface ReadsAsked {
  accountId: string;
  recordId: string;
  purpose: string;
  from: string;
  to: string;
  /** The entry before which the page begins. */
  before: string;
}

const NAMES = ["accountId", "recordId", "purpose", "from", "to", "before"] as const;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => ID.test(text.trim());

export function readAsked(search: URLSearchParams): ReadsAsked {
  const entries = NAMES.map((name) => [name, search.get(name) ?? ""]);
  return Object.fromEntries(entries) as ReadsAsked;
}

/** The address's parameters for what is asked; a change of anything but the page begins at the newest. */
export function writeAsked(search: URLSearchParams, asked: ReadsAsked, change: Partial<ReadsAsked>): URLSearchParams {
  const next = new URLSearchParams(search);
  const wanted = { ...asked, before: "", ...change };
  for (const name of NAMES) {
    if (wanted[name] === "") next.delete(name);
    else next.set(name, wanted[name].trim());
  }
  return next;
}

/** What of it the server is asked: only what is filled in, and an id only where it is one. */
export function queryOf(asked: ReadsAsked): Partial<ReadsAsked> {
  const { recordId, ...rest } = asked;
  const filled = Object.entries({ ...rest, recordId: isId(recordId) ? recordId.trim() : "" });
  return Object.fromEntries(filled.filter(([, value]) => value !== ""));
}
