import { useSyncExternalStore } from "react";

// People type names into search boxes. What they typed is kept while the page lives and nowhere else: an address stays in
// the browser's history and in every log on its way.
let sought = "";
const listeners = new Set<() => void>();

export function seek(words: string): void {
  sought = words;
  for (const tell of listeners) tell();
}

export function useSoughtWords(): string {
  return useSyncExternalStore(listen, () => sought);
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
