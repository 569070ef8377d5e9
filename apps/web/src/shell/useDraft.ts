import { useEffect, useState } from "react";
import { useAccount } from "../access/session.ts";

/** In memory only: a draft outlives its screen, and a session that ends in mid-work, but never the page. */
const drafts = new Map<string, unknown>();

/**
 * State of a form that is kept while its writer is elsewhere, so that nothing typed is lost; each account has its own.
 * `discard` forgets it once it has been sent.
 */
export function useDraft<T>(name: string, empty: T) {
  const key = `${useAccount().id} ${name}`;
  const [draft, setDraft] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : empty));
  useEffect(() => {
    if (draft !== empty) drafts.set(key, draft);
  }, [key, draft, empty]);
  const discard = () => {
    drafts.delete(key);
    setDraft(empty);
  };
  return [draft, setDraft, discard] as const;
}
